import Foundation
import LocalTime
import Office
import Testing

@testable import FieldReports

/// What must hold whatever happens. A failure names its seed; the same seed lives the same season again.
@Suite("Histories: a season of anything")
struct SeasonTests {
    @Test(
        "IOC-02, REP-22, REP-16: whatever anybody does, nothing is missed, reset or given away",
        arguments: UInt64(1)...200)
    func season(seed: UInt64) {
        var dice = Dice(seed: seed)
        var story = Story.beginning(&dice)
        var watch = Watch(story)
        for step in 0..<45 {
            let before = story
            story.wait(until: story.now + Story.jump(&dice))
            if let broken = watch.broken(story, after: before, deed: nil) {
                Issue.record("seed \(seed), step \(step), time alone: \(broken)")
                return
            }
            let waited = story
            let deed = Deed.any(&dice, on: story.report)
            let command = deed.command(on: story.report, at: story.now)
            do throws(Denial) {
                try story.do(command, by: deed.viewer)
            } catch {
                continue
            }
            if let broken = watch.broken(story, after: waited, deed: deed) {
                Issue.record("seed \(seed), step \(step), after \(deed.act) by \(deed.name): \(broken)")
                return
            }
        }
        #expect(Report(replaying: story.history) == story.report)
        #expect(story.report.version == story.history.count)
    }

    @Test("the seasons reach every status and every act, or they would prove little")
    func reach() {
        var statuses: Set<Status> = [.draft]
        var acts: Set<Act> = []
        for seed in UInt64(1)...120 {
            var dice = Dice(seed: seed)
            var story = Story.beginning(&dice)
            for _ in 0..<45 {
                story.wait(until: story.now + Story.jump(&dice))
                let deed = Deed.any(&dice, on: story.report)
                let command = deed.command(on: story.report, at: story.now)
                if (try? story.do(command, by: deed.viewer)) != nil { acts.insert(deed.act) }
                statuses.insert(story.report.status)
            }
        }
        #expect(Set(Status.allCases).subtracting(statuses) == [])
        #expect(Set(Act.allCases).subtracting(acts) == [])
    }
}
