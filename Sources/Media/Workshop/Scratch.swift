// Where workers work: each job has a file in `in`, which its worker reads, and a folder in `out`, where it writes.

import Glibc
import MediaJobs

///
/// Nodes share the media folder, so each workshop has a place of its own in it: two that numbered their jobs alike would
/// take each other's pictures. A place is held by a lock, which its owner's end gives back, however it ended.
struct Scratch: Sendable {
    let folder: String
    private let lock: OpenFile

    var input: String { folder + "/in" }
    var output: String { folder + "/out" }

    /// Takes a new place, and takes away what stopped servers left behind: it is of no use.
    init(in home: String) throws {
        try Folders.make(home)
        try Self.clear(home)
        while true {
            let name = String(UInt64.random(in: .min ... .max), radix: 16)
            let path = Self.lockPath(home, name)
            let lock = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
            // Whoever clears up may have come between.
            guard lock.lockIfFree(), Folders.exists(path) else { continue }
            (folder, self.lock) = (home + "/" + name, lock)
            break
        }
        for folder in [input, output] { try Folders.make(folder) }
    }

    private static func clear(_ home: String) throws {
        for name in try Folders.names(in: home) where !name.hasPrefix(lockMark) {
            let path = lockPath(home, name)
            let lock = Folders.exists(path) ? try? OpenFile(path, O_RDWR) : nil
            guard lock?.lockIfFree() ?? true else { continue }
            defer { lock?.unlock() }
            try Folders.removeTree(home + "/" + name)
            try Folders.remove(path)
        }
    }

    private static let lockMark = "lock-"
    private static func lockPath(_ home: String, _ name: String) -> String { home + "/" + lockMark + name }

    func bench(_ number: Int) throws -> Workbench {
        let bench = Workbench(input: "\(input)/\(number)", output: "\(output)/\(number)")
        try Folders.make(bench.output)
        return bench
    }
}

/// The place of one job.
struct Workbench: Sendable {
    let input: String
    let output: String

    func clear() {
        try? Folders.remove(input)
        try? Folders.removeTree(output)
    }

    /// For another try.
    func empty() {
        for name in (try? Folders.names(in: output)) ?? [] { try? Folders.remove(output + "/" + name) }
    }

    /// What the worker says it made, if it is there and nothing but that: a regular file of an expected name.
    func workpiece(_ made: MediaMade) -> Workpiece? {
        var files: [Workpiece.File] = []
        for output in made.outputs {
            guard let variant = MediaVariant(rawValue: output.name), Self.expected.contains(variant) else { return nil }
            let path = self.output + "/" + output.name
            var facts = stat()
            guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { return nil }
            files.append(
                Workpiece.File(
                    variant: variant, path: path, bytes: Int64(facts.st_size), width: size(output.width),
                    height: size(output.height)))
        }
        return Workpiece(
            folder: self.output, width: size(made.width), height: size(made.height), seconds: made.seconds,
            dHash: made.differenceHash, sound: made.sound, files: files)
    }

    private func size(_ pixels: Int) -> Int? { pixels > 0 ? pixels : nil }

    private static let expected = MediaVariant.sounds.union([.thumbnail, .display, .video, .voice])
}

/// Derivatives, finished, still in the scratch folder.
struct Workpiece: Sendable {
    struct File: Sendable {
        let variant: MediaVariant
        let path: String
        let bytes: Int64
        let width, height: Int?
    }

    let folder: String
    let width, height: Int?
    let seconds: Double?
    let dHash: UInt64?
    let sound: MediaSound?
    let files: [File]

    var kind: MediaKind {
        let variants = files.map(\.variant)
        return variants.contains(.video) ? .video : variants.contains(.voice) ? .voice : .photo
    }
}
