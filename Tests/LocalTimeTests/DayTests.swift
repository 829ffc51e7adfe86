import Foundation
import LocalTime
import Testing

@Suite("Days")
struct DayTests {
    @Test("every day from 1600 to 2400 has its own date, one after the other")
    func roundTrip() throws {
        let first = try #require(Day(year: 1600, month: 1, day: 1))
        let last = try #require(Day(year: 2400, month: 12, day: 31))
        var previous = (year: 1599, month: 12, day: 31)
        for number in first.number...last.number {
            let (year, month, day) = Day(number: number).civil
            let follows =
                (year, month, day) == (previous.year, previous.month, previous.day + 1)
                || (day == 1 && (year, month) == (previous.year, previous.month + 1))
                || (day == 1 && month == 1 && year == previous.year + 1)
            if !follows || Day(year: year, month: month, day: day)?.number != number {
                Issue.record("\(number)")
            }
            previous = (year, month, day)
        }
    }

    @Test(
        "known days and their weekdays",
        arguments: [
            ("1970-01-01", 0, Weekday.thursday), ("2023-06-01", 19509, .thursday), ("2025-06-30", 20269, .monday),
            ("2025-07-01", 20270, .tuesday), ("2026-03-11", 20523, .wednesday), ("2024-02-29", 19782, .thursday),
            ("2000-02-29", 11016, .tuesday), ("1969-12-28", -4, .sunday), ("2026-03-15", 20527, .sunday),
        ])
    func known(iso: String, number: Int, weekday: Weekday) throws {
        let day = try #require(Day(iso))
        #expect(day.number == number)
        #expect(day.weekday == weekday)
        #expect(day.isWeekend == (weekday == .saturday || weekday == .sunday))
        #expect(day.description == iso)
    }

    @Test(
        "what is no day",
        arguments: [
            "", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01",
            "26-01-01", "2026/01/01", "2026-01-01T00:00", "２０２６-01-01", "0000-01-01", " 2026-01-01", "-026-01-01",
        ])
    func noDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("adding, subtracting and comparing count days")
    func arithmetic() throws {
        let day = try #require(Day("2026-02-27"))
        #expect((day + 2).description == "2026-03-01")
        #expect((day - 58).description == "2025-12-31")
        #expect((day + 10) - day == 10)
        #expect(day < day + 1)
        #expect([day].map(\.year) == [2026] && day.month == 2 && day.dayOfMonth == 27)
    }

    @Test("in JSON a day is its ISO text")
    func json() throws {
        let day = try #require(Day("2026-03-11"))
        #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == "[\"2026-03-11\"]")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data("[\"2026-02-30\"]".utf8))
        }
    }
}
