import LocalTime
import Office
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("CAM-06: airings are planned, played, reported and counted", .bothEngines)
struct AiringLifeTests {
    @Test("eight days are kept planned, each occurrence once, however often and wherever it is asked")
    func planned() async throws {
        try await withStations { ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.operatorOfA)
            #expect(try await ground.airings.planAhead() == 8)
            #expect(try await ground.airings.planAhead() == 0)
            try await withThrowingTaskGroup(of: Void.self) { group in
                ground.test.clock.advance(.days(1))
                for _ in 1...3 { group.addTask { _ = try await ground.test.node().airings.planAhead() } }
                try await group.waitForAll()
            }
            let planned = try await ground.planned()
            #expect(planned.count == 8 && Set(planned.map(\.number)).count == 8)
            #expect(planned.map(\.plan.at.minuteOfDay) == Array(repeating: 17 * 60 + 30, count: 8))
            #expect(Set(planned.map(\.plan.playable.bulletin)) == [1, 2])
            #expect(try await ground.test.differences() == [])
        }
    }

    @Test("what gets priority takes the slots that are still to come; what is ended leaves them")
    func replaced() async throws {
        try await withStations { ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            ground.test.clock.set("2026-03-04T18:00:00+07:00")
            let day = ground.today
            try await ground.test.province.store.write {
                try $0.playables.put(StationGround.playable(5, priority: .priority), from: day, to: day + 2)
            }
            try await ground.airings.planAhead()
            let first = Day("2026-03-03")!
            let bulletins = try await ground.airings.airings(
                of: StationGround.a, from: first, to: first + 4, for: ground.people.supervisor
            ).map(\.plan.playable.bulletin)
            #expect(bulletins.suffix(3).prefix(2) == [5, 5])
            #expect(!bulletins.prefix(2).contains(5))
            let now = ground.test.clock.now
            try await ground.test.province.store.write { try $0.playables.end(5, at: now) }
            try await ground.airings.planAhead()
            #expect(try await ground.planned().allSatisfy { $0.plan.playable.bulletin != 5 })
            #expect(try await ground.test.differences() == [])
        }
    }

    @Test("CAM-10: planned is the sum of the six ends, and compliance reads it by one question")
    func counted() async throws {
        try await withStations { ground in
            let key = try await ground.key()
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let planned = try await ground.planned()
            try await ground.airings.cancel(
                planned[6].number, reason: "Cắt điện theo lịch", by: ground.people.operatorOfA)
            ground.test.clock.set("2026-03-11T09:00:00+07:00")
            try await ground.test.province.duties.elapseDue()
            var quiet = ground.report(planned[1], id: "r2")
            quiet.loudness = -80
            var sent = [ground.report(planned[0]), quiet, ground.report(planned[2], id: "r3", heard: 20)]
            sent.append(ground.report(planned[3], id: "r4", heard: 0))
            for index in sent.indices { sent[index].sent = ground.test.clock.now }
            let log = StationLog(
                clock: ground.test.clock.now, state: "",
                lines: zip(planned, sent).map { StationLog.Line(airing: String($0.number), report: $1) })
            let answer = try await ground.airings.take(log, under: key)
            #expect(answer.lines.map(\.state.value) == [.kept, .kept, .kept, .kept])
            #expect(try await ground.airings.take(log, under: key).lines.map(\.state.value).allSatisfy { $0 == .known })
            let first = Day("2026-03-03")!
            let facts = try await ground.test.province.store.read { try $0.airings.facts(from: first, to: first + 7) }
            #expect(
                facts.map(\.end) == [.aired, .silent, .interrupted, .failed, .missed, .missed, .cancelled, .missed])
            #expect(facts[0].startedAt == planned[0].plan.at && facts[0].subjects == ["663/QĐ-UBND"])
            let ends = try await ground.airings.ends(from: first, to: first + 7, for: ground.people.supervisor)
            #expect(ends[StationGround.a]?.values.reduce(0, +) == 8)
            #expect(ends[StationGround.a]?[.missed] == 3)
            #expect(try await ground.test.differences() == [])
        }
    }

    @Test("A4: one number for two different plays is refused, and keeps nothing else back")
    func reused() async throws {
        try await withStations { ground in
            let key = try await ground.key()
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let planned = try await ground.planned()
            ground.test.clock.set("2026-03-04T20:00:00+07:00")
            let (one, other) = (ground.report(planned[0]), ground.report(planned[1]))
            let log = StationLog(
                clock: ground.test.clock.now, state: "",
                lines: [
                    .init(airing: String(planned[0].number), report: one),
                    .init(airing: String(planned[1].number), report: other),
                    .init(airing: "12", report: ground.report(planned[1], id: "r3")),
                    .init(airing: String(planned[1].number), report: ground.report(planned[1], id: "r4")),
                ])
            let answer = try await ground.airings.take(log, under: key)
            #expect(answer.lines.map(\.state.value) == [.kept, .refused, .refused, .kept])
            #expect(answer.lines.map(\.code) == [nil, "reportReused", "airingNotFound", nil])
        }
    }

    @Test("two devices of one cluster at once count once")
    func atOnce() async throws {
        try await withStations { ground in
            let key = try await ground.key()
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            ground.test.clock.set(airing.plan.at + .minutes(1))
            let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<4 {
                    let report = ground.report(airing, id: "r\(number % 2)", device: "may-\(number % 2)")
                    group.addTask {
                        try await ground.airings.report(report, of: String(airing.number), under: key)
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 2)
            let seen = try await ground.airings.airing(airing.number, for: ground.people.operatorOfA)
            #expect(seen.reports.count == 2 && seen.result.end == .aired && seen.result.heard == 60)
        }
    }

    @Test("confirmations: for one's own stations, once by their number, and the history shows who")
    func confirmed() async throws {
        try await withStations { ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            ground.test.clock.set(airing.plan.at + .minutes(5))
            let now = ground.test.clock.now
            let said = AiringConfirmation(
                id: "c1", said: .someSilent, silent: ["hang-tro"], reason: .noPower, made: now, sent: now)
            await #expect(throws: AiringDenial.notYourStation) {
                try await ground.airings.confirm(said, of: airing.number, by: ground.people.operatorOfB)
            }
            try await ground.airings.confirm(said, of: airing.number, by: ground.people.operatorOfA)
            let seen = try await ground.airings.confirm(said, of: airing.number, by: ground.people.operatorOfA)
            #expect(seen.version == 2 && seen.result.end == .aired && seen.end(at: "hang-tro") == .silent)
            await #expect(throws: AiringDenial.noSuchAiring) {
                try await ground.airings.airing(airing.number, for: ground.people.operatorOfB)
            }
            let corrected = try await ground.airings.correct(
                airing.number, AiringCorrection(end: .failed, reason: "Cả xã mất điện"), by: ground.people.supervisor)
            #expect(corrected.result.end == .failed && corrected.confirmations.count == 1)
        }
    }
}
