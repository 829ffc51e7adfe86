package import Foundation
import Synchronization

/// Starts programs that the kernel ends when this process is gone, however that happens.
///
/// The kernel watches the thread that started the program, so all are started by one thread that never ends.
package enum Nursery {
    /// - Parameters:
    ///   - signal: what the program gets when this process is gone.
    ///   - owner: the user as whom it runs; this one's when nil.
    ///   - output: where it writes; nowhere when nil.
    package static func start(
        _ program: String, _ arguments: [String], signal: String = "KILL", as owner: (uid_t, gid_t)? = nil,
        environment: [String: String]? = nil, output: FileHandle? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        let identity = owner.map { ["--reuid", "\($0.0)", "--regid", "\($0.1)", "--clear-groups"] } ?? []
        process.arguments = identity + ["--pdeathsig", signal, program] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = output ?? FileHandle.nullDevice
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        if let environment { process.environment = environment }
        let asked = Starting(process)
        queue.withLock { $0.append(asked) }
        thread.signal()
        asked.done.wait()
        if let failure = asked.failure.withLock({ $0 }) { throw failure }
        return process
    }

    /// Unchecked because the process is touched by one thread after the other: `done` is between them.
    private final class Starting: @unchecked Sendable {
        let process: Process
        let done = DispatchSemaphore(value: 0)
        let failure = Mutex<(any Error)?>(nil)

        init(_ process: Process) { self.process = process }
    }

    private static let queue = Mutex<[Starting]>([])

    /// Rung for each process that is to be started.
    private static let thread: DispatchSemaphore = {
        let bell = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            // A program inherits which signals are held back: alarms and requests to end must reach it.
            var none = sigset_t()
            sigemptyset(&none)
            pthread_sigmask(SIG_SETMASK, &none, nil)
            while true {
                bell.wait()
                guard let next = queue.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
                do { try next.process.run() } catch { next.failure.withLock { $0 = error } }
                next.done.signal()
            }
        }
        return bell
    }()
}
