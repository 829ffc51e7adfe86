import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

/// Where other systems were seen to fall, each as a test.
@Suite("Traps others fell into")
struct TrapTests {
    /// What people do on day 5 that has moved a clock elsewhere.
    static let touches: [(name: String, deeds: [(Command, Viewer)])] = [
        ("a comment", [(.say, .lan), (.say, .officer)]),
        (
            "an edit",
            [(.classify(category: "khac", place: PlaceChange(unit: .settled(.paHam)), reason: "Sửa"), .officer)]
        ),
        ("a picture", [(.addMedia(.photo("b")), .lan)]),
        ("hiding", [(.hideInsult, .officer), (.agree(1), .leader)]),
        ("secrecy", [(.setSecrecy(true), .lan)]),
        ("moderation", [(.keepBack, .officer), (.publish, .officer)]),
        ("re-assignment", [(.route(.xaDung), .dispatcher)]),
        ("asking for consent", [(.askName, .officer)]),
        ("asking for help", [(.cooperate(agency: .construction, externalPartner: nil, request: "Cử người"), .officer)]),
        (
            "urgency and back",
            [(.setUrgency(.fire, reason: "Cháy"), .dispatcher), (.setUrgency(nil, reason: "Nhầm"), .dispatcher)]
        ),
        ("a draft declined", [(.answerDone, .officer), (.disagree(1), .leader)]),
        ("a reminder", [(.urge(words: "Đề nghị làm ngay"), .overseer)]),
        ("a withdrawal", [(.say, .officer), (.withdraw, .lan)]),
        ("a notice", [(.notice(expected: "2026-03-20"), .officer)]),
        ("a link", [(.link(to: ReportCode(day: day("2026-03-02"), random: 4)), .officer)]),
    ]

    @Test(
        "REP-23, AMB-05: nothing that is done on day 5 moves the day, nor keeps it from being overdue",
        arguments: touches.map(\.name))
    func clockFromLastModified(name: String) throws {
        let deeds = try #require(Self.touches.first { $0.name == name }?.deeds)
        var story = Story(sent("2026-03-03 09:15"))
        for (command, viewer) in deeds { try story.do(command, by: viewer, at: "2026-03-10 10:00") }
        #expect(story.deadline == day("2026-03-11"))
        #expect(story.report.round?.startedAt == moment("2026-03-03 09:15"))
        story.wait(until: "2026-03-17 00:00")
        #expect(story.time(of: "becameOverdue") == day("2026-03-11").end)
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.report.flags[.overdueReported] == day("2026-03-16").end)
    }

    @Test("IOC-02: unassigned, not public, hidden or secret: each goes overdue and is told like any other")
    func skipped() throws {
        let unassigned = Story(sent("2026-03-03 09:15"), to: nil)
        let notPublic = Story(sent("2026-03-03 09:15"))
        let secret = Story(sent("2026-03-03 09:15", secret: true))
        var hidden = Story(sent("2026-03-03 09:15"))
        try hidden.do(.hideInsult, by: .officer)
        try hidden.do(.agree(1), by: .leader)
        var restricted = Story(sent("2026-03-03 09:15"))
        try restricted.do(.moderate(.keptBack(code: .stateSecret, reason: "Mật")), by: .officer)
        for var story in [unassigned, notPublic, secret, hidden, restricted] {
            story.wait(until: "2026-03-20 00:00")
            #expect(story.times(of: "becameOverdue").count == 1)
            #expect(story.report.flags[.overdueReported] != nil)
            #expect(story.wasTold(.role(.provincialOverseer), Flag.overdueReported.label(under: .starter)))
            #expect(story.report.leadAgency != nil)
        }
    }

    @Test("REP-25: the ten-thousandth overdue report wakes like the first: each has its own instant")
    func firstPageOnly() {
        let law = Law.starter
        var wakes: Set<Instant> = []
        for number in 0..<500 {
            let report = Story(sent("2026-03-03 09:15", number: UInt64(number))).report
            if let wake = report.wakesAt(under: law) { wakes.insert(wake) }
        }
        #expect(wakes.count == 1)
        // And however long it has been overdue, it wakes again
        var story = Story(sent("2023-06-05 09:00"))
        story.wait(until: "2024-06-05 09:00")
        #expect(story.report.wakesAt(under: law) == moment("2024-06-06 08:00"))
    }

    @Test("AMB-21: a comment does not open the window of feedback or rating again, nor keep a report from closing")
    func windowRestarted() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-05 10:00")
        for time in ["2026-03-15 09:00", "2026-03-25 09:00", "2026-04-04 23:00"] {
            try story.do(.say, by: .lan, at: time)
            try story.do(.say, by: .officer)
        }
        #expect(story.denial(of: .complain, by: .lan) == .windowClosed(day("2026-03-20")))
        story.wait(until: "2026-04-05 00:00")
        #expect(story.time(of: "closed") == day("2026-04-04").end)
    }

    @Test("an hour of server sleep does nothing twice, however often time is asked")
    func twice() {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire), to: nil)
        story.sleep(until: "2026-04-30 10:00")
        let once = story.history.count
        story.sleep(until: "2026-04-30 10:00")
        #expect(story.history.count == once)
        #expect(story.report.elapse(to: story.now, under: .starter, fallback: story.fallback) == nil)
        for name in ["becameOverdue", "progressNoticeOwed", "courtesyLineSent"] {
            #expect(story.times(of: name).count == 1)
        }
        // Four steps, and once more the duty of the agency that was deemed to have received it
        #expect(story.report.urgent?.alerts.count == 5)
    }

    @Test("AMB-25: the same number names another commune before and after 01/07/2025, and routes to another office")
    func oldAndNewCommunes() throws {
        let (before, after) = (day("2025-06-30"), day("2025-07-01"))
        let gazetteer = Gazetteer.starter
        let router = RoutingBook(
            version: 1, rules: RoutingRule.starter,
            agencies: Agency.starter(gazetteer, on: before).map { agency in
                var old = agency
                old.code = AgencyCode(rawValue: "cu-\(agency.code.rawValue)")
                return old
            } + Agency.starter(gazetteer, on: after))
        let old = try #require(gazetteer.unit(code: "03127", on: before))
        let new = try #require(gazetteer.unit(code: "03127", on: after))
        #expect(old.key != new.key && old.name != new.name)
        #expect(router.route(unit: old.key, category: "khac", on: before)?.agency == "cu-ubnd-03127")
        #expect(router.route(unit: new.key, category: "khac", on: after)?.agency == "ubnd-03127")
    }
}
