import Foundation
import Logging
import Media
import Operations
import ServiceLifecycle
import Web

/// The first to hear that the program shall end. The server closes its door when this has returned, and what is still
/// open is cut off in time, whatever the other end does.
struct Stopping: Service {
    let connections: OpenConnections
    let live: LiveEvents
    let library: MediaLibrary
    let times: StopTimes
    let log: Logger

    func run() async throws {
        try await gracefulShutdown()
        log.notice("stopping", metadata: ["open": "\(connections.count)"])
        connections.announceEnd()
        // Open event streams would keep their connections for ever.
        live.finish()
        endForCertain()
        try? await Task.sleep(for: times.notice)
        Task {
            try? await Task.sleep(for: times.drain)
            let cut = connections.cutOff()
            if cut > 0 { log.notice("cut off", metadata: ["connections": "\(cut)"]) }
            // Whoever waits for a picture waits no longer.
            await library.close()
        }
    }

    /// A thread of its own, because whatever hangs may have taken all the others.
    private func endForCertain() {
        let (limit, log) = (times.all, log)
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: limit / .seconds(1))
            log.error("could not stop in time: ending as it stands")
            _exit(1)
        }
    }
}
