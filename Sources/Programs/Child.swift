import Foundation
import Synchronization

/// A program that runs. Its error output is read to the end, and only the end of it is kept.
///
/// All calls block: it is for threads that may wait.
final class Child {
    private let process = Process()
    private let name: String
    private let said = Ending()

    /// - Parameters:
    ///   - input: nothing when nil.
    ///   - output: nowhere when nil.
    init(_ call: Program.Call, input: FileHandle?, output: FileHandle?) throws {
        name = call.program.name
        process.executableURL = URL(fileURLWithPath: call.program.path)
        process.arguments = call.arguments
        process.environment = Self.environment(call.environment)
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        let errors = Pipe()
        process.standardError = errors
        do { try process.run() } catch {
            throw ProgramFailure(program: name, said: "cannot be started")
        }
        try? errors.fileHandleForWriting.close()
        said.read(errors.fileHandleForReading)
    }

    func stop() { if process.isRunning { process.terminate() } }

    /// Waits for its end.
    /// - Returns: why it failed, if it did.
    func wait() -> ProgramFailure? {
        process.waitUntilExit()
        let last = said.line()
        switch process.terminationReason {
        case .exit where process.terminationStatus == 0: return nil
        case .exit:
            return ProgramFailure(program: name, said: last ?? "it ended with status \(process.terminationStatus)")
        default:
            return ProgramFailure(program: name, said: last ?? "it was ended by signal \(process.terminationStatus)")
        }
    }

    /// What the program itself was told by this process's environment, but for what is told to `phananh` alone.
    private static func environment(_ own: [String: String]) -> [String: String] {
        ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PHANANH_") }
            .merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(own) { $1 }
    }
}

/// The end of what somebody says.
private final class Ending: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let done = DispatchSemaphore(value: 0)

    func read(_ handle: FileHandle) {
        let thread = Thread { [self] in
            while let chunk = try? handle.read(upToCount: 1 << 16), !chunk.isEmpty {
                bytes.withLock { $0 = Array(($0 + chunk).suffix(4096)) }
            }
            try? handle.close()
            done.signal()
        }
        thread.start()
    }

    /// Once all is said, the last line that names an error, or else the last one.
    func line() -> String? {
        done.wait()
        let lines = String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(whereSeparator: \.isNewline)
        let error = lines.last { $0.contains("error: ") || $0.contains("ERROR: ") }
        return (error ?? lines.last).map { String($0.prefix(400)) }
    }
}
