import Foundation
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import FieldReports

/// Lists and figures ask columns; these tests ask the domain, over histories of anything. A failure names its seed.
///
/// `PHANANH_STEPS=1000000` lives that many steps on each engine, in populations of sixty (`make torture`), as many at
/// once as there are cores. `PHANANH_SEED=231` lives that population first, and no other where no steps are asked for.
@Suite("Histories: lists and figures", .bothEngines)
struct ListsTests {
    private static let size = 60
    private static let rounds = 24
    /// A fixed start, so that the same populations are lived again; more of them where more steps are asked for.
    private static let seeds: Range<UInt64> = {
        let asked = ProcessInfo.processInfo.environment
        let (steps, first) = (asked["PHANANH_STEPS"].flatMap(Int.init), asked["PHANANH_SEED"].flatMap(UInt64.init))
        let populations = steps.map { max(1, $0 / (size * rounds)) } ?? (first == nil ? 2 : 1)
        return (first ?? 1)..<(first ?? 1) + UInt64(populations)
    }()

    @Test(
        "IOC-01, IOC-02, REP-27, REP-39, A0.2, A0.7, A0.9, AMB-09, AMB-13: every list and figure is a recount of the domain"
    )
    func recount() async throws {
        let held = try await withThrowingTaskGroup(of: Set<WorkList>.self) { group in
            var waiting = Self.seeds.makeIterator()
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                if let seed = waiting.next() { group.addTask { try await live(seed) } }
            }
            var held: Set<WorkList> = []
            for try await lists in group {
                held.formUnion(lists)
                if let seed = waiting.next() { group.addTask { try await live(seed) } }
            }
            return held
        }
        #expect(Self.seeds.count == 1 || held == Set(WorkList.allCases), "every list is reached, or this proves little")
    }

    /// One population, from its beginning to its end.
    ///
    /// - Returns: the lists that held something.
    private func live(_ seed: UInt64) async throws -> Set<WorkList> {
        var held: Set<WorkList> = []
        var population = try await Population(Self.size, seed: seed)
        for round in 0..<Self.rounds {
            try await population.live()
            guard round % 6 == 5 else { continue }
            let day = population.someDay()
            let recounted = RecountedLists(population.stories, on: question(of: .overseer, on: day))
            for (name, viewer) in Self.viewers {
                held.formUnion(
                    try await lists(of: population, recounted, on: day, viewer, "seed \(seed), \(name)"))
            }
            try await figures(of: population, on: day, "seed \(seed), round \(round)")
        }
        #expect(try await population.test.province.keeping.verify().differences == [], "seed \(seed)")
        await population.test.close()
        return held
    }

    private static let viewers: [(String, Viewer)] = [
        ("officer", .officer), ("leader", .leader), ("departmentLeader", .departmentLeader),
        ("cooperating", .cooperating), ("dispatcher", .dispatcher), ("manager", .manager), ("overseer", .overseer),
        ("inspector", .inspector),
    ]

    private func question(of viewer: Viewer, on day: Day) -> WorkQuestion {
        let law = Law.starter
        return WorkQuestion(
            .all, of: viewer.seesWholeProvince ? [] : viewer.agencies, today: day,
            publishedBy: law.calendar.workingDay(law.rules.moderationWorkingDays, before: day),
            quietSince: day.start - .days(law.rules.nothingMissedAfterDays))
    }

    /// - Returns: the lists that held something.
    private func lists(
        of population: Population, _ recounted: RecountedLists, on day: Day, _ viewer: Viewer, _ who: String
    ) async throws -> Set<WorkList> {
        let question = question(of: viewer, on: day)
        let found = try await population.test.province.store.read { tx in
            try WorkList.allCases.map { list in
                let asked = question.about(list)
                let reports = tx.reports(visibleTo: viewer)
                return (list, rows: try reports.work(asked, limit: 200), count: try reports.workCount(asked))
            }
        }
        for (list, rows, count) in found {
            let expected = recounted.stories(on: list, asked: question, as: viewer)
            let (wanted, got) = (Set(expected.map(\.report.code)), Set(rows.map(\.summary.code)))
            #expect(got == wanted, "\(who), list \(list): too many \(got.subtracting(wanted))")
            #expect(count == rows.count, "\(who), list \(list)")
            marks(of: rows, expected, "\(who), list \(list)")
        }
        return Set(found.filter { $0.count > 0 }.map(\.0))
    }

    /// What a row says beside its report.
    private func marks(of rows: [WorkRow], _ stories: [Story], _ where: String) {
        let reports = Dictionary(uniqueKeysWithValues: stories.map { ($0.report.code, $0.report) })
        for row in rows {
            guard let report = reports[row.summary.code] else { continue }
            let isExtended = report.round?.changes.contains { $0.to > $0.from } == true
            #expect(row.isExtended == isExtended, "\(`where`): \(report.code)")
            #expect(row.hasRecurred == (report.recursAfter != nil), "\(`where`): \(report.code)")
            #expect(row.urgentSince == report.urgent?.since, "\(`where`): \(report.code)")
        }
    }

    private func figures(of population: Population, on day: Day, _ when: String) async throws {
        let stories = population.stories
        population.test.clock.set(day.at(hour: 9))
        for (from, to) in [(day - 29, day), (day, day), (day - 400, day + 400)] {
            let counted = try await population.test.province.oversight.figures(from: from, to: to, for: .overseer)
                .figures
            #expect(counted == PeriodFigures(recounting: stories, from: from, to: to, on: day), "\(when)")
            #expect(counted.ofPeriod == counted.answered + counted.refused + counted.open, "\(when)")
        }
        for (name, viewer) in [("overseer", Viewer.overseer), ("inspector", .inspector)] {
            let found = try await population.test.province.oversight.hidings(for: viewer)
            let seen = stories.filter { $0.report.isVisible(to: viewer) }
            let overseen = stories.filter { $0.report.isOverseen(by: viewer) }
            #expect(found.counts == OversightCounts(recounting: overseen), "\(when), \(name)")
            #expect(found.agencies == AgencyFigures.recounting(seen, on: day), "\(when), \(name)")
            #expect(found.hidings.count(where: \.awaitsReview) == found.counts.awaitingReview, "\(when), \(name)")
            #expect(found.lateRefusals.count == found.counts.refusedLate, "\(when), \(name)")
            #expect(found.openings.count == found.counts.openings, "\(when), \(name)")
        }
        let shown = try await population.test.node().oversight.publicFigures()
        let open = stories.map(\.report).filter { $0.visibility == .public }
        #expect(shown.total == open.count, "\(when)")
        #expect(shown.open == open.count { $0.status.owesAnswer }, "\(when)")
        #expect(shown.answered == open.count { [.answered, .closed].contains($0.status) }, "\(when)")
        #expect(
            shown.overdue == open.count { $0.status.owesAnswer && $0.promise.isLate(at: day.start) }, "\(when)")
        #expect(shown.urgent == open.count(where: \.isUrgent), "\(when)")
        #expect(shown.lately == open.count { $0.submittedAt >= (day - 29).start }, "\(when)")
        for (category, count) in shown.byCategory {
            #expect(count == open.count { $0.category == category.code }, "\(when), \(category.code)")
        }
    }
}

extension Report {
    fileprivate func isOverseen(by viewer: Viewer) -> Bool {
        if case .official = audience(of: viewer) { true } else { false }
    }
}
