import FieldReports
import Foundation
import LocalTime
import Logging
import Media
import Office
import Outbound
import TestKit
import Vietnamese

@testable import Operations
@testable import Storage

/// A province of thirty-one reports with all kinds of acts, as the program of 28/11/2026 (twelve migrations) left it:
/// `Rows/*.jsonl` holds the rows of each table, the names of its columns first. The people in it are made up, and
/// `test-only.key.json` seals nothing but them: it was made for this test and is no secret.
enum ReleasedProvince {
    static let end = "2026-04-04T02:23:00+07:00"
    static let (reports, events) = (31, 510)

    /// Each table after those it refers to.
    private static let tables = [
        "person", "account", "appointment", "session", "one_time_code", "draft", "audit", "agency", "category",
        "reference", "report", "reading", "classifier", "event", "cooperation", "outbox", "line", "answered_request",
        "media", "upload", "allowance",
    ]

    static func write(into store: any Store) async throws {
        let now = TestClock(end).now
        try await store.migrate(Migration.all.filter { $0.number <= 12 }, at: now)
        try await store.write { tx in
            if let deferred = tx.dialect.deferredForeignKeys { try tx.run(deferred) }
            for table in tables {
                let (columns, rows) = try read(table)
                try tx.load(rows, into: table, columns: columns)
            }
            // The index of words is no table of its own; the program filled it with each report.
            for row in try tx.rows("SELECT id, shown_description, place_words FROM report") {
                let code = ReportCode(number: try row.get("id"))
                let words = ReportTable.searchText(code, try row.get("shown_description"), try row.get("place_words"))
                try tx.send(tx.dialect.index(code.number, searchKey(words)))
            }
        }
    }

    /// The program of today over that store, with the keys of that province.
    static func opened(over store: any Store, _ clock: TestClock) throws -> Province {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let (vault, _) = try Vault.unlock(
            KeyFile(path: folder.appending(path: "test-only.key.json").path), mayCreate: false)
        return Province(
            store: store, vault: vault, passwords: PasswordHasher(cost: .cheap), random: SeededRandom(seed: 7),
            gateway: DemonstrationGateway(now: { clock.now }),
            library: MediaLibrary(folder: "/nonexistent", under: VaultShelfKeys(vault), logger: log), log: log,
            now: { clock.now })
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rows")

    private static func read(_ table: String) throws -> (columns: [String], rows: [[StoredValue]]) {
        let text = try String(contentsOf: folder.appending(path: table + ".jsonl"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { Data($0.utf8) }
        let rows = try lines.dropFirst().map { try JSONDecoder().decode([Cell].self, from: $0).map(\.value) }
        return (try JSONDecoder().decode([String].self, from: lines[0]), rows)
    }

    private struct Cell: Decodable {
        let value: StoredValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                value = .null
            } else if let number = try? container.decode(Int64.self) {
                value = .integer(number)
            } else if let number = try? container.decode(Double.self) {
                value = .real(number)
            } else {
                value = .text(try container.decode(String.self))
            }
        }
    }
}
