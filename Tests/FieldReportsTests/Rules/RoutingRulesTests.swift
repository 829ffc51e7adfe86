import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("Rules: to the competent agency")
struct RoutingRulesTests {
    private let today = day("2026-03-03")

    private func router(_ rules: [RoutingRule], version: Int = 4) -> RoutingBook {
        RoutingBook(version: version, rules: rules, agencies: .directory(naming: rules))
    }

    @Test("REP-21: place and content give exactly one agency, the most specific rule first, with its version")
    func specificity() {
        let rules = [
            RoutingRule(id: "a", target: .communeOfPlace),
            RoutingRule(id: "b", category: "giao_thong", target: .agency(.construction)),
            RoutingRule(id: "c", unit: .paHam, target: .agency("so-nnmt")),
            RoutingRule(id: "d", unit: .paHam, category: "giao_thong", target: .agency("cong-an-tinh")),
        ]
        for _ in 0..<20 {
            let router = router(rules.shuffled())
            #expect(router.route(unit: .paHam, category: "giao_thong", on: today)?.rule == "d")
            #expect(router.route(unit: .paHam, category: "khac", on: today)?.rule == "c")
        }
        #expect(
            router([rules[0], rules[1]]).route(unit: .paHam, category: "giao_thong", on: today)?.agency == .construction
        )
        let proposal = router([rules[0]]).route(unit: .paHam, category: "khac", on: today)
        #expect(proposal == RoutingProposal(agency: .paHam, rule: "a", version: 4))
    }

    @Test("REP-21: of two equal rules the same one always wins")
    func ties() {
        let rules = ["x", "y", "z"].map {
            RoutingRule(id: $0, category: "khac", target: .agency(AgencyCode(rawValue: $0)))
        }
        let winners = Set(
            (0..<30).map { _ in router(rules.shuffled()).route(unit: .paHam, category: "khac", on: today)?.rule })
        #expect(winners.count == 1)
    }

    @Test("REP-21: no match, no place or a rule out of its time: to the IOC, never lost")
    func noMatch() {
        #expect(router([]).route(unit: .paHam, category: "khac", on: today) == nil)
        #expect(
            router([RoutingRule(id: "a", target: .communeOfPlace)]).route(unit: nil, category: "khac", on: today) == nil
        )
        let ended = RoutingRule(id: "a", from: day("2025-07-01"), to: day("2026-03-02"), target: .communeOfPlace)
        #expect(router([ended]).route(unit: .paHam, category: "khac", on: today) == nil)
        #expect(router([ended]).route(unit: .paHam, category: "khac", on: day("2026-03-02")) != nil)
        let elsewhere = UnitKey(era: "2025-07-01", code: "03127")
        #expect(
            router([RoutingRule(id: "a", target: .communeOfPlace)]).route(unit: elsewhere, category: "khac", on: today)
                == nil)

        var story = Story(sent("2026-03-03 09:15"), to: nil)
        #expect(story.report.status == .submitted)
        #expect(story.awaited(.deemReceipt) == day("2026-03-04").end)
        story.wait(until: "2026-03-04 23:59")
        #expect(story.report.status == .submitted)
    }

    @Test("REP-21: a rule whose agency is not there falls to the next, never into silence")
    func brokenRule() {
        let rules = [
            RoutingRule(id: "gãy", unit: UnitKey(era: "2025-07-01", code: "03127"), target: .communeOfPlace),
            RoutingRule(id: "khác", category: "khac", target: .agency(.construction)),
        ]
        let there = UnitKey(era: "2025-07-01", code: "03127")
        #expect(router(rules).route(unit: there, category: "khac", on: today)?.rule == "khác")
        #expect(router(rules).route(unit: there, category: "giao_thong", on: today) == nil)
    }

    @Test("REP-21: the starter's rules send every field of every commune somewhere that may lead")
    func starter() throws {
        let agencies = Agency.starter(.starter, on: today)
        let router = RoutingBook(version: 1, rules: RoutingRule.starter, agencies: agencies)
        for unit in Gazetteer.starter.communes(on: today) {
            for category in Category.starter {
                let proposal = try #require(router.route(unit: unit.key, category: category.code, on: today))
                let agency = try #require(agencies.first { $0.code == proposal.agency })
                #expect(agency.kind.mayLead)
            }
        }
    }

    @Test("REP-02, A0.17: State administrative agencies lead; a health station or a company helps")
    func whoLeads() {
        #expect(Agency.Kind.allCases.filter { !$0.mayLead } == [.cooperatingUnit])
    }

    @Test("A0.20: not routed by the end of the next working day, that day counts as the receipt")
    func deemedReceipt() {
        // Given a report of Friday evening that nobody routes
        var story = Story(sent("2026-03-06 22:40"), to: nil)
        story.fallback = RoutingProposal(agency: .xaDung, rule: "xa-mac-dinh", version: 3)
        // When Monday has passed
        story.wait(until: "2026-03-10 00:00")
        // Then Monday 09/03 is the day of receipt by the proposed agency, and six days follow it
        #expect(story.report.leadAgency == .xaDung)
        #expect(story.report.routing == .rule(id: "xa-mac-dinh", version: 3))
        #expect(story.report.receivedAt?.day == day("2026-03-09"))
        #expect(story.report.receiptWasDeemed)
        #expect(story.deadline == day("2026-03-17"))
        #expect(story.report.refusalLimit == day("2026-03-10"))
        #expect(story.timeline(for: .reporter).contains { $0.title == "Được coi là đã nhận" })
    }

    @Test("A0.20: however late the server wakes, the day of a deemed receipt is the same")
    func deemedReceiptAfterSleep() {
        var story = Story(sent("2026-03-06 22:40"), to: nil)
        story.sleep(until: "2026-03-20 10:00")
        #expect(story.report.leadAgency == .ioc)
        #expect(story.deadline == day("2026-03-17"))
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.names.contains("becameOverdue") && story.names.contains("progressNoticeOwed"))
    }

    @Test("A0.20: what was given back and not sent on is deemed received, too")
    func deemedAfterReturn() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-04 09:00")
        story.wait(until: "2026-03-06 00:00")
        #expect(story.report.status == .routed && story.report.leadAgency == .ioc)
        #expect(story.report.receivedAt?.day == day("2026-03-05"))
        #expect(story.deadline == day("2026-03-13"))
    }

    @Test("REP-24, A0.19: the IOC re-routes any report not yet answered; the promised day stays")
    func rerouting() throws {
        for (time, before) in [("2026-03-03 10:00", Command.accept), ("2026-03-05 10:00", .say)] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(before, by: .officer, at: time)
            try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-09 10:00")
            #expect(story.deadline == day("2026-03-11"))
            #expect(story.report.round?.startedAt == moment("2026-03-03 09:15"))
            #expect(story.report.leadAgency == .xaDung && story.report.status == .routed)
            // The new agency has its own day to refuse and to give back
            #expect(story.report.refusalLimit == day("2026-03-10"))
            #expect(!story.report.isVisible(to: .officer))
        }
        var answered = Story(sent("2026-03-03 09:15"))
        try answered.do(.answerDone, by: .leader, at: "2026-03-04 09:00")
        #expect(answered.denial(of: .route(.xaDung), by: .manager) == .notFrom(.answered, .routing))
        let same = Story(sent("2026-03-03 09:15"))
        #expect(same.denial(of: .route(.paHam), by: .dispatcher) == .sameAgency)
        #expect(same.denial(of: .route(to: .xaDung, reason: " "), by: .dispatcher)?.field == "reason")
    }

    @Test("AMB-11: a return after its day needs the IOC, and the promised day stands for all who follow")
    func lateReturn() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-05 09:00")
        #expect(story.report.status != .returned, "asked, not done")
        #expect(story.denial(of: .agree(1), by: .leader) == .notYours(.approval))
        try story.do(.agree(1), by: .dispatcher, at: "2026-03-05 14:00")
        #expect(story.report.status == .returned)
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-05 15:00")
        #expect(story.deadline == day("2026-03-11"))
        // And an agency that gives it back in time afterwards does not start it anew
        try story.do(.giveBack, by: .otherOfficer, at: "2026-03-06 09:00")
        try story.do(.route(.construction), by: .manager, at: "2026-03-06 10:00")
        #expect(story.deadline == day("2026-03-11"))
    }

    @Test("AMB-09, REP-24: a day that has passed is not counted anew by the next agency")
    func lateMarkStays() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-11 10:00")
        try story.do(.giveBack, by: .otherOfficer, at: "2026-03-12 09:00")
        try story.do(.route(.construction), by: .dispatcher, at: "2026-03-12 10:00")
        #expect(story.deadline == day("2026-03-11"))
        #expect(story.report.lateness(at: story.now) == .overdue)
    }

    @Test("AMB-11: twice given back, the IOC managing agency decides; once more, UBND tỉnh")
    func dispute() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-03 10:00")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 11:00")
        try story.do(.giveBack, by: .otherOfficer, at: "2026-03-03 14:00")
        #expect(story.denial(of: .route(.construction), by: .dispatcher) == .remitDispute)
        #expect(story.denial(of: .route(.construction), by: .shiftLead) == .remitDispute)
        try story.do(.route(.construction), by: .manager, at: "2026-03-04 08:00")
        try story.do(.giveBack, by: .department, at: "2026-03-04 10:00")
        #expect(story.denial(of: .route(.paHam), by: .manager) == .remitDispute)
        try story.do(.route(.paHam), by: .overseer, at: "2026-03-04 15:00")
        #expect(story.report.leadAgency == .paHam && story.report.returns == 3)
        #expect(story.deadline == day("2026-03-12"))
        #expect(story.report.submittedAt == moment("2026-03-03 09:15"), "the time since sending never starts anew")
    }

    @Test("REP-22: silence for a working day accepts; any act of the lead accepts, too")
    func acceptance() throws {
        var silent = Story(sent("2026-03-03 09:15"))
        silent.wait(until: "2026-03-05 00:00")
        #expect(silent.time(of: "accepted") == day("2026-03-04").end)
        #expect(silent.happened(.accepted(automatically: true)))
        var acted = Story(sent("2026-03-03 09:15"))
        try acted.do(.say, by: .officer, at: "2026-03-03 09:30")
        #expect(acted.report.status == .inProgress)
        #expect(acted.report.acceptedAt == moment("2026-03-03 09:30"))
        var accepted = Story(sent("2026-03-03 09:15"))
        try accepted.do(.accept, by: .officer, at: "2026-03-03 09:30")
        #expect(accepted.report.status == .accepted)
    }

    @Test("REP-22, AMB-27: helpers are asked once each, never the lead itself, and may be outside the system")
    func cooperation() throws {
        var story = Story(sent("2026-03-03 09:15"))
        func ask(_ agency: AgencyCode?, _ partner: String? = nil) -> Command {
            .cooperate(agency: agency, externalPartner: partner, request: "Cử người cùng khảo sát.")
        }
        #expect(story.denial(of: ask(.paHam), by: .officer) == .sameAgency)
        #expect(story.denial(of: ask(nil, ""), by: .officer)?.field == "agency")
        try story.do(ask(.construction), by: .officer)
        try story.do(ask(.healthStation), by: .officer)
        try story.do(ask(nil, "Điện lực"), by: .officer)
        #expect(story.denial(of: ask(.construction), by: .officer) == .alreadyDone(.cooperation))
        #expect(story.report.standings(of: .cooperating) == [.cooperating])
        #expect(story.report.isVisible(to: .cooperating))
        // When the helper becomes the lead, it is no helper any more
        try story.do(.route(.construction), by: .dispatcher)
        #expect(story.report.standings(of: .department) == [.leadOfficer])
        #expect(story.report.cooperations.count == 2)
    }

    @Test("REP-21: field and place are corrected with a reason, and nothing else moves")
    func classification() throws {
        var story = Story(sent("2026-03-03 09:15"))
        let scene = Scene(unit: .paHam, words: "Bản Huổi Cang", chosenBy: .official)
        let place = PlaceChange(unit: .settled(.paHam), words: "Bản Huổi Cang")
        #expect(
            story.denial(of: .classify(category: "giao_thong", place: place, reason: ""), by: .officer)?.field
                == "reason")
        try story.do(.classify(category: "giao_thong", place: place, reason: "Chọn nhầm lĩnh vực."), by: .officer)
        #expect(story.report.category == "giao_thong" && story.report.scene == scene)
        #expect(story.happened(.classified(category: "giao_thong", scene: scene, reason: "Chọn nhầm lĩnh vực.")))
        #expect(story.deadline == day("2026-03-11") && story.report.leadAgency == .paHam)
        #expect(
            story.denial(of: .classify(category: "giao_thong", place: place, reason: "x"), by: .officer)
                == .alreadyDone(.classification))
    }

    @Test("REP-21: a correction says what changes: two that cross do not undo each other")
    func crossing() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.classify(category: nil, place: PlaceChange(words: "Đầu bản"), reason: "Rõ hơn."), by: .officer)
        try story.do(.classify(category: "giao_thong", place: nil, reason: "Là đường."), by: .leader)
        #expect(story.report.category == "giao_thong" && story.report.scene.words == "Đầu bản")
        #expect(story.report.scene.unit == .paHam && story.report.scene.chosenBy == .reporter)
    }

    @Test("REP-13: a place that an official settles is no guess any more; one that is left alone stays as it was")
    func settled() throws {
        var submission = sent("2026-03-03 09:15")
        submission.scene.approximate = true
        var story = Story(submission)
        try story.do(.classify(category: "giao_thong", place: nil, reason: "Là đường."), by: .officer)
        #expect(story.report.scene.approximate && story.report.scene.unit == .paHam)
        try story.do(
            .classify(category: nil, place: PlaceChange(unit: .settled(.paHam)), reason: "Đã đến nơi."), by: .officer)
        #expect(!story.report.scene.approximate && story.report.scene.chosenBy == .official)
        try story.do(.classify(category: nil, place: PlaceChange(unit: .unknown), reason: "Nhầm."), by: .officer)
        #expect(story.report.scene.unit == nil)
    }

    @Test("REP-22, A0.19: whatever the lead does first accepts it in the same breath, and nobody else's act does")
    func firstAct() throws {
        let ask = Command.cooperate(agency: .construction, externalPartner: nil, request: "Cử người.")
        for (command, viewer) in [
            (Command.answerDone, Viewer.leader), (.answerDone, .officer), (.extend(2), .leader), (.extend(2), .officer),
            (.notice, .officer), (ask, .officer), (.askName, .officer), (.say, .officer),
            (.recordFirstAction(words: "Đã cử xe."), .officer),
        ] {
            var story = Story(sent("2026-03-03 09:15", urgent: .fire))
            let events = try story.do(command, by: viewer, at: "2026-03-03 09:20")
            #expect(events.first == .accepted(automatically: true), "\(command.act)")
            #expect(story.report.acceptedAt == moment("2026-03-03 09:20"))
        }
        for (command, viewer) in [
            (Command.say, Viewer.lan), (.say, .dispatcher), (ask, .dispatcher), (.urge(words: "Sớm xem."), .manager),
        ] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(command, by: viewer)
            #expect(story.report.status == .routed, "\(command.act)")
        }
    }

    @Test("AMB-11, A0.20: sent on by hand it is received and not deemed so; to the same agency only out of the queue")
    func byHand() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-03 10:00")
        try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-03 11:00")
        #expect(story.report.leadAgency == .paHam && !story.report.receiptWasDeemed)
        #expect(story.denial(of: .route(.paHam), by: .dispatcher) == .sameAgency)
    }

    @Test("AMB-11: UBND tỉnh may decide a dispute as soon as the IOC managing agency may")
    func decidedFromAbove() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-03 10:00")
        #expect(story.denial(of: .route(.xaDung), by: .shiftLead) == nil, "once is no dispute")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 11:00")
        try story.do(.giveBack, by: .otherOfficer, at: "2026-03-03 14:00")
        #expect(story.denial(of: .route(.construction), by: .overseer) == nil)
    }

    @Test(
        "AMB-11, AMB-03: given back in time until 24:00 of the working day after the day on which it counts as received",
        arguments: [("2026-03-04 23:59", true), ("2026-03-05 00:00", false)])
    func returnLimit(time: String, inTime: Bool) throws {
        let afterHours = Law.starter { $0.afterHoursMovesToNextWorkingDay = true }
        for (sending, law) in [("2026-03-03 09:15", Law.starter), ("2026-03-02 18:00", afterHours)] {
            var story = Story(sent(sending), under: law)
            try story.do(.giveBack, by: .officer, at: time)
            #expect((story.report.status == .returned) == inTime, "\(sending)")
        }
    }
}
