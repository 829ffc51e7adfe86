import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Supervisors guide and remind, and see whether it was read")
struct RemindingTests {
    private let week = CampaignWeek(first: Day("2023-06-26")!, last: Day("2023-07-02")!)

    private func short(_ station: Station.Code, _ counted: Int = 2) -> Shortfall {
        Shortfall(station: station, week: week, counted: counted, required: 3)
    }

    @Test("CAM-07: a reminder goes to the station's operators; where it was reminded the day before, to the head too")
    func head() throws {
        var lived = try Lived.started()
        let first = try lived.act(
            .remind([short("dai-a")], words: ""), by: District.supervisor, at: "2023-06-29T08:00:00+07:00")
        #expect(
            lived.notices(of: first).map(\.to) == [.stationOperators(of: "xa-a"), .officers(of: "xa-a")])
        let second = try lived.act(
            .remind([short("dai-a"), short("dai-b")], words: "Xin báo lý do."), by: District.supervisor,
            at: "2023-06-30T08:00:00+07:00")
        #expect(
            lived.notices(of: second).map(\.to) == [
                .stationOperators(of: "xa-a"), .officers(of: "xa-a"), .leaders(of: "xa-a"),
                .stationOperators(of: "xa-b"), .officers(of: "xa-b"),
            ])
        #expect(
            lived.campaign.messages[2].content.words
                == "Đài xã B mới có 2 lượt nghe được trong tuần 26/06/2023 đến 02/07/2023, cần ít nhất 3 lượt. Xin báo lý do."
        )
        // A day without a reminder lies between: it begins anew.
        try lived.act(
            .remind([short("dai-a")], words: ""), by: District.supervisor, at: "2023-07-02T08:00:00+07:00")
        #expect(lived.campaign.messages.map(\.content.toHead) == [false, true, false, false])
    }

    @Test("CAM-07: each station is told once a day, however often it is asked for")
    func once() throws {
        var lived = try Lived.started()
        try lived.act(
            .remind([short("dai-a")], words: ""), by: District.supervisor, at: "2023-06-29T08:00:00+07:00")
        #expect(
            refusal {
                try lived.act(
                    .remind([short("dai-a")], words: ""), by: District.supervisor, at: "2023-06-29T23:59:00+07:00")
            } == "remindedToday")
        let rest = try lived.act(
            .remind([short("dai-a"), short("dai-b")], words: ""), by: District.supervisor,
            at: "2023-06-29T23:59:00+07:00")
        #expect(rest.count == 1 && lived.campaign.messages.last?.content.station == "dai-b")
        #expect(
            refusal { try lived.act(.remind([], words: ""), by: District.supervisor, at: "2023-06-29T08:00:00+07:00") }
                == "nothingShort")
        #expect(
            refusal {
                try lived.act(
                    .remind([short("dai-x")], words: ""), by: District.supervisor, at: "2023-06-29T08:00:00+07:00")
            } == "unknownStation")
    }

    @Test("CAM-07: the receipt is the first opening by somebody of the unit, and nobody else opens it")
    func receipt() throws {
        var lived = try Lived.started()
        try lived.act(
            .guide(units: ["xa-a"], words: "Phát mục 1 của đề cương trước."), by: District.supervisor,
            at: "2023-06-16T08:00:00+07:00")
        #expect(lived.campaign.progress(of: "xa-a").unread == 1)
        #expect(
            refusal { try lived.act(.openMessage(1), by: District.communeB, at: "2023-06-16T09:00:00+07:00") }
                == "noSuchMessage")
        #expect(
            refusal { try lived.act(.openMessage(1), by: District.supervisor, at: "2023-06-16T09:00:00+07:00") }
                == "forbiddenAct")
        try lived.act(.openMessage(1), by: District.communeA, at: "2023-06-16T09:00:00+07:00")
        let again = try lived.act(.openMessage(1), by: District.communeA, at: "2023-06-17T09:00:00+07:00")
        #expect(again.isEmpty)
        #expect(lived.campaign.messages[0].receipt?.at == Instant("2023-06-16T09:00:00+07:00"))
        #expect(lived.campaign.progress(of: "xa-a").unread == 0)
    }

    @Test("A0.17: guidance is recorded beside reminders, for each unit, also for one without accounts")
    func guidance() throws {
        var lived = try Lived.started()
        let sent = try lived.act(
            .guide(units: [], words: "Xem đề cương"), by: District.supervisor, at: "2023-06-16T08:00:00+07:00")
        #expect(sent.count == 4)
        #expect(lived.notices(of: sent).map(\.to) == ["xa-a", "xa-b", "phong"].map { .officers(of: $0) })
        #expect(lived.campaign.messages.map(\.content.kind) == Array(repeating: .guidance, count: 4))
        #expect(
            refusal {
                try lived.act(
                    .guide(units: ["vhtt"], words: "x"), by: District.supervisor, at: "2023-06-16T08:00:00+07:00")
            } == "unknownUnit")
    }

    @Test(
        "A0.14: the centre answers for its own radio: it is reminded though nothing else is asked of it, and can read")
    func centre() throws {
        var lived = try Lived.started()
        try lived.act(
            .remind([short("phat-thanh")], words: ""), by: District.supervisor, at: "2023-06-29T08:00:00+07:00")
        try lived.act(.openMessage(1), by: District.broadcaster, at: "2023-06-29T09:00:00+07:00")
        #expect(lived.campaign.messages[0].receipt != nil)
    }
}
