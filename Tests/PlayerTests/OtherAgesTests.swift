import Foundation
import LocalTime
import Player
import Testing

@testable import Outreach

/// A player stands at its station for years, and the server changes; or the other way round.
@Suite("A player and a server of different age")
struct OtherAgesTests {
    private let at = Instant("2026-03-04T17:30:00+07:00")!

    private func feed(_ airings: String) throws -> StationFeed {
        let text = """
            {"station":"a","name":"Đài A","made":"\(at)","until":"\(at + .days(8))","poll":12,"colour":"red",
             "airings":[\(airings)]}
            """
        return try JSONDecoder().decode(StationFeed.self, from: Data(text.utf8))
    }

    private func airing(_ number: String, priority: String = "normal", language: String = "vi", more: String = "")
        -> String
    {
        """
        {"number":"\(number)","at":"\(at)","seconds":60,"priority":"\(priority)","title":"x","clusters":[],
         "content":"h","isCancelled":false,\(more)
         "tracks":[{"language":"\(language)","hash":"h","seconds":60,"address":"/h","bitrate":96}]}
        """
    }

    @Test("a priority or a language that a player does not know is kept as it is, plays, and interrupts nothing")
    func words() throws {
        let feed = try feed(airing("1", priority: "critical", language: "khm", more: #""voices":["a"],"#))
        let one = try #require(feed.airings.first)
        #expect(one.priority.text == "critical" && one.priority.value == nil && !one.isUrgent)
        #expect(one.tracks[0].language.text == "khm")
        #expect(Schedule(feed: feed, history: PlayHistory()).next(at: at) == .play(one, from: 0, interruption: 0))
        // In the player's folder it is kept so as well, and read again by the next program.
        let kept = try JSONEncoder().encode(feed)
        #expect(try JSONDecoder().decode(StationFeed.self, from: kept) == feed)
    }

    @Test("an airing that a player cannot read costs that airing and no other")
    func airings() throws {
        let feed = try feed([airing("1"), #"{"number":2,"when":"later"}"#, airing("3")].joined(separator: ","))
        #expect(feed.airings.map(\.number) == ["1", "3"] && feed.unread == 1)
    }

    @Test("an outcome that a player does not know settles nothing: it sends the line again")
    func outcomes() throws {
        let text = """
            {"received":"\(at)","lines":[{"id":"a","state":"kept"},{"id":"b","state":"deferred","until":"x"},
             {"id":"c","state":"unread"},{"id":"d","state":"refused","code":"x"},{"id":"e","state":"known"}]}
            """
        let answer = try JSONDecoder().decode(StationLog.Answer.self, from: Data(text.utf8))
        #expect(answer.settled == ["a", "d", "e"])
    }

    @Test("a line that a server cannot read is named, and the others are read")
    func lines() throws {
        let good = PlayReport(id: "r1", device: "m", started: at, ended: at, sent: at, heard: 0, failure: .noPower)
        let line = String(
            decoding: try JSONEncoder().encode(StationLog.Line(airing: "7", report: good)), as: UTF8.self)
        let text = """
            {"clock":"\(at)","state":"chờ","lines":[\(line),{"airing":"7","report":{"id":"r2","heard":"all"}},"x"]}
            """
        let log = try JSONDecoder().decode(StationLog.self, from: Data(text.utf8))
        #expect(log.lines.map(\.report) == [good] && log.unread == ["r2"])
    }
}
