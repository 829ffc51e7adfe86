// One child process, for one job; its owner ends it once.

import Dispatch
import FoundationEssentials
import Glibc
import MediaJobs

final class WorkerProcess: Sendable {
    enum Outcome: Sendable {
        case answered(MediaReply)
        case died
        case timedOut
    }

    private let process: pid_t
    private let socket: Int32
    private let queue = DispatchQueue(label: "media.worker")

    init(settings: WorkshopSettings, job: MediaJob, unconfined: Bool) throws {
        var ends: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw WorkshopError.workerMissing(settings.worker)
        }
        defer { Glibc.close(ends[1]) }
        let arguments = [settings.worker, job.input, job.output] + (unconfined ? ["--unconfined"] : [])
        let environment = Self.environment(temporary: job.output)
        guard let process = Spawning.start(arguments, environment, socket: ends[1]) else {
            Glibc.close(ends[0])
            throw WorkshopError.workerMissing(settings.worker)
        }
        (self.process, socket) = (process, ends[0])
    }

    /// Sends the job and waits for its answer, on a thread of its own.
    func perform(_ job: MediaJob, withinSeconds seconds: Int) async -> Outcome {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.exchange(job, withinSeconds: seconds)) }
        }
    }

    /// Ends it at once, with the tools that it runs; a job under way answers `died`.
    func kill() { Glibc.kill(-process, SIGKILL) }

    /// Ends it and gives its resources back, behind any exchange still under way.
    func end() {
        kill()
        queue.async { [process, socket] in
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 && errno == EINTR {}
            Glibc.close(socket)
        }
    }

    // MARK: - The conversation

    private func exchange(_ job: MediaJob, withinSeconds seconds: Int) -> Outcome {
        guard var line = try? JSONEncoder().encode(job) else { return .died }
        line.append(UInt8(ascii: "\n"))
        let sent = line.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent == line.count else { return .died }
        return hear(job.number, until: ContinuousClock.now + .seconds(seconds))
    }

    private func hear(_ number: Int, until deadline: ContinuousClock.Instant) -> Outcome {
        var heard: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while heard.last != UInt8(ascii: "\n") {
            // A worker that says too much is not ours any more.
            guard heard.count < 1 << 16 else { return .died }
            let left = deadline - .now
            guard left > .zero else { return .timedOut }
            var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wanted, 1, Int32(min(left / .milliseconds(1), 60_000)) + 1)
            if ready == 0 || (ready < 0 && errno == EINTR) { continue }
            let count = ready < 0 ? -1 : recv(socket, &chunk, chunk.count, 0)
            guard count > 0 else { return .died }
            heard += chunk.prefix(count)
        }
        guard let reply = try? JSONDecoder().decode(MediaReply.self, from: Data(heard)), reply.number == number else {
            return .died
        }
        return .answered(reply)
    }

    /// Nothing of the server's own environment, where keys and passwords may be.
    private static func environment(temporary: String) -> [String] {
        let kept = ["PATH", "LD_LIBRARY_PATH"].compactMap { name in
            getenv(name).map { name + "=" + String(cString: $0) }
        }
        return kept + ["LC_ALL=C.UTF-8", "TMPDIR=" + temporary, "MALLOC_ARENA_MAX=2"]
    }
}
