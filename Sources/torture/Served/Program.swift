import Foundation
import Harness

/// The program that is tortured: the one that was built beside this one.
enum Program {
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("phananh").path

    /// Only what a service is given: nothing of whoever runs the torture.
    static func environment(_ more: [String: String] = [:]) -> [String: String] {
        ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(more) { _, new in new }
    }

    /// A file that whatever is written goes to the end of.
    static func output(to path: String) throws -> FileHandle {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw HarnessFailure.said("cannot write \(path)") }
        return FileHandle(fileDescriptor: file, closeOnDealloc: true)
    }

    /// Runs one command to its end.
    ///
    /// - Returns: its exit code and what it wrote.
    static func run(_ arguments: [String], writing path: String) throws -> (code: Int32, text: String) {
        let process = try Nursery.start(Self.path, arguments, environment: environment(), output: output(to: path))
        process.waitUntilExit()
        return (process.terminationStatus, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    }
}
