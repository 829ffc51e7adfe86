import FieldReports
import Foundation
import LocalTime
import Logging
import Media
import Operations
import Outbound
import Storage

/// A province opened here: to be filled before it is served, and to be looked at afterwards.
struct Opened: Sendable {
    let province: Province
    /// Takes the codes of those who register.
    let gateway: DemonstrationGateway

    static let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    static func with<T: Sendable>(_ ground: Ground, _ body: (Opened) async throws -> T) async throws -> T {
        let opened = try await Opened(ground)
        do {
            let result = try await body(opened)
            await opened.province.close()
            return result
        } catch {
            await opened.province.close()
            throw error
        }
    }

    private init(_ ground: Ground) async throws {
        var log = Logger(label: "torture", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = .error
        let file = try KeyFile(path: ground.keyFile, outside: ground.data)
        let (vault, _) = try Vault.unlock(file, mayCreate: true)
        gateway = DemonstrationGateway(now: Self.now)
        province = Province(
            store: try ground.openStore(), vault: vault, passwords: PasswordHasher(cost: .cheap),
            random: SystemRandom(), gateway: gateway,
            library: MediaLibrary(folder: ground.media, under: VaultShelfKeys(vault), logger: log), log: log,
            now: Self.now)
        try await province.prepare()
    }
}
