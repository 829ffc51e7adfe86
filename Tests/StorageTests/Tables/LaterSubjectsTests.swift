import FieldReports
import LocalTime
import Office
import Outreach
import TestKit
import Testing

@testable import Storage

/// A province of schema 34 has kept answers in two tables, files that only reports own, and changes of the rules.
@Suite("Kept answers and files become those of subjects, and rules stay as they were agreed", .bothEngines)
struct LaterSubjectsTests {
    private let now = Instant("2026-03-03T09:15:00+07:00")!
    private let account = AccountID(rawValue: 2)
    private let code = ReportCode(day: Day(number: 20_515), random: 7)

    @Test("every kept answer is found by its key; where two had the same, what was done to the report is kept")
    func answers() async throws {
        try await withMigrated { tx in
            let found = try Dictionary(
                uniqueKeysWithValues: ["r", "c", "n", "b"].map {
                    ($0, try tx.answeredRequests.find(account, key: $0))
                })
            #expect(
                found == [
                    "r": AnsweredRequest(digest: "dr", subject: code.subject, version: 1),
                    "c": AnsweredRequest(digest: "dc", subject: Subject(Campaign.kind, 5), version: 3),
                    "n": AnsweredRequest(digest: "dn", subject: nil, version: nil),
                    "b": AnsweredRequest(digest: "db", subject: Subject(Bulletin.kind, 9), version: 4),
                ])
        }
    }

    @Test(
        "a file keeps its report and belongs to no other; one that nothing has named may be bound to any subject, once")
    func files() async throws {
        try await withMigrated { tx in
            let campaign = Subject(Campaign.kind, 5)
            func subject(_ id: String) throws -> Subject? { try tx.media.find(id)?.subject }
            let found = (try subject("bound"), try subject("free"))
            let tried = [
                try tx.media.attach("bound", to: code.subject, owner: account),
                try tx.media.attach("bound", to: campaign, owner: account),
                try tx.media.attach("free", to: campaign, owner: AccountID(rawValue: 3)),
                try tx.media.attach("free", to: campaign, owner: account),
                try tx.media.attach("free", to: Subject(Bulletin.kind, 5), owner: account),
            ]
            let bound = (try subject("bound"), try subject("free"))
            #expect(found == (code.subject, nil))
            #expect(tried == [true, false, false, true, false])
            #expect(bound == (code.subject, campaign))
        }
    }

    @Test("A0.26: a change that was agreed stays; one that was taken up without it waits for its second person again")
    func rules() async throws {
        try await withMigrated { tx in
            let rows = try tx.rows("SELECT id, decided_by, is_agreed, taken_up_at, reason FROM rule_change ORDER BY id")
            let at = now.storedValue
            #expect(
                rows.map(\.values) == [
                    [1.storedValue, 3.storedValue, 1.storedValue, at, "Đúng.".storedValue],
                    [2.storedValue, .null, .null, .null, .null],
                ])
        }
    }

    /// What stands in a province of schema 34 after it was migrated.
    private func withMigrated(_ look: @escaping @Sendable (any Transaction) throws -> Void) async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await store.migrate(Migration.all.filter { $0.number <= 34 && $0.number != 25 }, at: now)
            try await store.write { try liveIn($0) }
            try await store.migrate(Migration.all, at: now)
            try await store.write(look)
        }
    }

    /// In that schema's own words.
    private func liveIn(_ tx: any Transaction) throws {
        try tx.run("INSERT INTO person (id, sealed, created_at) VALUES (1, 'x', \(now))")
        for id in [2, 3] {
            try tx.run("INSERT INTO account (id, person, kind, created_at) VALUES (\(id), 1, 'official', \(now))")
        }
        try tx.run("INSERT INTO category (code, name, grouping, position) VALUES ('khac', 'Khác', 'Khác', 1)")
        try tx.run(
            """
            INSERT INTO report (id, version, submitted_at, status, visibility, is_hidden, is_restricted, is_pilot, category,
                                channel, pending, updated_at, reporter, submitted_by, is_assisted, shown_description, body)
            VALUES (\(code.number), 1, \(now), 'submitted', 'notYetPublic', 0, 0, 0, 'khac', 'webPortal', 0, \(now), 1,
                    \(account), 0, 'x', '{}')
            """)
        for (id, report) in [("bound", code.number), ("free", nil)] as [(String, Int64?)] {
            try tx.run(
                """
                INSERT INTO media (id, owner, report, sha256, kind, content_type, bytes, created_at)
                VALUES (\(id), \(account), \(report), 's', 'photo', 'image/jpeg', 1, \(now))
                """)
        }
        for (key, report, kind, subject, version) in [
            ("r", code.number, nil, nil, 1), ("b", nil, "bulletin", 9, 4), ("n", nil, nil, nil, nil),
        ] as [(String, Int64?, String?, Int64?, Int?)] {
            try tx.run(
                """
                INSERT INTO answered_request (account, request_key, digest, report, subject_kind, subject, version, at)
                VALUES (\(account), \(key), \("d" + key), \(report), \(kind), \(subject), \(version), \(now))
                """)
        }
        for key in ["c", "r"] {
            try tx.run(
                """
                INSERT INTO answered_act (account, request_key, digest, kind, subject, version, at)
                VALUES (\(account), \(key), \("d" + key), 'campaign', 5, 3, \(now))
                """)
        }
        for (id, decided, agreed) in [(1, 3, true), (2, nil, nil)] as [(Int, Int?, Bool?)] {
            try tx.run(
                """
                INSERT INTO rule_change (id, base, valid_from, document, body, proposed_by, proposed_at, decided_by,
                                         decided_at, is_agreed, reason, taken_up_at)
                VALUES (\(id), '1', 9, '12/TTr', '{}', \(account), \(now), \(decided), \(decided.map { _ in now }), \(agreed),
                        \(decided.map { _ in "Đúng." }), \(now))
                """)
        }
    }
}
