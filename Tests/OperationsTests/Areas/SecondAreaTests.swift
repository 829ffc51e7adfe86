import Bulletins
import FieldReports
import LocalTime
import Office
import Storage
import TestKit
import Testing

@testable import Operations

/// What carries a report carries any subject: the same history, the same post, the same duties.
@Suite("A second area on the spine", .bothEngines)
struct SecondAreaTests {
    private let airing = Instant("2026-03-04T17:00:00+07:00")!

    @Test("a bulletin is decided, kept, told of, found as a line, and woken by time")
    func walkedThrough() async throws {
        try await withBulletins { test, editor, approver in
            var news = test.province.live.listen().makeAsyncIterator()
            try await test.write(1) { try $0.draft("Mưa lớn ở Mường Chà", airsAt: airing, by: editor) }
            #expect(await news.next() == Subject(Bulletin.kind, 1))
            #expect(try await test.province.duties.deliver() == 1)
            let waiting = try #require(try await test.province.reports.lines(for: approver).first)
            #expect(waiting.subject == Subject(Bulletin.kind, 1) && waiting.words == "Có bản tin chờ duyệt.")
            #expect(try await test.province.reports.lines(for: editor).isEmpty)

            await #expect(throws: NotThisOne.self) { try await test.write(1) { try $0.approve(by: editor) } }
            try await test.write(1) { try $0.approve(by: approver) }
            test.clock.set("2026-03-04T16:59:59+07:00")
            #expect(try await test.province.duties.elapseDue() == 0)
            test.clock.set("2026-03-04T17:00:00+07:00")
            #expect(try await test.province.duties.elapseDue() == 1)
            #expect(try await test.province.duties.elapseDue() == 0)
            #expect(try await test.province.duties.deliver() == 2)
            #expect(
                try await test.province.reports.lines(for: editor).map(\.words) == [
                    "Bản tin đã phát.", "Bản tin đã được duyệt.",
                ])

            let history = try await test.province.store.read { try $0.journal.of(Bulletin.self, 1) }
            #expect(
                history.map(\.event) == [.drafted(words: "Mưa lớn ở Mường Chà", airsAt: airing), .approved, .aired])
            #expect(history.map(\.by.standing) == [.editor, .approver, .clock])
            #expect(history.map(\.rules) == Array(repeating: "663-2023.1", count: 3))
            #expect(try await test.differences() == [])
        }
    }

    @Test("who decides on what they saw before somebody else wrote decides nothing")
    func stale() async throws {
        try await withBulletins { test, editor, approver in
            try await test.write(1) { try $0.draft("Thông báo", airsAt: airing, by: editor) }
            let seen = try #require(await test.bulletin(1))
            try await test.write(1) { try $0.approve(by: approver) }
            let (now, law) = (test.clock.now, try await test.province.books.current().law)
            await #expect(throws: StaleSubject(subject: seen.subject)) {
                try await test.province.store.write { tx in
                    var old = seen
                    try tx.keep(try old.approve(by: approver), on: &old, at: now, under: law)
                }
            }
            #expect(try await test.bulletin(1)?.version == 2)
        }
    }

    @Test("IOC-02: however many look at the clock at once, a bulletin is read out once")
    func once() async throws {
        try await withBulletins { test, editor, approver in
            try await test.write(1) { try $0.draft("Thông báo", airsAt: airing, by: editor) }
            try await test.write(1) { try $0.approve(by: approver) }
            test.clock.set("2026-03-04T17:00:00+07:00")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 { group.addTask { try await test.province.duties.elapseDue() } }
                try await group.waitForAll()
            }
            let history = try await test.province.store.read { try $0.journal.of(Bulletin.self, 1) }
            #expect(history.map(\.event.name) == ["drafted", "approved", "aired"])
            #expect(try await test.differences() == [])
        }
    }

    @Test("the journal is only added to")
    func appendOnly() async throws {
        try await withBulletins { test, editor, _ in
            try await test.write(1) { try $0.draft("Thông báo", airsAt: airing, by: editor) }
            for change: Query in ["UPDATE journal SET name = 'x'", "DELETE FROM journal"] {
                await #expect(throws: StorageError.self) { try await test.province.store.write { try $0.run(change) } }
            }
        }
    }

    @Test("verify tells a bulletin with a gap in its history, and one that nobody will wake")
    func verified() async throws {
        try await withBulletins { test, editor, approver in
            for number: Int64 in 1...2 {
                try await test.write(number) { try $0.draft("Thông báo", airsAt: airing, by: editor) }
                try await test.write(number) { try $0.approve(by: approver) }
            }
            #expect(try await test.differences() == [])
            try await test.province.store.write { tx in
                try tx.wakes.set(Subject(Bulletin.kind, 1), at: nil)
                try tx.journal.append(
                    Recorded<Bulletin>(
                        subject: Subject(Bulletin.kind, 2), sequence: 9, at: airing,
                        by: Signature(account: approver.account, standing: .approver, agency: nil), rules: "663-2023.1",
                        event: .approved))
            }
            #expect(try await test.differences().count == 2)
        }
    }

    @Test("IOC-02: what this program does not know silences no report, and waits for a program that does")
    func unknownKind() async throws {
        try await withBulletins { test, _, _ in
            let code = try await test.send(by: try await test.citizen())
            let stranger = Subject("letter", 7)
            try await test.province.store.write { try $0.wakes.set(stranger, at: Instant(milliseconds: 0)) }
            test.clock.set("2026-03-12T08:00:00+07:00")
            #expect(try await test.province.duties.elapseDue() == 1)
            #expect(try await test.events(code)["becameOverdue"] == 1)
            #expect(try await test.province.store.read { try $0.wakes.at(stranger) } == Instant(milliseconds: 0))
        }
    }

    @Test("AMB-04: after a change of the calendar everything that time holds something for is looked at again")
    func recounted() async throws {
        try await withBulletins { test, editor, approver in
            try await test.write(1) { try $0.draft("Thông báo", airsAt: airing, by: editor) }
            try await test.write(1) { try $0.approve(by: approver) }
            _ = try await test.province.reference.recount(document: "1/TB")
            #expect(try await test.province.store.read { try $0.wakes.due(at: test.clock.now) }.count == 1)
            #expect(try await test.province.duties.elapseDue() == 1)
            #expect(try await test.bulletin(1)?.airedAt == nil)
            #expect(try await test.province.store.read { try $0.wakes.at(Subject(Bulletin.kind, 1)) } == airing)
        }
    }
}

// MARK: - Kit

/// A province that has bulletins too, with an editor and an approver.
private func withBulletins(_ body: (TestProvince, Viewer, Viewer) async throws -> Void) async throws {
    let bulletins = Area(of: Bulletin.self) { bulletin, now, _ in bulletin.elapse(to: now) }
    let test = try await TestProvince(areas: [bulletins])
    do {
        let editor = try await test.official(.bulletinEditor, phone: "0912000001")
        let approver = try await test.official(.bulletinApprover, phone: "0912000002")
        try await body(test, editor, approver)
        await test.close()
    } catch {
        await test.close()
        throw error
    }
}

extension TestProvince {
    fileprivate func bulletin(_ number: Int64) async throws -> Bulletin? {
        try await province.store.read { try Bulletin.load(number, in: $0) }
    }

    /// An act on a bulletin, as a use case of its area would keep it.
    fileprivate func write(
        _ number: Int64, _ decide: @escaping @Sendable (Bulletin) throws -> BulletinDecision
    ) async throws {
        let (now, law) = (clock.now, try await province.books.current().law)
        try await province.store.write { tx in
            var bulletin = try Bulletin.load(number, in: tx) ?? Bulletin(number: number)
            try tx.keep(try decide(bulletin), on: &bulletin, at: now, under: law)
        }
    }
}
