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

    @Test("a fall of more than ten points counts, a smaller one or a rise does not")
    func falls() {
        let before = tally(200, spoken: 140, judged: 100, kept: 90)
        #expect(Drift(lately: tally(100, spoken: 59, judged: 60, kept: 54), before: before) == .silent)
        #expect(Drift(lately: tally(100, spoken: 61, judged: 60, kept: 54), before: before) == nil)
        #expect(Drift(lately: tally(100, spoken: 90, judged: 60, kept: 60), before: before) == nil)
        #expect(Drift(lately: tally(100, spoken: 70, judged: 60, kept: 47), before: before) == .wrong)
        // Being wrong is told before being silent.
        #expect(Drift(lately: tally(100, spoken: 10, judged: 60, kept: 6), before: before) == .wrong)
    }

    @Test("few texts tell nothing, on either side")
    func few() {
        let many = tally(200, spoken: 140, judged: 100, kept: 90)
        #expect(Drift(lately: tally(49, spoken: 0, judged: 49, kept: 0), before: many) == nil)
        #expect(Drift(lately: tally(100, spoken: 0), before: tally(49, spoken: 49)) == nil)
        #expect(Drift(lately: ReadingTally(), before: ReadingTally()) == nil)
    }
}
