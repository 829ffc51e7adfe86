import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Offers: what a page may show is what decide accepts")
struct OfferTests {
    private func offer(_ act: Act, to viewer: Viewer, in story: Story) -> Offer? {
        story.report.offer(act, to: viewer, at: story.now, under: story.law)
    }

    @Test("A0.9, AMB-15: the IOC's own refusal at triage may be objected to, and UBND tỉnh decides it, not the IOC")
    func triageRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        try story.do(.refuse(.contentUnclear), by: .dispatcher, at: "2026-03-03 10:00")
        let objection = try #require(offer(.objection, to: .lan, in: story))
        #expect(objection.reviewer == .overseer && objection.target == .triageRefusal)
        #expect(offer(.objection, to: .neighbour, in: story) == nil)
        try story.do(.object, by: .lan, at: "2026-03-03 11:00")
        #expect(offer(.objection, to: .lan, in: story) == nil, "one at a time")
        #expect(offer(.objectionDecision, to: .manager, in: story) == nil)
        let decision = try #require(offer(.objectionDecision, to: .overseer, in: story))
        #expect(decision.takes(upholding: true) && decision.takes(upholding: false))
    }

    @Test("REP-17: a request that ran out unanswered stands in nobody's way")
    func expiredConsent() throws {
        var story = Story(sent("2026-03-03 09:15"), under: .starter { $0.consentValidDays = 1 })
        try story.do(.askName, by: .officer, at: "2026-03-03 10:00")
        #expect(offer(.consentRequest, to: .officer, in: story) == nil)
        #expect(offer(.consent, to: .lan, in: story)?.takes(.granted, to: 1) == true)
        story.wait(until: "2026-03-05 08:00")
        #expect(offer(.consentRequest, to: .officer, in: story) != nil)
        #expect(offer(.consent, to: .lan, in: story) == nil)
    }

    @Test("REP-34, AMB-04: the term for refusing counts a holiday that was entered since")
    func refusalTerm() throws {
        let holiday = CalendarDay(day("2026-03-04"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        var story = Story(sent("2026-03-03 09:15"))
        #expect(offer(.refusal, to: .officer, in: story)?.term?.lastDay == day("2026-03-04"))
        story.recount(under: Law.starter.entering([holiday]), document: "1/TB", at: "2026-03-03 15:00")
        story.wait(until: "2026-03-05 08:00")
        let refusal = try #require(offer(.refusal, to: .officer, in: story))
        #expect(refusal.term == .init(day("2026-03-05"), at: story.now) && refusal.term?.isOver == false)
        #expect(refusal.awaits == [], "in its term it needs nobody")
        story.wait(until: "2026-03-06 08:00")
        let late = try #require(offer(.refusal, to: .officer, in: story))
        #expect(late.term?.isOver == true && late.awaits.last == [.iocManager])
    }

    @Test("AMB-11: giving back in its term needs nobody, after it the IOC")
    func returnTerm() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(offer(.return, to: .officer, in: story)?.awaits == [])
        story.wait(until: "2026-03-05 08:00")
        let late = try #require(offer(.return, to: .officer, in: story))
        #expect(late.term?.isOver == true && late.awaits == [Standing.ioc])
    }

    @Test("REP-38, REP-40, A0.5: the windows for feedback and rating, with their last day")
    func windows() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-04 10:00")
        #expect(offer(.feedback, to: .lan, in: story)?.term?.lastDay == day("2026-03-19"))
        #expect(offer(.rating, to: .lan, in: story)?.term?.lastDay == day("2026-04-03"))
        story.wait(until: "2026-03-20 00:00")
        #expect(offer(.feedback, to: .lan, in: story) == nil)
        #expect(offer(.rating, to: .lan, in: story)?.choices.count == 3)
    }

    @Test("AMB-18: an urgent report's publication is the IOC's to decide")
    func urgentModeration() {
        let story = Story(sent("2026-03-03 09:15", urgent: .fire))
        #expect(offer(.moderation, to: .officer, in: story) == nil)
        #expect(offer(.moderation, to: .dispatcher, in: story) != nil)
    }

    @Test("A0.26: that ending an urgency must be confirmed, by whom and until when, comes with the offer")
    func endOfUrgency() throws {
        var story = Story(
            sent("2026-03-03 09:15", urgent: .fire), under: .starter { $0.urgencyEndConfirmMinutes = 45 })
        func ending() -> Offer? {
            offer(.urgency, to: .dispatcher, in: story)?.choosing {
                if case .setUrgency(nil, _) = $0 { true } else { false }
            }
        }
        #expect(ending()?.awaits == [[.iocShiftLead, .iocManager]])
        #expect(ending()?.choices.first?.lapsesAt == story.now + .minutes(45))
        try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher)
        #expect(ending() == nil)
        let calm = Story(sent("2026-03-03 09:15"))
        #expect(offer(.urgency, to: .dispatcher, in: calm)?.choices.allSatisfy { $0.lapsesAt == nil } == true)
    }

    @Test("REP-17, AMB-09, A0.22: when a consent ends, how often a day was moved and who is ranked the domain says")
    func decidedHere() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.ask(until: "2026-03-05"), by: .officer)
        let request = try #require(story.report.consents.first)
        #expect(!request.isOver(at: moment("2026-03-05 23:59")) && request.isOver(at: moment("2026-03-06 00:00")))
        try story.do(.extend(2), by: .leader)
        try story.do(.direct("2026-03-25"), by: .overseer)
        #expect(story.report.extensionsMade == 1, "what the province directed is none of the agency's")
        #expect(Ranking.admits(10) && !Ranking.admits(9))
    }

    @Test("AMB-13: whoever proposed it does not find its approval")
    func approvals() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.hideInsult, by: .leader)
        #expect(offer(.approval, to: .leader, in: story)?.takes(agreeing: true, to: 1) != true)
        #expect(offer(.approval, to: .delegate, in: story)?.takes(agreeing: true, to: 1) == true)
        #expect(offer(.hiding, to: .delegate, in: story) == nil)
    }

    @Test("A0.8, REP-17: only what may be opened is asked for")
    func identity() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire, mayCall: true))
        #expect(offer(.identityOpening, to: .dispatcher, in: story)?.identityFields == [.phone])
        #expect(offer(.identityOpening, to: .officer, in: story) == nil)
        try story.do(.askName, by: .officer)
        try story.do(.answerConsent(id: 1, .granted), by: .lan)
        #expect(offer(.identityOpening, to: .officer, in: story)?.identityFields == [.fullName, .phone])
    }

    @Test("CAM-07: nobody is offered to remind an agency that is not there")
    func reminder() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        #expect(offer(.reminder, to: .overseer, in: story) == nil)
        try story.do(.route(.paHam), by: .dispatcher)
        #expect(offer(.reminder, to: .overseer, in: story) != nil)
    }

    @Test("A0.19: whatever is offered is accepted, and what is refused is not for words that were missing")
    func wellFormed() {
        for seed in UInt64(1)...12 {
            var dice = Dice(seed: seed)
            var story = Story.beginning(&dice)
            for _ in 0..<15 {
                story.wait(until: story.now + Story.jump(&dice))
                let deed = Deed.any(&dice, on: story.report)
                _ = try? story.do(deed.command(on: story.report, at: story.now), by: deed.viewer)
                if let fault = fault(in: story) {
                    Issue.record("seed \(seed), after \(deed.act) by \(deed.name): \(fault)")
                    return
                }
            }
        }
    }

    /// A probe that is refused is refused for the report or for the person. Those that try out numbers, days or kinds
    /// may also be out of range, which is what they are for.
    private func fault(in story: Story) -> String? {
        let ranging: Set<Act> = [.deadlineChange, .moderation, .mediaAddition]
        for (name, viewer) in Viewer.everybody where !story.report.standings(of: viewer).isEmpty {
            for act in Act.allCases {
                let probes = story.report.probes(of: act, at: story.now, under: story.law)
                let denials = probes.map { denial(of: $0, by: viewer, in: story) }
                let offered = offer(act, to: viewer, in: story)
                if (offered != nil) != denials.contains(nil) { return "\(act) for \(name): offered and refused" }
                let refused = denials.compactMap(\.self)
                if !ranging.contains(act), let bad = refused.first(where: { $0.kind == .invalid }) {
                    return "\(act) for \(name): a probe is not well-formed: \(bad)"
                }
            }
        }
        return nil
    }

    private func denial(of command: Command, by viewer: Viewer, in story: Story) -> Denial? {
        do throws(Denial) {
            _ = try story.report.decide(command, by: viewer, at: story.now, under: story.law)
            return nil
        } catch {
            return error
        }
    }
}
