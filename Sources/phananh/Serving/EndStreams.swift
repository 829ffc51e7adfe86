import Operations
import ServiceLifecycle

/// Open event streams would keep their connections for ever: at the first sign of the end they are told so.
struct EndStreams: Service {
    let live: LiveEvents

    func run() async throws {
        try await gracefulShutdown()
        live.finish()
    }
}
