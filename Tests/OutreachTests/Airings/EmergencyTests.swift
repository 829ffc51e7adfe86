import LocalTime
import Office
import Outreach
import Testing

@Suite("A5: what is urgent interrupts, and what it interrupted goes on")
struct EmergencyTests {
    private let one = AccountID(rawValue: 11)
    private let two = AccountID(rawValue: 12)

    private func urgent(at: Instant = AiringCast.at) throws -> Airing {
        let plan = AiringCast.plan(at: at, AiringCast.playable(99, seconds: 20, priority: .emergency))
        var airing = Airing(number: 2, plan: plan)
        airing.keep(try Airing.playingNow(plan, by: one, and: two), at: at)
        return airing
    }

    @Test("it takes two accounts and an urgent bulletin")
    func twoPeople() throws {
        let plan = AiringCast.plan(AiringCast.playable(99, priority: .emergency))
        #expect(throws: AiringDenial.needsAnotherPerson) { try Airing.playingNow(plan, by: one, and: one) }
        #expect(throws: AiringDenial.notUrgent) { try Airing.playingNow(AiringCast.plan(), by: one, and: two) }
        #expect(try urgent().result.end == nil)
    }

    @Test("interrupted and resumed, heard nine tenths in sum, it is aired, and the interruption is on record")
    func resumed() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report("a", heard: 20, failure: .preempted))
        #expect(airing.result.end == .interrupted)
        try airing.hear(
            AiringCast.report("b", started: AiringCast.at + .seconds(45), position: 20, heard: 40, interruption: 25))
        let result = airing.result
        #expect(result.end == .aired && result.heard == 60 && result.interruption == 25)
    }

    @Test("not resumed it stays interrupted; the same part twice is not the whole")
    func notResumed() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report("a", heard: 30, failure: .preempted))
        try airing.hear(AiringCast.report("b", heard: 30, failure: .preempted))
        #expect(airing.result.end == .interrupted && airing.result.heard == 30)
        #expect(airing.result.reason == .preempted)
    }

    @Test("two in a row each end for themselves")
    func twoInARow() throws {
        var first = try urgent()
        var second = try urgent(at: AiringCast.at + .seconds(10))
        try first.hear(AiringCast.report(heard: 10, content: "h99", failure: .preempted))
        try second.hear(AiringCast.report("b", started: AiringCast.at + .seconds(10), heard: 20, content: "h99"))
        try first.hear(
            AiringCast.report(
                "c", started: AiringCast.at + .seconds(30), position: 10, heard: 10, content: "h99", interruption: 20)
        )
        #expect(first.result.end == .aired && second.result.end == .aired)
    }

    @Test(
        "revoked before anything was heard it is cancelled, in the middle interrupted, at its end aired",
        arguments: [(0.0, AiringEnd.cancelled), (7, .interrupted), (20, .aired)])
    func revoked(heard: Double, end: AiringEnd) throws {
        var airing = try urgent()
        airing.keep(airing.withdrawn("Hết nguy hiểm", by: two), at: AiringCast.at + .seconds(8))
        #expect(airing.result.end == .cancelled)
        if heard > 0 { try airing.hear(AiringCast.report(heard: heard, content: "h99", failure: .revoked)) }
        #expect(airing.result.end == end)
        #expect(airing.withdrawn("lại", by: two) == nil)
    }

    @Test("what is of the programme is cancelled before its time and not after; what is urgent also in the middle")
    func cancelling() throws {
        let airing = AiringCast.airing()
        #expect(throws: AiringDenial.alreadyBegun) {
            try airing.cancel("x", by: AiringCast.operatorOfA, in: AiringCast.directory, at: AiringCast.at)
        }
        #expect(throws: AiringDenial.notYours) {
            try airing.cancel("x", by: AiringCast.operatorOfB, in: AiringCast.directory, at: AiringCast.at - .hours(1))
        }
        #expect(throws: AiringDenial.self) {
            try airing.cancel("", by: AiringCast.operatorOfA, in: AiringCast.directory, at: AiringCast.at - .hours(1))
        }
        _ = try airing.cancel(
            "Mất điện theo lịch", by: AiringCast.supervisor, in: AiringCast.directory, at: AiringCast.at - .hours(1))
        _ = try urgent().cancel(
            "Nhầm", by: AiringCast.supervisor, in: AiringCast.directory, at: AiringCast.at + .seconds(3))
    }
}
