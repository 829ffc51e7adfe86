import LocalTime
import Office
import Outreach
import Testing

@Suite("CAM-11: devices' clocks, and the day an airing belongs to")
struct ClocksTests {
    @Test(
        "CAM-11: at 23:59:50 for a minute it belongs to the day it started; at 00:00 to the next",
        arguments: [(23, 59, 50), (0, 0, 0)])
    func midnight(hour: Int, minute: Int, second: Int) throws {
        let start = AiringCast.day.at(hour: hour, minute: minute, second: second)
        var airing = AiringCast.airing(AiringCast.plan(at: start))
        try airing.hear(AiringCast.report(started: start))
        #expect(airing.fact.startedAt?.day == AiringCast.day && airing.fact.end == .aired)
    }

    @Test(
        "a clock that is off by more than five minutes is reckoned back from the receipt and marked unverified",
        arguments: [Span.hours(7), .days(-1), .minutes(6), .days(-20_000)])
    func lying(skew: Span) throws {
        var airing = AiringCast.airing()
        let report = AiringCast.report(skew: skew)
        // It comes an hour after it was played, by a clock that is still wrong.
        let (sent, received) = (report.sent + .hours(1), AiringCast.at + .minutes(61))
        var late = report
        late.sent = sent
        try airing.hear(late, at: received)
        let result = airing.result
        #expect(result.end == .aired && result.isUnverified && result.started == AiringCast.at)
    }

    @Test("within five minutes a clock is believed")
    func believed() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report(skew: .minutes(4)), at: AiringCast.at + .minutes(1))
        #expect(airing.result.isUnverified == false)
    }

    @Test("a clock that was set right in between says nothing: the receipt counts")
    func unset() throws {
        var airing = AiringCast.airing()
        var report = AiringCast.report(skew: .days(-20_000))
        report.sent = AiringCast.at + .hours(2)
        try airing.hear(report, at: AiringCast.at + .hours(2))
        let result = airing.result
        #expect(result.end == .aired && result.isUnverified && result.ended == AiringCast.at + .hours(2))
    }

    @Test("A3: what was carried by hand for days counts on the day that its clock says, unverified")
    func carried() throws {
        var airing = AiringCast.airing()
        var report = AiringCast.report()
        report.carried = true
        try airing.hear(report, at: AiringCast.at + .days(9))
        let result = airing.result
        #expect(result.end == .aired && result.isUnverified && result.started == AiringCast.at)
        // A clock that was never set says nothing, whoever carried it.
        var unset = AiringCast.airing()
        var lying = AiringCast.report(skew: .days(-20_000))
        lying.carried = true
        try unset.hear(lying, at: AiringCast.at + .days(9))
        #expect(unset.result.end == .aired && unset.result.isUnverified)
        #expect(unset.result.ended == AiringCast.at + .days(9))
    }

    @Test("one clock that can be believed says more than others that cannot")
    func twoClocks() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report("a", device: "may-1", skew: .days(-20_000)), at: AiringCast.at + .hours(3))
        try airing.hear(AiringCast.report("b", device: "may-2"), at: AiringCast.at + .minutes(2))
        #expect(airing.result.started == AiringCast.at && !airing.result.isUnverified)
    }
}
