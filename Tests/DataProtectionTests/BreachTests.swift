import LocalTime
import Office
import Testing

@testable import DataProtection

@Suite("The register of breaches")
struct BreachTests {
    private static let noticed = DataDesk.instant("2026-04-30T22:00:00+07:00")
    private static let registered = DataDesk.instant("2026-05-01T08:00:00+07:00")
    private static let facts = BreachFacts(
        data: [.telephones, .names], people: 120, what: "Một tệp sao lưu bị để ở nơi nhiều người đọc được.",
        measures: "Đã gỡ tệp, đổi khóa, xem nhật ký truy cập.")

    private func breach() throws -> (Breach, [Recorded<Breach>]) {
        var (breach, decision) = try Breach.register(
            Self.facts, noticedAt: Self.noticed, number: 3, by: DataDesk.officer, at: Self.registered,
            under: DataDesk.law)
        return (breach, breach.record(decision, at: Self.registered, under: DataDesk.law))
    }

    private func denial(_ breach: Breach, _ command: BreachCommand, by viewer: Viewer = DataDesk.officer) -> DataDenial?
    {
        do throws(DataDenial) {
            _ = try breach.decide(command, by: viewer, at: Self.registered)
            return nil
        } catch { return error }
    }

    private func notify(_ at: Instant) -> BreachCommand {
        .notify(BreachNotification(at: at, agency: "Công an tỉnh", document: "15/BC"))
    }

    @Test("The 72 hours run from the noticing, at night and on holidays, and not from the registering")
    func clock() throws {
        var (breach, history) = try breach()
        #expect(breach.notifyBy == DataDesk.instant("2026-05-03T22:00:00+07:00"))
        func wait(_ text: String) -> [Recorded<Breach>] {
            guard let decision = breach.elapse(to: DataDesk.instant(text)) else { return [] }
            return breach.record(decision, at: DataDesk.instant(text), under: DataDesk.law)
        }
        #expect(wait("2026-05-02T21:59:59+07:00").isEmpty)
        history += wait("2026-05-02T22:00:00+07:00")
        #expect(wait("2026-05-03T21:59:59+07:00").isEmpty)
        let late = wait("2026-05-03T22:00:00+07:00")
        history += late
        #expect(history.map(\.event.name) == ["registered", "notificationReminded", "notificationOverdue"])
        let told = breach.notices(of: try #require(late.first), under: DataDesk.law).map(\.to)
        #expect(told == [.role(.dpo), .role(.provincialOverseer)])
        #expect(breach.wakesAt(under: DataDesk.law) == nil)
        #expect(Breach(replaying: history) == breach)
    }

    @Test("What was notified in time is never late; what was notified late stays so")
    func lateness() throws {
        var (inTime, _) = try breach()
        let early = DataDesk.instant("2026-05-01T07:30:00+07:00")
        _ = inTime.record(
            try inTime.decide(notify(early), by: DataDesk.officer, at: Self.registered), at: Self.registered,
            under: DataDesk.law)
        #expect(!inTime.isLate(at: DataDesk.instant("2027-01-01T00:00:00+07:00")))
        #expect(inTime.elapse(to: DataDesk.instant("2027-01-01T00:00:00+07:00")) == nil)
        var (late, _) = try breach()
        let after = DataDesk.instant("2026-05-04T09:00:00+07:00")
        _ = late.record(
            try late.decide(notify(after), by: DataDesk.officer, at: after), at: after, under: DataDesk.law)
        #expect(late.isLate(at: after))
    }

    @Test("It closes only when the agency and the people were told; what was none is dismissed with its reason")
    func closing() throws {
        var (breach, _) = try breach()
        #expect(denial(breach, .close(words: "Xong"))?.code == "wrongStatus")
        func does(_ command: BreachCommand) throws {
            _ = breach.record(
                try breach.decide(command, by: DataDesk.officer, at: Self.registered), at: Self.registered,
                under: DataDesk.law)
        }
        #expect(denial(breach, .dismiss(reason: " "))?.field == "reason")
        try does(notify(Self.registered))
        #expect(denial(breach, .dismiss(reason: "Nhầm"))?.code == "wrongStatus")
        #expect(denial(breach, .close(words: "Xong")) == .peopleNotTold)
        #expect(!breach.acts(of: DataDesk.officer).contains(.close))
        try does(.tellPeople(how: "Tin nhắn đến 120 người."))
        try does(.close(words: "Đã khắc phục, không có dấu hiệu bị dùng."))
        #expect(breach.status == .closed && breach.acts(of: DataDesk.officer).isEmpty)
    }

    @Test("Only the officer for data protection acts, and no telephone or name gets into the register")
    func words() throws {
        let (breach, _) = try breach()
        #expect(denial(breach, .tellPeople(how: "Tin nhắn"), by: DataDesk.overseer) == .notYours)
        var facts = Self.facts
        facts.what = "Số 0912 345 678 bị lộ."
        #expect(denial(breach, .amend(facts))?.code == "personalDataInWords")
        facts = Self.facts
        facts.data = []
        #expect(denial(breach, .amend(facts))?.field == "data")
    }

    @Test("Nobody notices tomorrow, and nobody notifies before the noticing")
    func times() throws {
        let (breach, _) = try breach()
        #expect(denial(breach, notify(Self.noticed - .minutes(1)))?.field == "at")
        #expect(denial(breach, notify(Self.registered + .minutes(1)))?.field == "at")
        #expect(throws: DataDenial.self) {
            try Breach.register(
                Self.facts, noticedAt: Self.registered + .minutes(1), number: 3, by: DataDesk.officer,
                at: Self.registered, under: DataDesk.law)
        }
    }
}
