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
        let start = Cast.day.at(hour: hour, minute: minute, second: second)
        var airing = Cast.airing(Cast.plan(at: start))
        try airing.hear(Cast.report(started: start))
        #expect(airing.fact.startedAt?.day == Cast.day && airing.fact.end == .aired)
    }

    @Test(
        "a clock that is off by more than five minutes is reckoned back from the receipt and marked unverified",
        arguments: [Span.hours(7), .days(-1), .minutes(6), .days(-20_000)])
    func lying(skew: Span) throws {
        var airing = Cast.airing()
        let report = Cast.report(skew: skew)
        // It comes an hour after it was played, by a clock that is still wrong.
        let (sent, received) = (report.sent + .hours(1), Cast.at + .minutes(61))
        var late = report
        late.sent = sent
        try airing.hear(late, at: received)
        let result = airing.result
        #expect(result.end == .aired && result.isUnverified && result.started == Cast.at)
    }

    @Test("within five minutes a clock is believed")
    func believed() throws {
        var airing = Cast.airing()
        try airing.hear(Cast.report(skew: .minutes(4)), at: Cast.at + .minutes(1))
        #expect(airing.result.isUnverified == false)
    }

    @Test("a clock that was set right in between says nothing: the receipt counts")
    func unset() throws {
        var airing = Cast.airing()
        var report = Cast.report(skew: .days(-20_000))
        report.sent = Cast.at + .hours(2)
        try airing.hear(report, at: Cast.at + .hours(2))
        let result = airing.result
        #expect(result.end == .aired && result.isUnverified && result.ended == Cast.at + .hours(2))
    }

    @Test("one clock that can be believed says more than others that cannot")
    func twoClocks() throws {
        var airing = Cast.airing()
        try airing.hear(Cast.report("a", device: "may-1", skew: .days(-20_000)), at: Cast.at + .hours(3))
        try airing.hear(Cast.report("b", device: "may-2"), at: Cast.at + .minutes(2))
        #expect(airing.result.started == Cast.at && !airing.result.isUnverified)
    }
}
