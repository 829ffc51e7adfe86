import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("The register of letters", .bothEngines)
struct RegisterTests {
    private func numbers(_ test: TestProvince, _ cast: LetterCast, _ year: Int) async throws -> [Int] {
        let book = RegisterBook(issuer: cast.issuer, symbol: "SVHTTDL-TTCS", year: year)
        return try await test.province.letters.register(book, for: cast.supervisor).entries.map(\.number)
    }

    @Test("A8: two issuers at once never share a number, and leave none out")
    func together() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            var drafts: [Int64] = []
            for _ in 1...12 { drafts.append(try await cast.approved()) }
            let second = test.node()
            let provinces = [test.province, second]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, number) in drafts.enumerated() {
                    group.addTask { try await provinces[index % 2].letters.issue(number, by: cast.supervisor) }
                }
                try await group.waitForAll()
            }
            #expect(try await numbers(test, cast, 2026) == Array(1...12))
            #expect(try await test.province.keeping.verify().differences == [])
        }
    }

    @Test("A8: what is not issued in the end takes no number")
    func lost() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            var nobody = LetterText.toCommunes
            nobody.addressees = [AddresseeLine(words: "Các đoàn thể", kinds: [.massOrganisation])]
            let empty = try await cast.approved(nobody)
            await #expect(throws: OutreachDenial.self) {
                try await test.province.letters.issue(empty, by: cast.supervisor)
            }
            let draft = try await cast.draft()
            await #expect(throws: OutreachDenial.self) {
                try await test.province.letters.issue(draft, by: cast.supervisor)
            }
            _ = try await cast.issued()
            #expect(try await numbers(test, cast, 2026) == [1])
        }
    }

    @Test("A8: numbers begin again on 1 January, by local time")
    func newYear() async throws {
        try await withProvince(at: "2026-12-31T23:59:59+07:00") { test in
            let cast = try await LetterCast(test)
            let (last, first) = (try await cast.approved(), try await cast.approved())
            try await test.province.letters.issue(last, by: cast.supervisor)
            // Five in the afternoon of 31/12 by universal time.
            test.clock.set("2027-01-01T00:00:00+07:00")
            let issued = try await test.province.letters.issue(first, by: cast.supervisor)
            #expect(issued.named == "Công văn số 01/SVHTTDL-TTCS ngày 01/01/2027")
            #expect(try await numbers(test, cast, 2026) == [1])
            #expect(try await numbers(test, cast, 2027) == [1])
        }
    }

    @Test("A8: a cancelled number stays in the register with its reason, and is not given again")
    func cancelled() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let number = try await cast.issued()
            try await test.province.letters.perform(.cancel(reason: "Gửi nhầm bản"), on: number, by: cast.leader)
            _ = try await cast.issued()
            let book = RegisterBook(issuer: cast.issuer, symbol: "SVHTTDL-TTCS", year: 2026)
            let entries = try await test.province.letters.register(book, for: cast.supervisor).entries
            #expect(entries.map(\.number) == [1, 2])
            #expect(entries.map(\.cancelled) == ["Gửi nhầm bản", nil])
        }
    }

    @Test("A number given on paper is taken once; the register goes on after it, also when it was given in a past year")
    func byHand() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            let (one, two, three) = (try await cast.approved(), try await cast.approved(), try await cast.approved())
            let day = Day(year: 2026, month: 2, day: 2)!
            let letters = test.province.letters
            try await letters.issue(one, as: .byHand(number: 40, day: day), by: cast.supervisor)
            let taken = await #expect(throws: OutreachDenial.self) {
                try await letters.issue(two, as: .byHand(number: 40, day: day), by: cast.supervisor)
            }
            #expect(taken?.code == "numberTaken")
            #expect(try await letters.letter(two, for: cast.supervisor).status == .approved)
            try await letters.issue(two, by: cast.supervisor)
            try await letters.issue(
                three, as: .byHand(number: 7, day: Day(year: 2025, month: 12, day: 31)!), by: cast.supervisor)
            #expect(try await numbers(test, cast, 2026) == [40, 41])
            #expect(try await numbers(test, cast, 2025) == [7])
        }
    }

    @Test("The register is for those who read every letter")
    func sight() async throws {
        try await withProvince { test in
            let cast = try await LetterCast(test)
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.letters.registerBooks(for: cast.commune)
            }
        }
    }
}
