import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A0.23: telling people", .bothEngines)
struct DeliveryTests {
    private let reporter = "+84912345678"
    private let leaders = ["0912000002", "0912000005"]

    @Test("A0.23: only an urgent matter, an answer and a delay go by SMS; everything is found in the house, once")
    func kinds() async throws {
        try await withProvince { test in
            let (citizen, code) = try await answered(test, at: "2026-03-05T10:00:00+07:00")
            for _ in 1...2 { try await test.province.duties.deliver() }
            let lines = try await test.province.reports.lines(for: citizen).filter { $0.subject == code.subject }
            #expect(Set(lines.map(\.words)).count == lines.count)
            #expect(lines.count { $0.kind == .answer } == 1)
            #expect(lines.contains { $0.kind == .notice })
            #expect(messages(test).map(\.kind) == [.answer])
        }
    }

    @Test(
        "A0.23: between 21:00 and 07:00 a message waits, and its line does not",
        arguments: [
            ("2026-03-05T20:59:00+07:00", "2026-03-05T20:59:00+07:00"),
            ("2026-03-05T21:00:00+07:00", "2026-03-06T07:00:00+07:00"),
            ("2026-03-06T00:30:00+07:00", "2026-03-06T07:00:00+07:00"),
            ("2026-03-06T07:00:00+07:00", "2026-03-06T07:00:00+07:00"),
        ])
    func quietHours(answeredAt: String, leaves: String) async throws {
        try await withProvince { test in
            let (citizen, _) = try await answered(test, at: answeredAt)
            try await test.province.duties.deliver()
            #expect(try await test.province.reports.lines(for: citizen).contains { $0.kind == .answer })
            let leaves = try #require(Instant(leaves))
            if leaves > test.clock.now {
                test.clock.set(leaves - .seconds(1))
                try await test.province.duties.deliver()
                #expect(messages(test) == [])
            }
            test.clock.set(leaves)
            try await test.province.duties.deliver()
            try await test.province.duties.deliver()
            #expect(messages(test).map(\.kind) == [.answer])
        }
    }

    @Test("REP-29: an urgent report wakes those on duty at 03:00")
    func urgentAtNight() async throws {
        try await withProvince(at: "2026-03-03T03:00:00+07:00") { test in
            let citizen = try await test.citizen()
            _ = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            _ = try await test.official(.iocOperator, phone: "0912000003")
            var form = SubmissionForm.culvert(at: test.clock.now, category: "thien_tai")
            form.urgentKind = .naturalDisaster
            _ = try await test.send(form, by: citizen)
            try await test.province.duties.deliver()
            let called = test.gateway.messages.map(\.message).filter { $0.kind == .urgent }.map(\.to)
            #expect(called.sorted() == ["+84912000001", "+84912000003"])
        }
    }

    @Test("a gateway that fails for now is tried again, later each time, and tells nobody twice")
    func temporary() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let gateway = FlakyGateway(.temporary(.unreachable), times: ["+84912000002": 2])
            let province = test.province(through: gateway)
            try await overdue(test)
            func deliver() async throws -> [String] {
                try await province.duties.deliver()
                return gateway.messages.map(\.to).filter { to in leaders.contains { "+84" + $0.dropFirst() == to } }
            }
            #expect(try await deliver() == ["+84912000005"])
            #expect(try await deliver() == ["+84912000005"])
            test.clock.advance(.minutes(1))
            #expect(try await deliver() == ["+84912000005"])
            test.clock.advance(.minutes(1))
            #expect(try await deliver() == ["+84912000005"])
            test.clock.advance(.minutes(1))
            #expect(try await deliver() == ["+84912000005", "+84912000002"])
            test.clock.advance(.hours(1))
            #expect(try await deliver() == ["+84912000005", "+84912000002"])
        }
    }

    @Test("a refused number keeps nobody else from being told, and is given up")
    func permanent() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let gateway = FlakyGateway(.permanent(.rejected(status: 400)), times: ["+84912000002": 100])
            let province = test.province(through: gateway)
            try await overdue(test)
            for _ in 1...3 {
                try await province.duties.deliver()
                test.clock.advance(.hours(1))
            }
            #expect(gateway.messages.map(\.to) == ["+84912000005"])
            let waiting = try await test.province.store.read { [now = test.clock.now] in
                try $0.outbox.isWaiting(at: now + .days(30))
            }
            #expect(!waiting)
        }
    }

    @Test("somebody whose box cannot be opened stops no message behind theirs")
    func unreadable() async throws {
        try await withProvince { test in
            let (citizen, _) = try await answered(test, at: "2026-03-05T10:00:00+07:00")
            let person = try #require(citizen.person)
            try await test.province.store.write {
                try $0.run("UPDATE person SET sealed = 'AAAA' WHERE id = \(person)")
            }
            let other = try await test.citizen("Lò Thị Mai", phone: "0977000111")
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000007")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000008")
            let code = try await test.send(by: other)
            try await test.province.cases.handle(.accept, on: code, by: officer)
            try await test.answer(code, by: officer, and: leader)
            try await test.province.duties.deliver()
            #expect(test.gateway.newest(to: "+84977000111")?.kind == .answer)
        }
    }

    private func messages(_ test: TestProvince) -> [Message] {
        test.gateway.messages.map(\.message).filter { $0.to == reporter && $0.kind != .code }
    }

    private func answered(_ test: TestProvince, at moment: String) async throws -> (Viewer, ReportCode) {
        let citizen = try await test.citizen(phone: "0912345678")
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        let code = try await test.send(by: citizen)
        try await test.province.cases.handle(.accept, on: code, by: officer)
        test.clock.set(moment)
        try await test.answer(code, by: officer, and: leader)
        return (citizen, code)
    }

    /// A report that has become overdue; two leaders must be told, and it is ten in the morning.
    private func overdue(_ test: TestProvince) async throws {
        let citizen = try await test.citizen()
        for phone in leaders { _ = try await test.official(.agencyLeader, at: .paHam, phone: phone) }
        _ = try await test.send(by: citizen)
        test.clock.set("2026-03-12T10:00:00+07:00")
        try await test.province.duties.elapseDue()
    }
}
