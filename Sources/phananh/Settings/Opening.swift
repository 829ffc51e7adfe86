import AsyncHTTPClient
import FieldReports
import Foundation
import LocalTime
import Logging
import Media
import Office
import Operations
import Outbound
import Storage
import StoragePostgres

/// Opens a province from its settings.
struct Opening {
    let settings: Settings
    let log: Logger
    var gateway: (any MessageGateway)?
    var passwordCost: ScryptCost = .standard

    init(_ settings: Settings) {
        self.settings = settings
        var log = Logger(label: "phananh", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = Logger.Level(rawValue: settings.logLevel) ?? .notice
        self.log = log
    }

    /// - Returns: the province, prepared, and sentences that whoever started it should read.
    func province() async throws -> (Province, warnings: [String]) {
        let store = try await store()
        let hasPeople = try await store.read { try !$0.people.batch(after: PersonID(rawValue: -1), limit: 1).isEmpty }
        let file = try KeyFile(path: settings.keyFile, outside: settings.data)
        let isNew = !file.exists
        // A new key file beside people who were sealed with another would hide that the right one is missing.
        let (vault, cautions) = try Vault.unlock(file, mayCreate: !hasPeople)
        let (gateway, gatewayWarning) = messageGateway()
        let (library, mediaWarnings) = try await library(under: VaultShelfKeys(vault))
        try await library.open(unconfined: settings.mediaUnconfined)
        let province = Province(
            store: store, vault: vault, passwords: PasswordHasher(cost: passwordCost), random: SystemRandom(),
            gateway: gateway, library: library, log: log, now: Self.now)
        do {
            try await province.prepare()
        } catch {
            await province.close()
            throw error
        }
        var warnings = cautions.map(\.sentence)
        warnings += try await province.books.current().faults.map(\.sentence)
        if let server = store as? PostgresStore { warnings += try await server.cautions() }
        if isNew {
            warnings.append(
                "Đã tạo tệp khóa \(settings.keyFile). Hãy cất giữ bản sao ở nơi an toàn: mất khóa thì không đọc lại được danh tính."
            )
        }
        if let gatewayWarning { warnings.append(gatewayWarning) }
        warnings += mediaWarnings
        return (province, warnings)
    }

    private func messageGateway() -> (any MessageGateway, String?) {
        if let gateway { return (gateway, nil) }
        guard let address = settings.smsAddress, let token = settings.smsToken,
            let configured = HTTPGatewaySettings(address: address, bearerToken: token)
        else { return (NoGateway(), NoGateway.warning) }
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: HTTPGateway.clientConfiguration)
        return (HTTPGateway(configured, client: client, log: log), configured.warning)
    }

    static let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

extension Opening {
    /// Only the books: no vault is opened for a question about dates or places.
    func books() async throws -> Books {
        let store = try await store()
        let books = try await BookKeeper(store: store).current()
        await store.close()
        return books
    }

    func classifier() async throws -> Classifier {
        let store = try await store()
        let classifier = try await ClassifierKeeper(store: store, log: log).current()
        await store.close()
        return classifier
    }

    /// The store of the settings, up to date.
    func store() async throws -> any Store {
        let store = try settings.openStore()
        do {
            try await store.migrate(Migration.all, at: Self.now())
            return store
        } catch {
            await store.close()
            throw error
        }
    }
}
