import FieldReports
import LocalTime
import Office
import TestKit
import Testing

@testable import Storage

/// A province of the released program (schema 12) has notices under way and lines that people have read.
@Suite("Notices and lines of reports become those of subjects", .bothEngines)
struct SubjectsMigrationTests {
    private let now = Instant("2026-03-03T09:15:00+07:00")!
    private let account = AccountID(rawValue: 2)
    private let code = ReportCode(day: Day(number: 20_515), random: 7)

    @Test("every row is kept as it was: what waits, what is held, what failed, what was read and what was sent")
    func rowsAreKept() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await store.migrate(Migration.all.filter { $0.number <= 12 }, at: now)
            try await store.write { try $0.liveIn(code, account, at: now) }
            try await store.migrate(Migration.all, at: now)

            let subject = code.subject
            let outbox = try await store.read { tx in
                try tx.rows(
                    """
                    SELECT kind, subject, sequence, ordinal, at, leaves_at, body, tries, done_at, failure
                      FROM outbox ORDER BY sequence, ordinal
                    """
                ).map(\.values)
            }
            let (at, notice) = (now.storedValue, try JSON(waiting).text().storedValue)
            let key: [StoredValue] = ["report".storedValue, code.number.storedValue]
            #expect(
                outbox == [
                    key + [1.storedValue, 0.storedValue, at, at, notice, 0.storedValue, .null, .null],
                    key + [1.storedValue, 1.storedValue, at, at, notice, 8.storedValue, at, "timeout".storedValue],
                    key + [2.storedValue, 0.storedValue, at, (now + .hours(2)).storedValue, notice, 2.storedValue]
                        + [.null, "busy".storedValue],
                ])
            let lines = try await store.read { try $0.lines.latest(of: account) }
            #expect(lines.map(\.subject) == [subject, subject] && lines.map(\.isRead).filter { $0 }.count == 1)
            #expect(
                lines.map(\.kind) == [.answer, .answer] && lines.map(\.words) == ["Đã có trả lời.", "Đã có trả lời."])

            // It goes on where it stopped: what may leave is taken, and a message that has left does not leave again.
            let taken = try await store.write { try $0.outbox.take(at: now, until: now + .seconds(20)) }
            #expect(taken.map(\.subject) == [subject] && taken.map(\.sequence) == [1])
            #expect(try await store.read { try $0.lines.isSent(try #require(taken.first), to: account) })
            var later = try #require(taken.first)
            later.sequence = 2
            let held = later
            #expect(try await store.read { try !$0.lines.isSent(held, to: account) })
        }
    }
}

private let waiting = Notice(to: .reporter, kind: .answer, words: "Đã có trả lời.")

extension Transaction {
    /// What schema 12 holds, in its own words.
    fileprivate func liveIn(_ code: ReportCode, _ account: AccountID, at now: Instant) throws {
        try run("INSERT INTO person (id, sealed, created_at) VALUES (1, 'x', \(now))")
        try run(
            "INSERT INTO account (id, person, kind, created_at) VALUES (\(account), 1, 'individual', \(now))")
        try run("INSERT INTO category (code, name, grouping, position) VALUES ('khac', 'Khác', 'Khác', 1)")
        try run(
            """
            INSERT INTO report (id, version, submitted_at, status, visibility, is_hidden, is_restricted, is_pilot, category,
                                channel, pending, updated_at, reporter, submitted_by, is_assisted, shown_description, body)
            VALUES (\(code.number), 1, \(now), 'submitted', 'notYetPublic', 0, 0, 0, 'khac', 'webPortal', 0, \(now), 1,
                    \(account), 0, 'x', '{}')
            """)
        for (sequence, ordinal, leaves, tries, done, failure) in [
            (1, 0, now, 0, nil, nil), (1, 1, now, 8, now, "timeout"), (2, 0, now + .hours(2), 2, nil, "busy"),
        ] as [(Int, Int, Instant, Int, Instant?, String?)] {
            try run(
                """
                INSERT INTO outbox (report, sequence, ordinal, at, leaves_at, body, tries, done_at, failure)
                VALUES (\(code.number), \(sequence), \(ordinal), \(now), \(leaves), \(JSON(waiting)), \(tries), \(done),
                        \(failure))
                """)
        }
        for (sequence, mark) in [(1, now), (2, nil)] as [(Int, Instant?)] {
            try run(
                """
                INSERT INTO line (account, at, report, sequence, ordinal, kind, words, read_at, sent_at)
                VALUES (\(account), \(now), \(code.number), \(sequence), 0, 'answer', 'Đã có trả lời.', \(mark), \(mark))
                """)
        }
    }
}
