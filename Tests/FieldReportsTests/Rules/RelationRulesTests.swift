import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: repeats, links and withdrawal")
struct RelationRulesTests {
    private let other = ReportCode(day: day("2026-03-01"), random: 99)

    @Test("REP-20, A0.7: only a person's own repeats are merged, with a reason, before acceptance, and reversibly")
    func merge() throws {
        var story = Story(sent("2026-03-03 09:15"))
        func into(_ code: ReportCode, same: Bool = true, _ reason: String = "Gửi hai lần.") -> Command {
            .merge(into: code, sameReporter: same, reason: reason)
        }
        for viewer in [Viewer.lan, .officer, .leader] {
            #expect(story.denial(of: into(other), by: viewer) == .notYours(.merge), "an act of the IOC alone")
        }
        try story.do(into(other), by: .dispatcher, at: "2026-03-03 10:00")
        #expect(story.report.status == .merged && story.report.mergedInto == other)
        #expect(story.report.visibility == .notYetPublic && story.report.agenda(under: .starter).isEmpty)
        #expect(story.wasTold(.reporter, "gộp") && story.wasTold(.role(.iocManager), "rà soát"))
        // When the IOC managing agency takes it apart, then it goes on with its own day
        for viewer in [Viewer.officer, .leader, .dispatcher] {
            #expect(story.denial(of: .unmerge(reason: "Khác chỗ."), by: viewer) == .notYours(.unmerge))
        }
        try story.do(.unmerge(reason: "Khác chỗ."), by: .manager, at: "2026-03-09 10:00")
        #expect(story.report.status == .routed && story.deadline == day("2026-03-11"))
        story.wait(until: "2026-03-12 00:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
        var accepted = Story(sent("2026-03-03 09:15"))
        try accepted.do(.accept, by: .officer)
        #expect(accepted.denial(of: into(other), by: .dispatcher) == .notFrom(.accepted, .merge))
    }

    @Test("REP-16, A0.7: whatever is the matter with two reports is one answer, and comes after every check of words")
    func nobodyLearnsWho() {
        let story = Story(sent("2026-03-03 09:15"))
        func denial(_ code: ReportCode, same: Bool, _ reason: String) -> Denial? {
            story.denial(of: .merge(into: code, sameReporter: same, reason: reason), by: .dispatcher)
        }
        for reason in ["", " ", String(repeating: "x", count: 6000)] {
            #expect(denial(other, same: true, reason) == denial(other, same: false, reason))
            #expect(denial(other, same: true, reason)?.field == "reason")
        }
        #expect(denial(other, same: false, "Trùng.") == .notMergeable)
        #expect(denial(story.report.code, same: true, "Trùng.") == .notMergeable)
    }

    @Test(
        "REP-22, A0.7: merged from the queue and taken apart, it is in the queue again, with an instant to route it by")
    func mergeFromTheQueue() throws {
        for given in [false, true] {
            var story = Story(sent("2026-03-03 09:15"), to: given ? .paHam : nil)
            if given { try story.do(.giveBack, by: .officer, at: "2026-03-03 09:30") }
            try story.do(
                .merge(into: other, sameReporter: true, reason: "Trùng."), by: .dispatcher, at: "2026-03-03 10:00")
            try story.do(.unmerge(reason: "Khác chỗ."), by: .manager, at: "2026-03-04 10:00")
            #expect(story.report.status == .submitted && story.report.leadAgency == nil)
            #expect(story.awaited(.deemReceipt) == day("2026-03-05").end)
            try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-04 11:00")
            #expect(story.deadline == day("2026-03-12"))
        }
    }

    @Test("REP-20, REP-33, AMB-26: different people's reports are linked; each keeps code, day and answer")
    func link() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        #expect(story.denial(of: .link(to: story.report.code), by: .officer)?.field == "code")
        try story.do(.link(to: other), by: .dispatcher)
        #expect(story.denial(of: .link(to: other), by: .dispatcher) == .alreadyDone(.link))
        #expect(story.deadline == day("2026-03-11") && story.report.status == .routed)
        // Nobody learns from it who the others are, nor which report it is, nor that there is one
        #expect(story.report.links.count == 1 && PublicReport(story.report).links == 0)
        #expect(!story.timeline(for: nil).contains { $0.event == "linked" })
        #expect(!story.timeline(for: .reporter).contains { $0.event == "linked" })
    }

    @Test("AMB-28: before acceptance a withdrawal ends it, afterwards it takes only publicity away")
    func withdrawal() throws {
        var early = Story(sent("2026-03-03 09:15"))
        try early.do(.withdraw, by: .lan)
        #expect(early.report.status == .withdrawn && !early.report.isVisible(to: .anyone))

        var late = Story(sent("2026-03-03 09:15"))
        try late.do(.publish, by: .officer)
        try late.do(.accept, by: .officer)
        try late.do(.withdraw, by: .lan)
        #expect(late.report.status == .accepted && late.report.publicityWithdrawn)
        #expect(late.report.visibility == .secretByRequest && !late.report.isVisible(to: .anyone))
        #expect(late.deadline == day("2026-03-11") && late.awaited(.becomeOverdue) != nil)
        #expect(late.denial(of: .withdraw, by: .lan) == .alreadyDone(.withdrawal))
        #expect(late.wasTold(.officers(of: .paHam), "đã rút") && early.wasTold(.officers(of: .paHam), "đã rút"))
        for (name, viewer) in Viewer.everybody where name != "lan" {
            #expect(late.denial(of: .withdraw, by: viewer) == .notYours(.withdrawal), "\(name)")
        }
    }

    @Test("AMB-28: whoever has withdrawn it after acceptance gets no more messages, and none can be written")
    func noMoreMessages() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.accept, by: .officer)
        try story.do(.withdraw, by: .lan, at: "2026-03-04 09:00")
        for viewer in [Viewer.officer, .dispatcher, .lan] {
            #expect(story.denial(of: .say, by: viewer) == .messagesEnded)
        }
        #expect(story.denial(of: .askName, by: .officer) == .messagesEnded && Denial.messagesEnded.kind == .conflict)
        let before = story.notices.count { $0.to == .reporter }
        story.wait(until: "2026-03-12 09:00")
        try story.do(.notice(expected: "2026-03-20"), by: .officer)
        try story.do(.answerDone, by: .leader)
        #expect(story.notices.count { $0.to == .reporter } == before)
        #expect(story.wasTold(.officers(of: .paHam), "quá hạn"), "the agency's duties go on")
    }

    @Test("A0.24: the reporter adds pictures afterwards, within twice the limit")
    func media() throws {
        var story = Story(sent("2026-03-03 09:15", media: (0..<5).map { .photo("p\($0)") }))
        for number in 5..<10 { try story.do(.addMedia(.photo("p\(number)")), by: .lan) }
        #expect(story.report.media.count == 10)
        #expect(story.denial(of: .addMedia(.photo("p10")), by: .lan)?.field == "media")
        #expect(story.denial(of: .addMedia(.photo("p10")), by: .officer) == .notYours(.mediaAddition))
    }
}
