import Foundation
import Synchronization

extension Program.Call {
    /// Runs it to its end.
    ///
    /// - Parameter output: a new file for what it says; nowhere when nil.
    /// - Throws: `ProgramFailure`.
    package func run(output: String? = nil, limit: Duration = .seconds(86_400)) throws {
        let file = try output.map(newFile)
        defer { try? file?.close() }
        try runChain([self], input: nil, output: file, limit)
    }

    /// Runs it to its end and gives back what it said: for short answers.
    package func answer(limit: Duration = .seconds(60)) throws -> String {
        let pipe = Pipe()
        let child = try Child(self, input: nil, output: pipe.fileHandleForWriting)
        try? pipe.fileHandleForWriting.close()
        return try watching([child], limit) {
            let text = try pipe.fileHandleForReading.readToEnd() ?? Data()
            if let failure = child.wait() { throw failure }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// Runs both at once, what this one says being what the other reads.
    package func run(into other: Program.Call, output: String? = nil, limit: Duration = .seconds(86_400)) throws {
        let file = try output.map(newFile)
        defer { try? file?.close() }
        try runChain([self, other], input: nil, output: file, limit)
    }

    /// The same, where the other hears something before and, if this one ended well, something after.
    package func run(
        into other: Program.Call, between before: String, and after: String, limit: Duration = .seconds(86_400)
    ) throws {
        // Who stops listening is an error to be told, not a signal that ends us.
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        let listener = try Child(other, input: pipe.fileHandleForReading, output: nil)
        try? pipe.fileHandleForReading.close()
        let voice = pipe.fileHandleForWriting
        try watching([listener], limit) {
            var failure: ProgramFailure?
            do {
                try voice.write(contentsOf: Data(before.utf8))
                let speaker = try Child(self, input: nil, output: voice)
                failure = speaker.wait()
                if failure == nil { try voice.write(contentsOf: Data(after.utf8)) }
            } catch {
                failure = failure ?? ProgramFailure(program: program.name, said: "nobody listened")
            }
            try? voice.close()
            // The listener knows better why it stopped listening.
            if let failure = listener.wait() ?? failure { throw failure }
        }
    }
}

private func runChain(_ calls: [Program.Call], input: FileHandle?, output: FileHandle?, _ limit: Duration) throws {
    var children: [Child] = []
    var input = input
    do {
        for (index, call) in calls.enumerated() {
            let pipe = index < calls.count - 1 ? Pipe() : nil
            children.append(try Child(call, input: input, output: pipe?.fileHandleForWriting ?? output))
            if index > 0 { try? input?.close() }
            try? pipe?.fileHandleForWriting.close()
            input = pipe?.fileHandleForReading
        }
    } catch {
        for child in children { child.stop() }
        throw error
    }
    try watching(children, limit) {
        let failures = children.compactMap { $0.wait() }
        // The last of a chain knows better: those before it fail because nobody listens.
        if let failure = failures.last { throw failure }
    }
}

/// Ends the children when they take too long.
private func watching<T>(_ children: [Child], _ limit: Duration, _ body: () throws -> T) throws -> T {
    let watch = Watch(children)
    let timer = DispatchWorkItem { watch.ring() }
    DispatchQueue.global().asyncAfter(deadline: .now() + limit / .seconds(1), execute: timer)
    defer {
        timer.cancel()
        watch.end()
    }
    return try body()
}

/// Unchecked because the children are touched only under the lock, and stopping one is safe from any thread.
private final class Watch: @unchecked Sendable {
    private let lock = NSLock()
    private var children: [Child]

    init(_ children: [Child]) { self.children = children }

    func ring() { lock.withLock { for child in children { child.stop() } } }
    func end() { lock.withLock { children = [] } }
}

private func newFile(_ path: String) throws -> FileHandle {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ProgramFailure(program: path, said: String(cString: strerror(errno))) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
}
