import LocalTime
import Office
import Testing

@testable import FieldReports

/// IOC-05, A3: numbers are data. Change them, and what people read changes with them.
@Suite("Rules: numbers in sentences come from the rules in force")
struct SentenceRulesTests {
    private let law = Law.starter {
        $0.feedbackDecisionWorkingDays = 2
        $0.moderationWorkingDays = 3
        $0.overdueReportedAfterWorkingDays = 5
    }

    @Test("REP-39: how long the agency has to weigh feedback is told as the rules have it")
    func feedback() throws {
        var story = Story(sent("2026-03-03 09:15"), under: law)
        try story.do(.answerDone, by: .leader, at: "2026-03-04 10:00")
        try story.do(.complain, by: .lan, at: "2026-03-04 11:00")
        #expect(story.wasTold(.officers(of: .paHam), "trong 2 ngày làm việc"))
    }

    @Test("A0.2, IOC-02: flags say their own number")
    func flags() {
        #expect(Flag.moderationLate.label(under: law.rules).contains("sau 3 ngày làm việc"))
        #expect(Flag.overdueReported.label(under: law.rules).contains("quá 5 ngày làm việc"))
        var story = Story(sent("2026-03-03 09:15"), under: law)
        story.wait(until: "2026-03-20 08:00")
        #expect(story.wasTold(.role(.iocManager), "sau 3 ngày làm việc"))
        #expect(story.wasTold(.role(.provincialOverseer), "quá 5 ngày làm việc"))
    }

    @Test("REP-24: a reminder says how many working days are left of this report's own day")
    func reminders() {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-10 12:00")
        #expect(story.wasTold(.officers(of: .paHam), "còn 2 ngày làm việc"))
        #expect(story.wasTold(.officers(of: .paHam), "còn 1 ngày làm việc"))
    }
}
