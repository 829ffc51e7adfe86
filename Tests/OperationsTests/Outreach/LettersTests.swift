import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("Letters are kept, told of and received", .bothEngines)
struct LettersTests {
    @Test("CAM-02, CAM-12: a letter goes from draft to receipt; each is told in turn, and the lists know how far it is")
    func life() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.draft()
            #expect(try await test.province.letters.incoming(for: cast.commune).isEmpty)
            try await test.province.letters.perform(.submit, on: number, by: cast.supervisor)
            try await test.province.duties.deliver()
            #expect(
                try await test.province.reports.lines(for: cast.leader).first?.words.hasPrefix("Công văn chờ duyệt")
                    == true)
            try await test.province.letters.perform(.approve, on: number, by: cast.leader)
            let issued = try await test.province.letters.issue(number, by: cast.supervisor)
            #expect(issued.named == "Công văn số 01/SVHTTDL-TTCS ngày 03/03/2026")
            #expect(issued.units.count == 45)
            try await test.province.duties.deliver()
            #expect(
                try await test.province.reports.lines(for: cast.commune).first?.subject == Subject(Letter.kind, number))
            let day = test.clock.now.day
            try await test.province.letters.perform(
                .receive(units: [], day: day, said: nil), on: number, by: cast.commune)
            let summary = try #require(try await test.province.letters.incoming(for: cast.commune).first)
            #expect(summary.received == 1 && summary.units == 45 && summary.status == .issued)
            #expect(try await test.province.keeping.verify().differences == [])
        }
    }

    @Test("CAM-12: when the term has passed the list has the letter, and everybody is reminded once")
    func overdue() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.issued()
            #expect(try await test.province.letters.overdue(for: cast.supervisor).isEmpty)
            // Tuesday 3/3 and three working days: Friday 6/3.
            test.clock.set("2026-03-06T23:59:00+07:00")
            #expect(try await test.province.duties.elapseDue() == 0)
            test.clock.set("2026-03-07T00:00:00+07:00")
            #expect(try await test.province.duties.elapseDue() == 1)
            #expect(try await test.province.duties.elapseDue() == 0)
            #expect(try await test.province.letters.overdue(for: cast.supervisor).map(\.number) == [number])
            #expect(
                try await test.province.letters.letter(number, for: cast.supervisor).overdueReceipts(
                    on: test.clock.now.day
                ).count == 45)
            while try await test.province.duties.deliver() > 0 {}
            let told = try await test.province.reports.lines(for: cast.commune).filter { $0.words.hasPrefix("Quá hạn") }
            #expect(told.count == 1)
            #expect(try await test.province.keeping.verify().differences == [])
        }
    }

    @Test("CAM-07: a unit finds what was sent to it and nothing else; a stranger and a citizen find nothing")
    func sight() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let draft = try await cast.draft()
            let number = try await cast.issued()
            let elsewhere = try await test.official(.agencyOfficer, at: "so-y-te", phone: "0913000007")
            let manager = try await test.official(.iocManager, phone: "0913000008")
            #expect(try await test.province.letters.list(for: cast.commune).map(\.number) == [number])
            #expect(try await test.province.letters.list(for: manager).count == 2)
            #expect(try await test.province.letters.list(for: elsewhere).isEmpty)
            for viewer in [elsewhere, try await test.citizen(), .anyone] {
                await #expect(throws: NoSuchSubject(Letter.kind)) {
                    try await test.province.letters.letter(number, for: viewer)
                }
            }
            await #expect(throws: NoSuchSubject(Letter.kind)) {
                try await test.province.letters.letter(draft, for: cast.commune)
            }
        }
    }

    @Test("A request under a key is done once, and who saw an older letter decides nothing")
    func repeated() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let request = RequestKey(key: "khoa-1", digest: "a")
            let letters = test.province.letters
            let first = try await letters.draft(.toCommunes, issuer: cast.issuer, by: cast.supervisor, request: request)
            #expect(
                try await letters.draft(.toCommunes, issuer: cast.issuer, by: cast.supervisor, request: request)
                    == first)
            await #expect(throws: RequestKeyReused.self) {
                _ = try await letters.draft(
                    .toCommunes, issuer: cast.issuer, by: cast.supervisor,
                    request: RequestKey(key: "khoa-1", digest: "b"))
            }
            let submit = RequestKey(key: "khoa-2", digest: "c")
            try await letters.perform(.submit, on: first, by: cast.supervisor, seen: 1, request: submit)
            let again = try await letters.perform(.submit, on: first, by: cast.supervisor, seen: 1, request: submit)
            #expect(again.version == 2)
            await #expect(throws: StaleSubject(subject: Subject(Letter.kind, first))) {
                try await letters.perform(.approve, on: first, by: cast.leader, seen: 1)
            }
        }
    }

    @Test("CAM-05: only an approved edition of an outline is attached, and every addressee opens it")
    func outlines() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let draft = try await test.province.outlines.draft(.ofRegulation, by: cast.supervisor)
            let early = LetterText.toCommunes.with(draft)
            await #expect(throws: OutreachDenial.self) { try await cast.draft(early) }
            let outline = try await cast.outline()
            let number = try await cast.issued(LetterText.toCommunes.with(outline))
            let seen = try await test.province.letters.letter(number, for: cast.commune)
            let edition = try await test.province.outlines.edition(
                1, of: seen.text.outlines[0].outline, for: cast.commune)
            #expect(edition.text.section(6)?.body == "Đoạn thứ 6 của đề cương.")
            #expect(try await test.province.outlines.list(for: cast.commune).map(\.number) == [outline])
            #expect(try await test.province.outlines.list(for: cast.supervisor).count == 2)
        }
    }
}

extension LetterText {
    fileprivate func with(_ outline: Int64) -> LetterText {
        var text = self
        text.outlines = [AttachedOutline(outline: outline, edition: 1)]
        return text
    }
}
