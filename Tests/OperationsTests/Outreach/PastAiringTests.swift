import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("CAM-06: the past of many airings is written as it would have been lived", .bothEngines)
struct PastAiringTests {
    @Test("a log that came late is a miss first, then what was heard; rows and histories agree")
    func written() async throws {
        try await withStations { ground in
            let (begin, number) = (ground.test.clock.now - .days(2), Int64(77))
            let plan = AiringPlan(
                station: StationGround.a, clusters: [], playable: StationGround.playable(1), at: begin,
                grace: AiringPlan.graceOfPlayers)
            let report = PlayReport(
                id: "r", device: "may", started: begin, ended: plan.end, sent: begin + .hours(3), heard: plan.seconds,
                loudness: -23, silence: 0.02, content: plan.playable.content)
            let untold = AiringPlan(
                station: StationGround.a, clusters: [], playable: StationGround.playable(2), at: begin + .hours(1))
            try await ground.airings.writePast([
                PastAiring(
                    number: number, plan: plan, plannedAt: begin - .days(7),
                    sayings: [.init(at: begin + .hours(3), .played(report))]),
                PastAiring(number: 78, plan: untold, plannedAt: begin - .days(7), sayings: []),
            ])
            let airing = try await ground.airings.airing(number, for: ground.people.supervisor)
            #expect(airing.wasMissed && airing.result.end == .aired && airing.result.started == begin)
            #expect(try await ground.airings.airing(78, for: ground.people.supervisor).result.end == .missed)
            #expect(try await ground.test.differences() == [])
        }
    }

    @Test("what the rules would not have let happen is refused, and nothing of it is kept")
    func refused() async throws {
        try await withStations { ground in
            let begin = ground.test.clock.now - .days(2)
            let plan = AiringPlan(
                station: StationGround.a, clusters: [], playable: StationGround.playable(1), at: begin)
            let late = PastAiring.Saying(
                at: begin + .hours(1), .cancelled(reason: "Mất điện", by: ground.people.supervisor))
            await #expect(throws: AiringDenial.alreadyBegun) {
                try await ground.airings.writePast([
                    PastAiring(number: 79, plan: plan, plannedAt: begin - .days(7), sayings: [late])
                ])
            }
            await #expect(throws: AiringDenial.noSuchAiring) {
                try await ground.airings.airing(79, for: ground.people.supervisor)
            }
        }
    }
}
