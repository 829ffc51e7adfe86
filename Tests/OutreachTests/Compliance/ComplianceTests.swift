import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("How often a station was heard, week by week")
struct ComplianceTests {
    private let first = Day("2023-06-15")!
    private let last = Day("2023-08-30")!

    private func reckon(_ facts: [AiringFact], capADay: Int? = nil) -> Compliance {
        Compliance(
            facts, from: first, to: last, weekly: 3, subjects: ["663/QĐ-UBND"], stations: District.stations,
            capADay: capADay)
    }

    private func airing(
        _ planned: String, _ end: AiringEnd? = .aired, started: String? = nil, at station: Station.Code = "dai-a",
        about subjects: [String] = ["663/QĐ-UBND"]
    ) -> AiringFact {
        let start = started ?? (end == .aired ? planned : nil)
        return AiringFact(
            station: station, bulletin: 1, subjects: subjects, plannedAt: Instant(planned + "+07:00")!,
            startedAt: start.map { Instant($0 + "+07:00")! }, end: end)
    }

    @Test("AMB-24: Thursday 15/06 to Wednesday 30/08/2023 are twelve weeks, and a station owes 36 airings")
    func weeks() throws {
        let compliance = reckon([])
        #expect(compliance.weeks.count == 12)
        #expect(compliance.weeks.map(\.days) == [4] + Array(repeating: 7, count: 10) + [3])
        #expect(compliance.lines.map(\.required) == [36, 36, 36])
        #expect(compliance.weeks[0].first == first && compliance.weeks[11].last == last)
        #expect(compliance.weeks.map(\.monday.isoWeek) == Array(24...35))
    }

    @Test("AMB-24: a part of a week of n days asks for min(3, n)")
    func partialWeeks() {
        #expect((0...7).map { CampaignWeek.required(3, in: $0) } == [0, 1, 2, 3, 3, 3, 3, 3])
        #expect((0...7).map { CampaignWeek.required(10, in: $0) } == [0, 1, 2, 3, 4, 5, 6, 10])
        let day = Compliance(
            [], from: first, to: first, weekly: 3, subjects: [], stations: District.stations)
        #expect(day.weeks == [CampaignWeek(first: first, last: first)] && day.lines[0].required == 1)
        #expect(CampaignWeek.all(from: first, to: first - 1).isEmpty)
    }

    @Test("CAM-10: three were planned and one failed for want of power: two count, and the week is not compliant")
    func failed() throws {
        let compliance = reckon([
            airing("2023-06-26T17:00:00"), airing("2023-06-28T17:00:00", .failed), airing("2023-06-30T17:00:00"),
        ])
        let week = try #require(compliance.line(of: "dai-a")).weeks[2]
        #expect(week.week == CampaignWeek(first: Day("2023-06-26")!, last: Day("2023-07-02")!))
        #expect(week.tally.planned == 3 && week.tally.failed == 1 && week.tally.counted == 2)
        #expect(!week.isCompliant)
        let pairs = compliance.shortfalls(until: Day("2023-07-03")!).filter { $0.station == "dai-a" }
        #expect(pairs.map(\.counted) == [0, 0, 2])
    }

    @Test("CAM-10: only what was heard counts", arguments: AiringEnd.allCases)
    func ends(_ end: AiringEnd) throws {
        let compliance = reckon([airing("2023-06-26T17:00:00", end, started: "2023-06-26T17:00:00")])
        let tally = try #require(compliance.line(of: "dai-a")).weeks[2].tally
        #expect(tally.counted == (end == .aired ? 1 : 0))
        #expect(tally.of(end) == 1 && tally.planned == 1)
    }

    @Test("CAM-11: 23:30 on the last day counts, 00:05 on the next does not, and 23:59:50 belongs to the day it began")
    func edges() throws {
        let compliance = reckon([
            airing("2023-08-30T23:30:00"), airing("2023-08-31T00:05:00"), airing("2023-08-31T00:00:00"),
            airing("2023-08-30T23:59:00", started: "2023-08-30T23:59:50"),
            // Planned in time and begun too late; planned too early and begun in time.
            airing("2023-08-30T23:58:00", started: "2023-08-31T00:00:10"),
            airing("2023-06-14T23:59:00", started: "2023-06-15T00:00:00"),
        ])
        let line = try #require(compliance.line(of: "dai-a"))
        #expect(line.weeks[11].tally.counted == 2)
        #expect(line.weeks[0].tally.counted == 1)
        #expect(line.total.planned == 3)
    }

    @Test("CAM-01: an airing about something else does not count for the campaign")
    func otherSubject() throws {
        let compliance = reckon([
            airing("2023-06-26T17:00:00", about: ["khac"]), airing("2023-06-26T18:00:00", about: []),
            airing("2023-06-26T19:00:00", about: ["khac", "663/QĐ-UBND"]),
        ])
        #expect(compliance.line(of: "dai-a")?.total.planned == 1)
    }

    @Test("A0.14: all airings of a day count, unless a cap is set")
    func cap() throws {
        let facts = ["05", "11", "17"].map { airing("2023-06-26T\($0):00:00") }
        #expect(reckon(facts).line(of: "dai-a")?.weeks[2].isCompliant == true)
        #expect(reckon(facts, capADay: 2).line(of: "dai-a")?.weeks[2].tally.counted == 2)
    }

    @Test("A0.14: a station that ended in mid-campaign owes only its days, and one that is not there owes nothing")
    func ended() throws {
        var stations = District.stations
        // A Tuesday: two days of that week.
        stations[0].to = Day("2023-07-04")!
        stations[1].from = Day("2023-09-01")!
        let compliance = Compliance(
            [], from: first, to: last, weekly: 3, subjects: [], stations: stations)
        #expect(compliance.line(of: "dai-a")?.weeks.map(\.required) == [3, 3, 3, 2] + Array(repeating: 0, count: 8))
        #expect(compliance.line(of: "dai-b")?.required == 0)
        #expect(compliance.line(of: "dai-b")?.judged(on: last + 1).owed == 0)
        #expect(!compliance.shortfalls(until: last + 1).contains { $0.station == "dai-b" })
    }

    @Test("CAM-10: what falls short in a week that runs is listed, the worst first, and is judged when it is over")
    func running() throws {
        let compliance = reckon(
            [airing("2023-06-26T17:00:00"), airing("2023-06-27T17:00:00")]
                + ["26", "27", "28"].map { airing("2023-06-\($0)T17:00:00", at: "phat-thanh") })
        let today = Day("2023-06-28")!
        #expect(compliance.shortfalls(inWeekOf: today).map(\.station) == ["dai-b", "dai-a"])
        #expect(compliance.worstFirst(on: today).map(\.station.code) == ["dai-b", "dai-a", "phat-thanh"])
        #expect(compliance.line(of: "dai-a")?.judged(on: today).owed == 2)
        #expect(compliance.shortfalls(inWeekOf: last + 1).isEmpty)
    }

    @Test(
        "CAM-09: each kind of channel is reported: loudspeakers and broadcasts by their weeks, the portal by articles")
    func channels() throws {
        var lived = try Lived.started()
        let facts = stride(from: first.number, through: last.number, by: 1).map { number in
            airing("\(Day(number: number))T17:00:00", at: "phat-thanh")
        }
        let end = last + 1
        func channels() -> [ChannelCompliance] {
            lived.campaign.channels(Compliance(facts, of: lived.campaign, in: District.ground.directory), on: end)
        }
        #expect(channels().map(\.channel) == [.loudspeakers, .portal, .massMedia])
        #expect(channels().map(\.isMet) == [false, false, true])
        #expect(channels().map(\.owed) == [24, 0, 12])
        try lived.act(
            .giveEvidence(
                Evidence(
                    unit: "phong", form: .portalArticle, words: "Bài", link: "https://dienbien.gov.vn/1",
                    capturedOn: first)),
            by: Viewer(account: AccountID(rawValue: 8), appointments: [Appointment(.agencyOfficer, at: "phong")]),
            at: "2023-07-01T08:00:00+07:00")
        #expect(channels()[1].isMet == false)
        try lived.act(.confirmEvidence(1), by: District.supervisor, at: "2023-07-01T08:00:00+07:00")
        #expect(channels()[1].isMet == true)
    }

    @Test("CAM-08: a station that was heard is a form its unit used")
    func heardForm() throws {
        let lived = try Lived.started()
        let compliance = Compliance(
            [airing("2023-06-26T17:00:00")], of: lived.campaign, in: District.ground.directory)
        #expect(lived.campaign.progress(compliance).map(\.forms) == [[.loudspeakers], [], [], []])
    }
}
