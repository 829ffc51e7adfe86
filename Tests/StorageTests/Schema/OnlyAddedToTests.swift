import LocalTime
import TestKit
import Testing

@testable import Storage

@Suite("Which tables are only added to", .bothEngines)
struct OnlyAddedToTests {
    private static let history: Set = ["event", "journal", "audit", "reference", "classifier", "play_log"]

    /// What stands as it is now. A new table is put here or into `history`: its author says which of the two it is.
    private static let standing: Set = [
        "person", "account", "appointment", "account_proposal", "claimed_person", "claim_code", "session",
        "one_time_code", "registration", "draft", "agency", "category", "rule_change", "report", "reading",
        "cooperation", "wake", "outbox", "line", "answered_request", "follow", "media", "upload", "allowance",
        "letter", "letter_unit", "register", "register_book", "outline", "campaign", "campaign_unit",
        "campaign_station", "campaign_message", "campaign_evidence", "bulletin", "bulletin_exercise", "sound_work",
        "airing", "playable", "programme_slot", "programme_turn", "station_key", "player_seen", "warning",
        "warning_interest", "data_request", "data_request_words", "breach",
    ]

    @Test("every table is known as history or as what stands now")
    func each() {
        #expect(Self.history.isDisjoint(with: Self.standing))
        #expect(Set(ProvinceTable.all.map(\.name)) == Self.history.union(Self.standing))
    }

    @Test("IOC-02: of history each kind of change is refused by a trigger, and no other table has one")
    func triggers() async throws {
        let found = try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all, at: .init(milliseconds: 0))
            return try await temporary.store.read { tx in
                try tx.rows(tx.dialect.triggers).map { row in
                    "\(try row.get("name") as String) \(try row.get("act") as String)"
                }
            }
        }
        var expected = Self.history.flatMap { ["\($0) UPDATE", "\($0) DELETE"] }
        // SQLite has no TRUNCATE.
        if Dialect.Engine.ofTest == .postgres {
            expected += Self.history.map { "\($0) TRUNCATE" }
        }
        #expect(found.sorted() == expected.sorted())
    }
}

extension Dialect {
    /// Each table with each kind of change before which one of its triggers stands.
    fileprivate var triggers: Query {
        switch engine {
        case .sqlite:
            """
            SELECT tbl_name AS name, CASE WHEN sql LIKE '%BEFORE UPDATE ON%' THEN 'UPDATE' ELSE 'DELETE' END AS act
              FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'
            """
        case .postgres:
            """
            SELECT relname::text AS name, act
              FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
              JOIN (VALUES ('DELETE', 8), ('UPDATE', 16), ('TRUNCATE', 32)) AS kind (act, bit) ON tgtype & bit <> 0
             WHERE NOT tgisinternal AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace
            """
        }
    }
}
