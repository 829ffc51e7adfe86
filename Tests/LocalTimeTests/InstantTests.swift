import Foundation
import LocalTime
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "RFC 3339 with any offset is the same moment in Việt Nam",
        arguments: [
            ("2026-03-06T22:40:00+07:00", "2026-03-06T22:40:00+07:00"),
            ("2026-03-06T15:40:00Z", "2026-03-06T22:40:00+07:00"),
            ("2026-03-06t17:00:00z", "2026-03-07T00:00:00+07:00"),
            ("2026-03-06T10:40:00-05:00", "2026-03-06T22:40:00+07:00"),
            ("2026-03-06T22:40:00.5+07:00", "2026-03-06T22:40:00.500+07:00"),
            ("2026-03-06T22:40:00.123456+07:00", "2026-03-06T22:40:00.123+07:00"),
            ("1969-12-31T23:59:59.999Z", "1970-01-01T06:59:59.999+07:00"),
            ("1960-01-01T00:00:00+07:00", "1960-01-01T00:00:00+07:00"),
            ("2026-03-07T04:10:00+12:30", "2026-03-06T22:40:00+07:00"),
        ])
    func reading(text: String, local: String) throws {
        let instant = try #require(Instant(text))
        #expect(instant.description == local)
        #expect(Instant(local) == instant)
    }

    @Test(
        "what is no instant",
        arguments: [
            "", "2026-03-06", "2026-03-06T22:40:00", "2026-03-06 22:40:00Z", "2026-03-06T24:00:00Z",
            "2026-03-06T22:60:00Z",
            "2026-03-06T22:40:60Z", "2026-02-30T00:00:00Z", "2026-03-06T22:40:00+7:00", "2026-03-06T22:40:00+0700",
            "2026-03-06T22:40:00+24:00", "2026-03-06T22:40:00+07:60", "2026-03-06T22:40:00.Z", "2026-03-06T22:40:00ZZ",
            "2026-03-06T22:40:00.1", "2026-03-06T22-40-00Z", "2026-03-06T2a:40:00Z", "20260306T224000Z00000",
            "2026-03-06T22:40:00 07:00",
        ])
    func noInstant(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("the local day begins at 17:00 UTC")
    func days() throws {
        let lastMoment = try #require(Instant("2026-03-06T16:59:59.999Z"))
        #expect(lastMoment.day.description == "2026-03-06")
        #expect(lastMoment.minuteOfDay == 1439)
        #expect(lastMoment.clock == (23, 59, 59))
        let next = lastMoment + Span(milliseconds: 1)
        #expect(next.day.description == "2026-03-07")
        #expect(next == next.day.start && next == lastMoment.day.end)
        #expect(next.minuteOfDay == 0)
        #expect(Instant(milliseconds: -1).day.description == "1970-01-01")
        #expect(Instant(milliseconds: -25_200_001).day.description == "1969-12-31")
    }

    @Test("a day at an hour, and spans between instants")
    func spans() throws {
        let day = try #require(Day("2026-03-06"))
        #expect(day.at(hour: 17, minute: 30).description == "2026-03-06T17:30:00+07:00")
        #expect(day.end - day.start == .days(1))
        #expect(day.at(hour: 9) - day.at(hour: 8, minute: 15) == .minutes(45))
        #expect(day.at(hour: 9) - .hours(10) < day.start)
        #expect(Span.hours(2).wholeMinutes == 120 && Span.seconds(59).wholeMinutes == 0)
    }

    @Test("in JSON an instant is its RFC 3339 text")
    func json() throws {
        let instant = try #require(Instant("2026-03-06T15:40:00Z"))
        let text = String(decoding: try JSONEncoder().encode([instant]), as: UTF8.self)
        #expect(text == "[\"2026-03-06T22:40:00+07:00\"]")
        #expect(try JSONDecoder().decode([Instant].self, from: Data(text.utf8)) == [instant])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\"x\"]".utf8)) }
    }
}
