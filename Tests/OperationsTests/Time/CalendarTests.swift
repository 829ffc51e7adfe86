import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("AMB-04: a holiday announced late", .bothEngines)
struct CalendarTests {
    @Test("G7, AMB-04: every open report is counted again, later and never earlier, and its reporter is told")
    func recount() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let admin = try await test.official(.directoryAdmin, phone: "0912000003")
            try await test.sendMany(120, by: citizen)
            let code = try await test.send(by: citizen)
            let done = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: done, by: officer)
            try await test.answer(done, by: officer, and: leader)
            #expect(try await test.stored(code)?.round?.deadline.day == Day("2026-03-11"))

            let day = try #require(Day("2026-03-04"))
            let moved = try await test.province.reference.changeCalendar(
                { $0.append(CalendarDay(day, "Nghỉ đột xuất", .holiday, .confirmed, document: "12/CĐ-TTg")) },
                document: "12/CĐ-TTg", by: admin)
            #expect(moved == 121)
            #expect(try await test.stored(code)?.round?.deadline.day == Day("2026-03-12"))
            #expect(try await test.stored(done)?.round?.deadline.day == Day("2026-03-11"))
            #expect(try await test.differences() == [], "the hours of those that did not move are counted anew too")
            while try await test.province.duties.deliver() > 0 {}
            #expect(
                try await test.province.reports.lines(for: citizen, limit: 1000).contains {
                    $0.subject == code.subject && $0.words.contains("12/03/2026")
                })

            // Taken back, nobody's promised day comes nearer.
            let back = try await test.province.reference.changeCalendar(
                { $0.removeAll { $0.day == day } }, document: "13/CĐ-TTg", by: admin)
            #expect(back == 0)
            #expect(try await test.stored(code)?.round?.deadline.day == Day("2026-03-12"))
            #expect(try await test.differences() == [])
        }
    }

    @Test("only who keeps the directory or the centre changes the calendar, and only on a document")
    func mayChange() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let admin = try await test.official(.directoryAdmin, phone: "0912000003")
            for viewer in [citizen, officer] {
                await #expect(throws: AccountProblem.forbidden) {
                    try await test.province.reference.changeCalendar({ $0 = [] }, document: "12/CĐ-TTg", by: viewer)
                }
            }
            await #expect(throws: InvalidSubmission.self) {
                try await test.province.reference.changeCalendar({ $0 = [] }, document: "", by: admin)
            }
            #expect(try await test.province.books.refresh().law.calendar.version == 1)
        }
    }
}
