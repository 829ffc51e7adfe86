import Operations
import Storage
import Testing

@Suite("Drift: what comes in moves away from what was learned")
struct DriftTests {
    private func tally(_ count: Int, spoken: Int, judged: Int = 0, kept: Int = 0) -> ReadingTally {
        var tally = ReadingTally()
        (tally.count, tally.spoken, tally.judged, tally.kept) = (count, spoken, judged, kept)
        return tally
    }

    @Test("a fall of ten points or more counts, a smaller one or a rise does not")
    func falls() {
        let before = tally(2000, spoken: 1400, judged: 1000, kept: 900)
        func drift(spoken: Int, kept: Int) -> Drift? {
            Drift(lately: tally(1000, spoken: spoken, judged: 500, kept: kept), before: before)
        }
        #expect(drift(spoken: 590, kept: 450) == .silent)
        #expect(drift(spoken: 610, kept: 450) == nil)
        #expect(drift(spoken: 900, kept: 500) == nil)
        #expect(drift(spoken: 700, kept: 390) == .wrong)
        // Being wrong is told before being silent.
        #expect(drift(spoken: 100, kept: 50) == .wrong)
    }

    @Test("what chance may make of few texts is not believed, on either side")
    func few() {
        let many = tally(2000, spoken: 1400, judged: 1000, kept: 900)
        #expect(Drift(lately: tally(50, spoken: 29), before: many) == nil)
        #expect(Drift(lately: tally(400, spoken: 232), before: many) == .silent)
        #expect(Drift(lately: tally(1000, spoken: 580), before: tally(20, spoken: 14)) == nil)
        #expect(Drift(lately: tally(1, spoken: 1, judged: 1, kept: 0), before: many) == nil)
        #expect(Drift(lately: tally(49, spoken: 0, judged: 49, kept: 0), before: many) == nil)
        #expect(Drift(lately: tally(3, spoken: 0), before: ReadingTally()) == nil)
        #expect(Drift(lately: ReadingTally(), before: ReadingTally()) == nil)
        #expect(Drift(lately: tally(10, spoken: 10), before: tally(10, spoken: 10)) == nil)
    }
}
