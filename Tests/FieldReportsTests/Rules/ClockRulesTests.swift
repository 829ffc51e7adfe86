import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: changed dates and the notice that is owed")
struct ClockRulesTests {
    @Test("REP-27, A3: at most two extensions of at most ten working days")
    func caps() throws {
        var story = Story(sent("2026-03-03 09:15"))
        for days in [0, -1, 11, 365] {
            #expect(story.denial(of: .extend(days), by: .leader) == .tooManyWorkingDays(10))
        }
        #expect(story.denial(of: .extendDeadline(workingDays: 5, reason: ""), by: .leader)?.field == "reason")
        try story.do(.extend(10), by: .leader, at: "2026-03-10 09:00")
        #expect(story.deadline == day("2026-03-25"))
        try story.do(.extend(1), by: .leader, at: "2026-03-24 09:00")
        #expect(story.deadline == day("2026-03-26"))
        #expect(story.denial(of: .extend(1), by: .leader) == .tooManyChanges(2))
        // Beyond that only the province
        #expect(story.denial(of: .direct("2026-04-10"), by: .leader) == .notYours(.deadlineChange))
        try story.do(.direct("2026-04-10"), by: .overseer, at: "2026-03-25 09:00")
        #expect(story.deadline == day("2026-04-10"))
        #expect(story.report.round?.original.day == day("2026-03-11"))
    }

    @Test("REP-27: an extension of five working days from Tuesday 19/05 is Tuesday 26/05")
    func vector() throws {
        var story = Story(sent("2026-05-11 08:30"))
        try story.do(.extend(5), by: .leader, at: "2026-05-15 09:00")
        #expect(story.deadline == day("2026-05-26"))
        #expect(story.report.round?.deadline.countedDays.count == 11)
    }

    @Test("REP-27: two extensions may not wait for approval at once, nor be asked after the answer")
    func oneAtATime() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(5), by: .officer)
        #expect(story.denial(of: .extend(3), by: .officer) == .alreadyDone(.deadlineChange))
        try story.do(.answerDone, by: .leader)
        #expect(story.report.proposals.isEmpty)
        #expect(story.denial(of: .agree(1), by: .leader) == .nothingToDecide(.approval))
        #expect(story.denial(of: .extend(3), by: .leader) == .notFrom(.answered, .deadlineChange))
        #expect(story.denial(of: .direct("2026-03-20"), by: .overseer) == .notFrom(.answered, .deadlineChange))
    }

    @Test("REP-28: the province may lengthen or shorten, with leader and document, and only province-level roles")
    func direction() throws {
        var story = Story(sent("2026-03-03 09:15"))
        for viewer in [Viewer.leader, .officer] {
            #expect(story.denial(of: .direct("2026-03-20"), by: viewer) == .notYours(.deadlineChange))
        }
        for viewer in [Viewer.manager, .dispatcher, .lan] {
            #expect(story.denial(of: .direct("2026-03-20"), by: viewer) == .notYours(.deadlineChange))
            #expect(story.denial(of: .extend(2), by: viewer) == .notYours(.deadlineChange))
        }
        #expect(story.denial(of: .extend(2), by: .overseer) == .notYours(.deadlineChange))
        func order(_ leader: String, _ reference: String) -> Command {
            .directDeadline(to: day("2026-03-06"), reason: "Mưa lũ", leader: leader, reference: reference)
        }
        #expect(story.denial(of: order("", "12/TB"), by: .overseer)?.field == "leader")
        #expect(story.denial(of: order("Phó Chủ tịch", " "), by: .overseer)?.field == "reference")
        #expect(story.denial(of: .direct("2026-03-02"), by: .overseer) == .expectedDayInPast(field: "to"))
        #expect(story.denial(of: .direct("2026-03-11"), by: .overseer) == .alreadyDone(.deadlineChange))
        try story.do(order("Phó Chủ tịch UBND tỉnh", "12/TB-UBND"), by: .overseer, at: "2026-03-04 09:00")
        #expect(story.deadline == day("2026-03-06"))
        #expect(story.report.round?.deadline.countedDays == [day("2026-03-04"), day("2026-03-05"), day("2026-03-06")])
        #expect(story.report.round?.changes.first?.reference == "Phó Chủ tịch UBND tỉnh – 12/TB-UBND")
        #expect(story.report.round?.changes.first?.ground == .provincialDirection)
        // Overdue by the nearer day; the notice is still owed only when six working days have passed (A0.4)
        #expect(story.awaited(.becomeOverdue) == day("2026-03-06").end)
        #expect(story.awaited(.oweProgressNotice) == day("2026-03-11").end)
    }

    @Test("REP-28: a directed day of a second round is counted from that round")
    func directionInRoundTwo() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-05 09:00")
        try story.do(.complain, by: .lan, at: "2026-03-06 09:00")
        try story.do(.weigh(1, again: true), by: .leader, at: "2026-03-09 09:00")
        try story.do(.direct("2026-03-11"), by: .overseer, at: "2026-03-09 10:00")
        #expect(story.report.round?.deadline.countedDays == [day("2026-03-10"), day("2026-03-11")])
    }

    @Test("A0.4, REP-26: automatic lines, messages and reminders never discharge the notice; the agency's own does")
    func notDischarged() throws {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-12 08:00")
        let since = story.report.noticeOwedSince
        #expect(since == moment("2026-03-12 00:00"))
        for (command, viewer) in [
            (Command.say, Viewer.officer), (.say, .lan), (.askName, .officer),
            (.urge(words: "Đề nghị làm ngay."), .manager),
            (.cooperate(agency: .construction, externalPartner: nil, request: "Cử người."), .officer),
            (.publish, .officer),
        ] {
            try story.do(command, by: viewer)
            #expect(story.report.noticeOwedSince == since, "\(command.act)")
        }
        #expect(
            story.denial(of: .notifyProgress(reason: "", expected: day("2026-03-20")), by: .officer)?.field == "reason")
        #expect(
            story.denial(of: .notice(expected: "2026-03-11"), by: .officer) == .expectedDayInPast(field: "expected"))
        #expect(story.denial(of: .notice(expected: "2026-03-20"), by: .manager) == .notYours(.progressNotice))
        try story.do(.notice(expected: "2026-03-20"), by: .officer)
        #expect(story.report.noticeOwedSince == nil)
        #expect(story.report.lateness(at: story.now) == .overdue && story.deadline == day("2026-03-11"))
        try story.do(.notice(expected: "2026-03-25"), by: .officer)
        #expect(story.report.notices.count == 2, "a report may have many notices")
        #expect(story.wasTold(.reporter, "25/03/2026"))
    }

    @Test(
        "A0.4, A0.31: owed after six working days: a changed day told before discharges it, a notice sent before does not"
    )
    func toldBefore() throws {
        var extended = Story(sent("2026-03-03 09:15"))
        try extended.do(.extend(5), by: .leader, at: "2026-03-10 09:00")
        extended.wait(until: "2026-03-18 23:59")
        #expect(!extended.names.contains("progressNoticeOwed"))
        // And when the later day passes as well, it is owed like any other (REP-25)
        extended.wait(until: "2026-03-19 00:00")
        #expect(extended.time(of: "progressNoticeOwed") == day("2026-03-18").end)

        // Whatever it promised, on the first day or on the last
        for (sent, expected) in [("2026-03-03 10:00", "2026-05-20"), ("2026-03-11 23:00", "2026-03-16")] {
            var early = Story(FieldReportsTests.sent("2026-03-03 09:15"))
            try early.do(.notice(expected: expected), by: .officer, at: sent)
            early.wait(until: "2026-03-12 00:00")
            #expect(early.report.noticeOwedSince == day("2026-03-11").end)
            early.wait(until: "2026-03-13 00:00")
            #expect(early.report.flags[.noticeLate] == day("2026-03-12").end)
        }

        // Sent when it is owed it is owed no more, also where nobody had yet noted that it was
        var slept = Story(FieldReportsTests.sent("2026-03-03 09:15"))
        slept.wait(until: "2026-03-11 23:59")
        let now = moment("2026-03-12 07:00")
        var report = slept.report
        for event in try report.decide(.notice(expected: "2026-03-20"), by: .officer, at: now, under: .starter).events {
            report.apply(
                RecordedEvent(
                    code: report.code, sequence: report.version + 1, at: now, by: .clock,
                    rules: Law.starter.rules.version, event: event))
        }
        #expect(!report.agenda(under: .starter).contains { $0.matter == .oweProgressNotice })
    }

    @Test("A0.31: another agency takes it over late, and its notice, or its changed day, discharges what is owed")
    func newLead() throws {
        for command in [Command.notice(expected: "2026-03-20"), .extend(5)] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.notice(expected: "2026-03-13"), by: .officer, at: "2026-03-04 09:00")
            story.wait(until: "2026-03-12 08:00")
            try story.do(.route(.xaDung), by: .dispatcher)
            #expect(story.report.noticeOwedSince == day("2026-03-11").end)
            try story.do(command, by: .otherLeader)
            #expect(story.report.noticeOwedSince == nil)
        }
    }

    @Test("A0.28: each date of an act has a roof, and says at which field and how far")
    func roofs() throws {
        var story = Story(sent("2026-03-03 09:15"))
        let calendar = Law.starter.calendar
        let changed = calendar.workingDay(250, after: day("2026-03-03"))
        let expected = calendar.workingDay(60, after: day("2026-03-03"))
        let far = "9998-12-31"
        #expect(story.denial(of: .direct(far), by: .overseer) == .dayTooFar(field: "to", last: changed))
        #expect(story.denial(of: .notice(expected: far), by: .officer) == .dayTooFar(field: "expected", last: expected))
        #expect(story.denial(of: .ask(until: far), by: .officer) == .dayTooFar(field: "until", last: day("2027-03-03")))
        #expect(story.denial(of: .plan(for: day(far)), by: .leader)?.field == "plannedFor")
        for (command, viewer) in [
            (Command.direct(changed.description), Viewer.overseer), (.notice(expected: expected.description), .officer),
            (.ask(until: "2027-03-03"), .officer),
        ] {
            #expect(story.denial(of: command, by: viewer) == nil, "the roof itself may be named")
        }
        // An extension beyond what the province named goes no further either
        try story.do(.direct(changed.description), by: .overseer)
        #expect(story.report.round?.deadline.countedDays.count == 250)
        #expect(story.denial(of: .extend(1), by: .leader) == .dayTooFar(field: "workingDays", last: changed))
        #expect(Denial.dayTooFar(field: "to", last: changed).kind == .invalid)
        // And the numbers are the rules'
        let strict = Law.starter { ($0.changedDeadlineMaxWorkingDays, $0.progressNoticeMaxWorkingDays) = (20, 3) }
        let other = Story(sent("2026-03-03 09:15"), under: strict)
        #expect(other.denial(of: .direct("2026-04-10"), by: .overseer)?.code == "dayTooFar")
        #expect(other.denial(of: .notice(expected: "2026-03-09"), by: .officer)?.code == "dayTooFar")
    }

    @Test("A0.28: a day that an earlier program let be named far away is not counted one by one")
    func smallReports() {
        let few = Law.starter { $0.changedDeadlineMaxWorkingDays = 20 }
        #expect(few.counted(after: day("2026-03-03"), through: day("9998-12-31")).count == 20)
        #expect(few.counted(after: day("2026-03-03"), through: day("2026-03-05")).count == 2)
    }

    @Test("AMB-09: a proposal whose day has passed while it waited is refused as that, at no field")
    func passedWhileWaiting() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(1), by: .officer, at: "2026-03-10 09:00")
        #expect(story.denial(of: .agree(1), by: .leader, at: "2026-03-16 09:00") == .changedDayPassed)
        #expect(story.denial(of: .disagree(1), by: .leader, at: "2026-03-16 09:00") == nil)
    }

    @Test("REP-25: after a stop what was owed is owed since it fell due, and is late when it is late")
    func sinceItFellDue() {
        var story = Story(sent("2026-03-03 09:15"))
        story.sleep(until: "2026-03-20 10:00")
        #expect(story.report.noticeOwedSince == day("2026-03-11").end)
        #expect(story.report.flags[.noticeLate] == day("2026-03-12").end)
        #expect(story.report.flags[.overdueReported] == day("2026-03-16").end)
        #expect(story.report.flags[.moderationLate] == day("2026-03-04").end)
        #expect(story.history.first { $0.event.name == "progressNoticeOwed" }?.at == moment("2026-03-20 10:00"))
    }

    @Test("A0.4: an extension after the day has passed tells the person, and leaves the mark")
    func extendedLate() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(3), by: .leader, at: "2026-03-12 09:00")
        #expect(story.report.noticeOwedSince == nil)
        #expect(story.deadline == day("2026-03-16"))
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.report.round?.changes.first?.afterExpiry == true)
        try story.do(.answerDone, by: .leader, at: "2026-03-13 09:00")
        #expect(PublicReport(story.report).answers[0].onTime == false)
    }

    @Test("AMB-07: at the end of calendar day 6 an automatic line, once, in-app, that says the true day")
    func courtesy() throws {
        var story = Story(sent("2026-04-24 16:50"))
        story.wait(until: "2026-06-01 00:00")
        #expect(story.times(of: "courtesyLineSent") == [day("2026-04-30").end])
        #expect(story.happened(.courtesyLineSent(deadline: day("2026-05-07"))))
        let line = try #require(story.timeline(for: .reporter).first { $0.event == "courtesyLineSent" })
        #expect(line.isAutomatic && line.by == .clock)
        var answered = Story(sent("2026-03-03 09:15"))
        try answered.do(.answerDone, by: .leader, at: "2026-03-09 09:00")
        answered.wait(until: "2026-03-20 00:00")
        #expect(!answered.names.contains("courtesyLineSent"))
    }

    @Test(
        "after a long stop one reminder goes out, the latest true one",
        arguments: [
            ("2026-03-09 09:00", ReminderKind.twoDaysLeft), ("2026-03-10 09:00", .oneDayLeft),
            ("2026-03-11 09:00", .dueToday),
            ("2026-03-11 16:00", .dueThisAfternoon), ("2026-03-20 09:00", .overdue),
        ])
    func sleptThrough(time: String, kind: ReminderKind) {
        var story = Story(sent("2026-03-03 09:15"))
        story.sleep(until: time)
        let sent = story.history.compactMap { recorded -> ReminderKind? in
            if case .reminded(let kind) = recorded.event { kind } else { nil }
        }
        #expect(sent == [kind])
    }

    @Test("REP-25: overdue for three working days it is on the list of UBND tỉnh, once")
    func reported() {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-04-30 00:00")
        #expect(story.times(of: .overdueReported) == [day("2026-03-16").end])
    }

    @Test(
        "whoever is nearly late is «sắp đến hạn» on the day before and on the day",
        arguments: [
            ("2026-03-09 23:59", Lateness.onTime), ("2026-03-10 00:00", .dueSoon), ("2026-03-11 23:59", .dueSoon),
            ("2026-03-12 00:00", .overdue),
        ])
    func lateness(time: String, lateness: Lateness) {
        #expect(Story(sent("2026-03-03 09:15")).report.lateness(at: moment(time)) == lateness)
    }

    @Test("what was withdrawn in time does not become late by lying there")
    func withdrawnInTime() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.withdraw, by: .lan, at: "2026-03-03 10:00")
        #expect(story.report.status == .withdrawn)
        #expect(story.report.lateness(at: moment("2026-05-01 00:00")) == .onTime)
        #expect(story.report.agenda(under: .starter).isEmpty)
    }

    @Test(
        "REP-27: two extensions are two for the whole report, in whatever round; a day that the province names is none")
    func twoInAll() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.direct("2026-03-12"), by: .overseer)
        for _ in 1...2 { try story.do(.extend(1), by: .leader) }
        try story.do(.answerDone, by: .leader)
        try story.do(.complain, by: .lan)
        try story.do(.weigh(1, again: true), by: .leader)
        #expect(story.denial(of: .extend(1), by: .leader) == .tooManyChanges(2))
    }

    @Test("REP-25, REP-27, REP-28: today may be named as the day, one that has passed may not")
    func today() {
        let story = Story(sent("2026-03-03 09:15"))
        let past = Denial.expectedDayInPast(field: "workingDays")
        for viewer in [Viewer.officer, .leader] {
            #expect(story.denial(of: .extend(1), by: viewer, at: "2026-03-12 09:00") == nil)
            #expect(story.denial(of: .extend(1), by: viewer, at: "2026-03-13 09:00") == past)
        }
        #expect(story.denial(of: .direct("2026-03-04"), by: .overseer, at: "2026-03-04 23:59") == nil)
        #expect(story.denial(of: .notice(expected: "2026-03-04"), by: .officer, at: "2026-03-04 23:59") == nil)
    }

    @Test("AMB-09: a day is changed after it had passed from its 24:00 on, whoever changes it")
    func afterExpiry() throws {
        for (command, viewer) in [(Command.extend(3), Viewer.leader), (.direct("2026-03-20"), .overseer)] {
            for (time, isLate) in [("2026-03-11 23:59", false), ("2026-03-12 00:00", true)] {
                var story = Story(sent("2026-03-03 09:15"))
                try story.do(command, by: viewer, at: time)
                #expect(story.report.round?.changes.map(\.afterExpiry) == [isLate])
                #expect(story.report.lateness(at: story.now) == (isLate ? .overdue : .onTime))
            }
        }
    }

    @Test("CAM-07: where no agency has it nobody is there to be reminded")
    func nobodyToRemind() {
        let story = Story(sent("2026-03-03 09:15"), to: nil)
        #expect(story.denial(of: .urge(words: "Sớm xem."), by: .manager) == .nothingToDecide(.reminder))
    }

    @Test("A0.28, AMB-03: the roof counts from the day on which it counts as received")
    func roofAfterHours() {
        let law = Law.starter { ($0.changedDeadlineMaxWorkingDays, $0.afterHoursMovesToNextWorkingDay) = (20, true) }
        let story = Story(sent("2026-03-03 18:00"), under: law)
        let last = law.calendar.workingDay(20, after: day("2026-03-04"))
        #expect(story.report.lastChangedDay(under: law) == last)
        #expect(story.denial(of: .direct(last.description), by: .overseer) == nil)
    }

    @Test("AMB-07: a round that clarifies has no automatic line of its own")
    func courtesyOnce() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-04 09:00")
        try story.do(.complain, by: .lan, at: "2026-03-05 09:00")
        try story.do(.weigh(1, again: true), by: .leader, at: "2026-03-05 10:00")
        story.wait(until: "2026-04-01 00:00")
        #expect(!story.names.contains("courtesyLineSent"))
    }
}
