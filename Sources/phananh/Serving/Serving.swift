import API
import Center
import Desk
import Duty
import Foundation
import Hummingbird
import LocalTime
import Logging
import Media
import NIOCore
import Operations
import Outbound
import Portal
import ServiceLifecycle
import Storage
import UnixSignals
import Web

/// Puts the sites, the API and the duties together and runs them until a signal comes.
struct Serving {
    let province: Province
    let settings: Settings
    let log: Logger
    /// Present only in the demonstration: its messages are shown on /demo/outbox.
    var demonstration: DemonstrationGateway?

    private let connections = OpenConnections()

    init(province: Province, settings: Settings, log: Logger, demonstration: DemonstrationGateway? = nil) {
        (self.province, self.settings, self.log) = (province, settings, log)
        self.demonstration = demonstration
    }

    func run() async throws {
        try await checkWorker()
        let application = Application(
            router: try router(isEnding: { [connections] in connections.isEnding }),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [connections.watch(settings.patience)], idleTimeout: .seconds(75))),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { [settings] _ in
                print("Đang phục vụ tại http://\(settings.host):\(settings.port)"); fflush(nil)
            },
            logger: log)
        let stopping = Stopping(
            connections: connections, live: province.live, library: province.library, times: settings.stopTimes,
            log: log)
        var duties = Chores.all(of: province, log: log)
        if demonstration != nil {
            let players = DemoPlayers(province: province)
            duties.append(Chore("players", every: .seconds(50), log: log) { try await players.report() })
        }
        // They are told to stop from the last to the first, each when the one after it has ended.
        let group = ServiceGroup(
            configuration: .init(
                services: duties.map { .init(service: $0) }
                    + [.init(service: application), .init(service: stopping)],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        try await group.run()
        await province.close()
    }
}

extension Serving {
    /// Asked before anybody is let in. A worker that is not installed leaves reports without pictures.
    /// - Throws: `NotReady` where hostile files would be decoded by a process that reaches everything.
    private func checkWorker() async throws {
        do {
            try await province.library.workshop.checkWalls()
        } catch WorkshopError.unconfined {
            await province.close()
            throw NotReady(
                "Máy này không khóa được tiến trình đọc hình ảnh (cần Linux 5.13 trở lên có Landlock và seccomp), nên một "
                    + "tệp độc hại có thể đọc dữ liệu của hệ thống. Hãy bật Landlock. Nếu chấp nhận rủi ro này, chẳng hạn "
                    + "trên máy thử, hãy đặt PHANANH_MEDIA_UNCONFINED=true (phananh.media.unconfined).")
        } catch {
            log.error("the media worker cannot be started", metadata: ["error": "\(String(reflecting: error))"])
        }
    }
}
