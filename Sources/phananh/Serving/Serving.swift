import API
import Center
import Desk
import Duty
import Foundation
import Hummingbird
import LocalTime
import Logging
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

    func run() async throws {
        let application = Application(
            router: try router(),
            server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { [settings] _ in
                print("Đang phục vụ tại http://\(settings.host):\(settings.port)"); fflush(nil)
            },
            logger: log)
        var duties = Chores.all(of: province, log: log)
        if demonstration != nil {
            let players = DemoPlayers(province: province)
            duties.append(Chore("players", every: .seconds(50), log: log) { try await players.report() })
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [ServiceGroupConfiguration.ServiceConfiguration(service: application)]
                    + duties.map { .init(service: $0) } + [.init(service: EndStreams(live: province.live))],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        try await group.run()
        await province.close()
    }
}
