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
import StorageSQLite

/// Where a province lies: its folder, and a PostgreSQL server where its store is not in there.
struct Place: Sendable {
    var folder: String
    var database: String?

    var engine: String { database == nil ? "SQLite" : "PostgreSQL" }

    func openStore() throws -> any Store {
        if let database { return try PostgresStore(PostgresSettings(url: database)) }
        return try SQLiteStore(path: folder + "/province/phananh.sqlite")
    }
}

/// A province of its own, opened here to be filled, and by the child to be served.
struct BenchProvince: Sendable {
    let province: Province
    let gateway: DemonstrationGateway
    let store: any Store

    static let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    static func open(_ place: Place) async throws -> BenchProvince {
        let folder = place.folder
        var log = Logger(label: "bench", factory: { StreamLogHandler.standardError(label: $0) })
        log.logLevel = .error
        let store = try place.openStore()
        let file = try KeyFile(path: folder + "/keys/phananh.key", outside: folder + "/province")
        let (vault, _) = try Vault.unlock(file, mayCreate: true)
        let gateway = DemonstrationGateway(now: now)
        let province = Province(
            store: store, vault: vault, passwords: PasswordHasher(cost: .cheap), random: SystemRandom(),
            gateway: gateway,
            library: MediaLibrary(folder: folder + "/province/media", under: VaultShelfKeys(vault), logger: log),
            log: log, now: now)
        try await province.prepare()
        return BenchProvince(province: province, gateway: gateway, store: store)
    }
}

/// Somebody who sends reports in the measurement.
struct Sender: Sendable {
    let viewer: Viewer
    let token: String
}

extension BenchProvince {
    func senders(_ count: Int) async throws -> [Sender] {
        var senders: [Sender] = []
        for number in 0..<count {
            let phone = "0390" + String(String(1_000_000 + number).dropFirst())
            let handle = try await province.accounts.register(
                Registration(
                    fullName: "Lò Văn Đo", phone: phone, email: nil, password: "do-luong-tren-may-nay",
                    kind: .individual, organisationName: nil, contactPerson: nil))
            let text = gateway.newest(to: "+84" + phone.dropFirst())?.text ?? ""
            let code = text.firstMatch(of: /[0-9]{6}/).map { String($0.output) } ?? ""
            let session = try await province.accounts.verifyPhone(phone, code: code, of: handle)
            let viewer = try await province.accounts.viewer(of: session.account) ?? .anyone
            senders.append(Sender(viewer: viewer, token: session.token.text))
        }
        return senders
    }

    /// - Returns: some codes of public reports, to be read.
    func fill(_ reports: Int, by reporters: [Viewer]) async throws -> [String] {
        var births = Births(books: try await province.books.current(), reporters: reporters, now: province.now())
        let lives = Lives(now: province.now())
        var left = reports
        while left > 0 {
            let some = (0..<min(left, 500)).map { _ in births.next() }
            try await province.intake.writePast(of: some, lives.next)
            left -= some.count
        }
        let spread = try await store.read { tx in
            try tx.rows(
                """
                SELECT id FROM report WHERE visibility = 'public'
                 ORDER BY id % 9973, id LIMIT 2000
                """
            ).map { ReportCode(number: try $0.get("id")).description }
        }
        return spread
    }
}
