import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: notices")
struct NoticeRulesTests {
    @Test(
        "A0.23: what leaves the house leaves between 07:00 and 21:00, save what is urgent",
        arguments: [
            ("2026-03-03 06:59", "2026-03-03 07:00"), ("2026-03-03 07:00", "2026-03-03 07:00"),
            ("2026-03-03 20:59", "2026-03-03 20:59"), ("2026-03-03 21:00", "2026-03-04 07:00"),
            ("2026-03-03 23:59", "2026-03-04 07:00"), ("2026-03-04 00:00", "2026-03-04 07:00"),
            ("2026-02-28 22:00", "2026-03-01 07:00"),
        ])
    func quietHours(now: String, leaves: String) {
        for kind in [Notice.Kind.answer, .overdue, .notice, .reminder] {
            #expect(kind.mayLeave(at: moment(now), under: .starter) == moment(leaves))
        }
        #expect(Notice.Kind.urgent.mayLeave(at: moment(now), under: .starter) == moment(now))
    }

    @Test("A0.23: by SMS only what is urgent, an answer, or overdue")
    func sms() {
        #expect(Notice.Kind.urgent.mayGoBySMS && Notice.Kind.answer.mayGoBySMS && Notice.Kind.overdue.mayGoBySMS)
        #expect(!Notice.Kind.notice.mayGoBySMS && !Notice.Kind.reminder.mayGoBySMS)
    }

    @Test("REP-25: reminders go out in office hours, never at midnight or on a day off")
    func officeHours() {
        for start in [
            "2026-02-12 15:30", "2026-04-24 16:50", "2026-08-21 14:00", "2026-03-08 23:59", "2026-08-28 09:00",
        ] {
            var story = Story(sent(start))
            story.wait(until: moment(start) + .days(40))
            #expect(story.reminders.count > 8)
            for reminder in story.reminders {
                #expect([8, 15].contains(reminder.clock.hour))
                #expect(Law.starter.calendar.isWorking(reminder.day), "\(reminder)")
            }
        }
    }

    @Test("REP-25: the overdue reminder goes to officer and leader, every working day, however long it takes")
    func overdueDaily() {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-06-30 23:00")
        let late = story.reminders.filter { $0.day > day("2026-03-11") }
        #expect(late.map(\.day) == Law.starter.calendar.counted(after: day("2026-03-11"), through: day("2026-06-30")))
        #expect(
            story.wasTold(.leaders(of: .paHam), "đang quá hạn") && story.wasTold(.officers(of: .paHam), "đang quá hạn"))
    }

    @Test("REP-38: a message from the reporter's side reaches the officers, one from the office the reporter")
    func messages() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead), to: nil)
        try story.do(.say, by: .lan)
        #expect(story.notices.last?.to == .role(.iocOperator), "nobody has it yet but the IOC")
        try story.do(.route(.paHam), by: .dispatcher)
        try story.do(.say, by: .lan)
        #expect(story.notices.last?.to == .officers(of: .paHam))
        try story.do(.say, by: .villageHead)
        #expect(story.notices.last?.to == .officers(of: .paHam))
        try story.do(.say, by: .officer)
        #expect(story.notices.last?.to == .reporter)
        #expect(!story.notices.contains { $0.words.contains("Xin hỏi") }, "the words stay inside")
    }

    @Test("CAM-07: a reminder from oversight reaches officers and leader with its words")
    func urged() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .urge(words: ""), by: .manager)?.field == "words")
        try story.do(.urge(words: "Đề nghị báo cáo trước 16 giờ."), by: .overseer)
        #expect(
            story.wasTold(.leaders(of: .paHam), "trước 16 giờ") && story.wasTold(.officers(of: .paHam), "trước 16 giờ"))
        #expect(story.deadline == day("2026-03-11"))
    }

    @Test("REP-16: a notice names the report by its code and never says who sent it")
    func words() throws {
        var story = Story(sent("2026-03-03 09:15", "Bà Lò Thị Lan, số 0912 345 678 ở cạnh cống", urgent: .fire))
        try story.do(.answerDone, by: .leader)
        story.wait(until: "2026-03-12 00:00")
        #expect(story.notices.count > 4)
        for notice in story.notices {
            #expect(notice.words.contains(story.report.code.description))
            #expect(!notice.words.contains("Lan") && !notice.words.contains("0912") && !notice.words.contains("771101"))
        }
    }
}
