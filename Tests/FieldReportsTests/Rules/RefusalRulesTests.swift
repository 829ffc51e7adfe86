import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: refusal and guidance")
struct RefusalRulesTests {
    @Test("REP-03, A0.10: what the letter leaves out is named, refused as wrong content, and never published")
    func exclusions() {
        #expect(
            RefusalCode.exclusions == [
                .complaint, .denunciation, .legalGuidance, .legalQuestion, .administrativeRuleFeedback,
            ])
        for code in RefusalCode.exclusions {
            #expect(code.isExclusion && code.ground == .wrongContent)
        }
        #expect(RefusalCode.allCases.count { $0.isExclusion } == 5)
    }

    @Test("REP-35: every code has exactly one of the three grounds, and each ground has codes")
    func grounds() {
        #expect(
            RefusalGround.allCases.map(\.label) == ["Không đúng nội dung", "Không đúng yêu cầu", "Chưa rõ nội dung"])
        for ground in RefusalGround.allCases {
            #expect(RefusalCode.allCases.contains { $0.ground == ground })
        }
        #expect(Set(RefusalCode.allCases.map(\.label)).count == RefusalCode.allCases.count)
        #expect(RefusalCode.notAScene.ground == .wrongContent, "REP-09")
        #expect(RefusalCode.outOfProvince.ground == .wrongContent, "REP-10")
    }

    @Test("REP-12: unclear language is a ground to refuse, with guidance, and never a gate before sending")
    func language() throws {
        #expect(RefusalCode.languageUnclear.ground == .unclear)
        var story = Story(sent("2026-03-03 09:15", "Oy ddg hog, k di dc"))
        #expect(story.report.status == .routed)
        try story.do(.refuse(.languageUnclear, guidance: "Viết lại bằng tiếng Việt, không viết tắt."), by: .officer)
        #expect(story.report.refusal?.ground == .unclear)
    }

    @Test("REP-19: five violations may be refused and hidden for, under the same names; a person decides")
    func violations() throws {
        for name in ["unlawful", "immoral", "insult", "criticisingLabelling", "incitement"] {
            #expect(RefusalCode(rawValue: name)?.ground == .notMeetingRequirements)
            #expect(ViolationCode(rawValue: name) != nil)
        }
        #expect(Story(sent("2026-03-03 09:15", "Đồ ăn hại")).report.status == .routed, "no word is judged by a machine")
    }

    @Test("AMB-04: a limit that falls on a day become a holiday moves to the next working day")
    func limitOnANewHoliday() throws {
        let holiday = CalendarDay(day("2026-03-04"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        var story = Story(sent("2026-03-03 09:15"))
        story.recount(under: Law.starter.entering([holiday]), document: "1/TB", at: "2026-03-03 15:00")
        try story.do(.refuse(), by: .officer, at: "2026-03-05 16:00")
        #expect(story.report.refusal?.late == false)
    }

    @Test(
        "REP-34: a refusal without guidance or reason is not accepted, whoever refuses", arguments: ["", " ", "\n\t"])
    func noGuidance(empty: String) {
        let story = Story(sent("2026-03-03 09:15"))
        let queue = Story(sent("2026-03-03 09:15"), to: nil)
        for (told, viewer) in [(story, Viewer.officer), (story, .leader), (queue, .dispatcher), (queue, .manager)] {
            let silent = Command.refuse(code: .insult, ground: nil, reason: empty, guidance: "Viết lại.")
            let unguided = Command.refuse(code: .insult, ground: nil, reason: "Có lời thóa mạ.", guidance: empty)
            #expect(told.denial(of: silent, by: viewer)?.field == "reason")
            #expect(told.denial(of: unguided, by: viewer)?.field == "guidance")
            #expect(told.denial(of: .refuse(.insult), by: viewer) == nil)
        }
    }

    @Test(
        "REP-34: in time until 24:00 of the first working day, late from then on",
        arguments: [("2026-03-09 23:59", true), ("2026-03-10 00:00", false)])
    func limit(time: String, inTime: Bool) throws {
        var story = Story(sent("2026-03-06 22:40"))
        try story.do(.refuse(), by: .leader, at: time)
        #expect((story.report.status == .refused) == inTime)
        #expect(story.report.refusal?.late == (inTime ? false : nil))
        #expect(story.report.proposals.isEmpty == inTime)
    }

    @Test("AMB-10: the IOC's day runs from sending, each agency's from its own receipt")
    func ownTerm() throws {
        var queue = Story(sent("2026-03-03 09:15"), to: nil)
        try queue.do(.refuse(), by: .dispatcher, at: "2026-03-04 16:00")
        #expect(queue.report.status == .refused && queue.report.refusal?.late == false)

        var second = Story(sent("2026-03-03 09:15"))
        try second.do(.giveBack, by: .officer, at: "2026-03-04 09:00")
        try second.do(.route(.xaDung), by: .dispatcher, at: "2026-03-05 09:00")
        try second.do(.refuse(), by: .otherOfficer, at: "2026-03-06 16:00")
        #expect(second.report.refusal?.late == false)

        var back = Story(sent("2026-03-03 09:15"))
        try back.do(.giveBack, by: .officer, at: "2026-03-04 09:00")
        try back.do(.refuse(), by: .dispatcher, at: "2026-03-05 09:00")
        #expect(back.report.status == .returned, "its day from sending has passed: the managing agency must agree")
        try back.do(.agree(1), by: .manager, at: "2026-03-05 09:30")
        #expect(back.report.refusal?.late == true)
    }

    @Test("A0.3, A0.19: overdue and refused is allowed with both consents, and counts late")
    func overdueRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.say, by: .officer, at: "2026-03-04 09:00")
        try story.do(.refuse(), by: .leader, at: "2026-03-13 09:00")
        try story.do(.agree(1), by: .manager, at: "2026-03-13 10:00")
        #expect(story.report.status == .refused)
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.wasTold(.role(.iocManager), "chờ IOC"))
    }

    @Test("A0.3: the IOC managing agency learns when the leader has agreed")
    func consentIsAskedFor() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.refuse(), by: .officer, at: "2026-03-05 09:00")
        #expect(story.wasTold(.leaders(of: .paHam), "chờ duyệt"))
        #expect(!story.wasTold(.role(.iocManager), "chờ IOC"))
        try story.do(.agree(1), by: .leader, at: "2026-03-05 10:00")
        #expect(story.wasTold(.role(.iocManager), "chờ IOC"))
    }

    @Test("A0.3, A0.9: a late refusal may be objected to, and UBND tỉnh decides, for the IOC agreed to it")
    func objectionToLateRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.refuse(), by: .leader, at: "2026-03-05 09:00")
        try story.do(.agree(1), by: .manager, at: "2026-03-05 10:00")
        try story.do(.object, by: .lan, at: "2026-03-06 09:00")
        #expect(story.wasTold(.role(.provincialOverseer), "phản đối"))
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == .notTheReviewer)
        #expect(story.awaited(.flag(.objectionLate)) == day("2026-03-11").end)
        try story.do(.judge(uphold: false), by: .overseer, at: "2026-03-09 09:00")
        #expect(story.report.status == .inProgress && story.report.refusal == nil)
        #expect(story.deadline == day("2026-03-17"))
        #expect(story.wasTold(.officers(of: .paHam), "mở lại"))
    }

    @Test("A0.9: what the IOC refuses at triage goes to UBND tỉnh, objections too")
    func objectionToTriage() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        try story.do(.refuse(), by: .dispatcher, at: "2026-03-03 11:00")
        #expect(story.wasTold(.role(.provincialOverseer), "rà soát"))
        try story.do(.object, by: .lan, at: "2026-03-04 09:00")
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == .notTheReviewer)
        // When UBND tỉnh disagrees, then it is back in the queue, where somebody must find its agency
        try story.do(.judge(uphold: false), by: .overseer, at: "2026-03-05 09:00")
        #expect(story.report.status == .submitted && story.report.leadAgency == nil)
        #expect(story.awaited(.deemReceipt) == day("2026-03-06").end)
        try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-05 10:00")
        #expect(story.deadline == day("2026-03-13"))
    }

    @Test("A0.9: refused by the IOC after a return, objected to with success: to the queue, not to who gave it back")
    func objectionAfterReturn() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-03 10:00")
        try story.do(.refuse(), by: .dispatcher, at: "2026-03-03 11:00")
        try story.do(.object, by: .lan, at: "2026-03-04 09:00")
        try story.do(.judge(uphold: false), by: .overseer, at: "2026-03-05 09:00")
        #expect(story.report.status == .submitted && story.report.leadAgency == nil)
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-05 10:00")
        #expect(story.deadline == day("2026-03-13"))
    }

    @Test("AMB-15: there is nothing to object to where nothing was taken away")
    func nothingToObject() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .object, by: .lan) == .nothingToDecide(.objection))
        try story.do(.refuse(), by: .officer, at: "2026-03-03 10:00")
        #expect(story.denial(of: .object, by: .lan) == .nothingToDecide(.objection))
        #expect(story.denial(of: .judge(uphold: true), by: .overseer) == .nothingToDecide(.objectionDecision))
    }

    @Test("REP-36: only a refused report is sent again, by its reporter or who helped")
    func resending() throws {
        let code = ReportCode(day: day("2026-03-05"), random: 9)
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        #expect(story.denial(of: .resubmitted(as: code), by: .lan) == .notFrom(.routed, .resubmission))
        try story.do(.refuse(), by: .officer)
        #expect(story.denial(of: .resubmitted(as: code), by: .neighbour) == .notYours(.resubmission))
        try story.do(.resubmitted(as: code), by: .villageHead)
        #expect(story.report.resubmittedAs == code)
    }

    @Test("AMB-11: a return is no refusal: it has no code, reaches no reporter as an answer, and ends nothing")
    func returnIsNoRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-03 10:00")
        #expect(story.report.refusal == nil && story.report.isLive)
        #expect(!story.notices.contains { $0.to == .reporter && $0.kind == .answer })
        #expect(story.denial(of: .return(reason: "", suggested: nil), by: .officer) == .notFrom(.returned, .return))
        #expect(
            Story(sent("2026-03-03 09:15")).denial(of: .return(reason: "", suggested: nil), by: .officer)?.field
                == "reason")
    }

    @Test("AMB-04: a limit that was told is not cut short when a day off is taken back")
    func limitWithoutTheHoliday() throws {
        let holiday = CalendarDay(day("2026-03-04"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        var story = Story(sent("2026-03-03 09:15"), under: Law.starter.entering([holiday]))
        try #require(story.report.refusalLimit == day("2026-03-05"))
        story.law = .starter
        try story.do(.refuse(), by: .officer, at: "2026-03-05 16:00")
        #expect(story.report.refusal?.late == false)
    }
}
