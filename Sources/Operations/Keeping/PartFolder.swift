import Foundation

/// A folder in which something is made that gets its name when it is whole. One maker at a time; what a maker left behind
/// that was stopped is cleared away.
final class PartFolder: Sendable {
    let path: String
    private let lock: Int32

    init(for name: String) throws {
        path = name + ".part"
        try Files.makeFolder(path)
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw Files.problem(path) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw KeepingProblem.underWay(path: name)
        }
        for left in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            Files.remove(path + "/" + left)
        }
    }

    deinit { close(lock) }

    func remove() { Files.remove(path) }
}
