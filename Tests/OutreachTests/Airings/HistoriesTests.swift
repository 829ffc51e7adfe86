import LocalTime
import Office
import Outreach
import Testing

/// Random histories: crashes, repeats, lying clocks, offline weeks, people who say something else than their machines.
@Suite("CAM-10: planned is the sum of the six ends")
struct HistoriesTests {
    @Test(
        "CAM-10: when all time has passed each planned airing has one end, and each aired one its evidence",
        arguments: 0..<40)
    func everyEnd(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed) + 1)
        var tally: [AiringEnd: Int] = [:]
        for _ in 0..<50 {
            var airing = AiringCast.airing()
            for act in chance.history() { act.happen(to: &airing) }
            let end = AiringCast.at + .days(30)
            airing.keep(airing.elapse(to: end), at: end)
            let result = airing.result
            let how = try #require(result.end, "an airing that did not end")
            tally[how, default: 0] += 1
            #expect(airing.wakesAt(under: AiringCast.law) == nil)
            if how == .aired {
                #expect(result.started != nil && result.ended != nil)
                switch result.source {
                case .player: #expect(result.loudness != nil && result.silence != nil && result.content == "h7")
                case .person, .correction: break
                case .nothing: Issue.record("aired by nobody's word")
                }
            }
        }
        #expect(tally.values.reduce(0, +) == 50)
    }

    @Test("A4: the same log twice, in any order, from two devices of one cluster, counts once", arguments: 0..<40)
    func anyOrder(seed: Int) {
        var chance = Chance(seed: UInt64(seed) + 900)
        for _ in 0..<50 {
            let history = chance.history().filter(\.isSaid)
            var straight = AiringCast.airing()
            for act in history { act.happen(to: &straight) }
            var crooked = AiringCast.airing()
            for act in chance.shuffled(history + history) { act.happen(to: &crooked) }
            #expect(straight.result == crooked.result, "\(history)")
            #expect(straight.version == crooked.version)
        }
    }

    @Test("what is replayed is what was lived", arguments: 0..<10)
    func replayed(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed) + 5000)
        var airing = Airing(number: 1, plan: AiringCast.plan())
        var history = airing.record(
            try Airing.planning(AiringCast.plan()), at: AiringCast.at - .days(1), under: AiringCast.law)
        for act in chance.history() {
            if let decision = act.decision(on: airing) {
                history += airing.record(decision, at: act.received, under: AiringCast.law)
            }
        }
        #expect(Airing(replaying: history) == airing)
    }
}

// MARK: - What may happen

private enum Act {
    case report(PlayReport, received: Instant)
    case said(AiringConfirmation, received: Instant)
    case cancelled(at: Instant)
    case elapsed(at: Instant)

    var isSaid: Bool {
        switch self {
        case .report, .said: true
        case .cancelled, .elapsed: false
        }
    }

    var received: Instant {
        switch self {
        case .report(_, received: let at), .said(_, received: let at), .cancelled(at: let at), .elapsed(at: let at): at
        }
    }

    func decision(on airing: Airing) -> AiringDecision? {
        switch self {
        case .report(let report, received: let at): try? airing.report(report, from: AiringCast.station, at: at)
        case .said(let said, received: let at):
            try? airing.confirm(said, by: AiringCast.operatorOfA, in: AiringCast.directory, at: at)
        case .cancelled: airing.withdrawn("Đổi lịch", by: nil)
        case .elapsed(let at): airing.elapse(to: at)
        }
    }

    func happen(to airing: inout Airing) { airing.keep(decision(on: airing), at: received) }
}

private struct Chance {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

    mutating func history() -> [Act] { (0..<below(7)).map { act($0) } }

    mutating func shuffled<T>(_ list: [T]) -> [T] {
        var list = list
        for index in list.indices.dropLast() { list.swapAt(index, index + below(list.count - index)) }
        return list
    }

    private mutating func act(_ number: Int) -> Act {
        let received = AiringCast.at + .seconds(below(14 * 24 * 3600))
        switch below(8) {
        case 0...3: return .report(report(number), received: received)
        case 4, 5: return .said(said(number), received: received)
        case 6: return .cancelled(at: AiringCast.at - .seconds(below(3600)))
        default: return .elapsed(at: received)
        }
    }

    private mutating func report(_ number: Int) -> PlayReport {
        let position = Double(below(3)) * 20
        var report = AiringCast.report(
            "r\(number)", device: pick(["may-1", "may-2"]), started: AiringCast.at + .seconds(below(200)),
            position: position,
            heard: pick([0, 3, 20, 40, 58, 60, 900]), loudness: pick([-23, -23, -23, -70]),
            silence: pick([0.01, 0.01, 0.5]), content: pick(["h7", "h7", "h7", "h8"]),
            failure: pick([nil, .playerStopped, .preempted, .noPower]),
            skew: pick([.seconds(0), .seconds(0), .hours(7), .days(-1), .days(-20_000)]))
        if below(3) == 0 { report.sent = report.sent + .days(below(7)) }
        return report
    }

    private mutating func said(_ number: Int) -> AiringConfirmation {
        let played = AiringConfirmation.Played(
            started: AiringCast.at + .seconds(30), ended: AiringCast.at + .seconds(30 + below(70)))
        return AiringCast.said(
            pick([.heardAll, .someSilent, .notPlayed]), id: "c\(number)",
            silent: Array(AiringCast.clusters.prefix(1 + below(3))),
            played: below(2) == 0 ? played : nil, made: AiringCast.at + .minutes(2 + below(100)))
    }
}
