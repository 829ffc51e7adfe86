import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("What time does", .bothEngines)
struct ElapseTests {
    @Test("IOC-02: behind hundreds that are overdue for good, the one that becomes overdue now is found")
    func notTheFirstPageOnly() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            try await test.sendMany(350, by: citizen)
            test.clock.set("2026-03-20T10:00:00+07:00")
            try await test.province.duties.elapseDue()
            let late = try await test.send(by: citizen)
            let limit = try #require(await test.stored(late)?.round?.deadline.day)
            test.clock.set(limit.end - .seconds(1))
            try await test.province.duties.elapseDue()
            #expect(try await test.events(late)["becameOverdue"] == nil)
            test.clock.set(limit.end)
            #expect(try await test.province.duties.elapseDue() >= 1)
            #expect(try await test.events(late)["becameOverdue"] == 1)
            #expect(try await test.differences() == [])
        }
    }

    @Test("IOC-02: one report that cannot be read silences nobody else's alarm", arguments: [1, 120])
    func unreadable(broken: Int) async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            try await test.sendMany(broken, by: citizen)
            try await test.province.store.write { try $0.run("UPDATE report SET body = '{}', wakes_at = 1") }
            let code = try await test.send(by: citizen)
            test.clock.set("2026-03-20T10:00:00+07:00")
            #expect(try await test.province.duties.elapseDue() > 0)
            #expect(try await test.events(code)["becameOverdue"] == 1)
        }
    }

    @Test("stopped for forty days it catches up, and does nothing twice")
    func fortyDays() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let open = try await test.send(by: citizen)
            let done = try await test.send(by: citizen)
            try await test.province.cases.handle(.accept, on: done, by: officer)
            try await test.answer(done, by: officer, and: leader)
            test.clock.advance(.days(40))
            try await test.province.duties.elapseDue()
            let first = try await test.events(open)
            #expect(first["becameOverdue"] == 1)
            #expect(first["progressNoticeOwed"] == 1)
            #expect(first["reminded"] == 1, "not every reminder that was slept through")
            #expect(try await test.events(done)["closed"] == 1)
            #expect(try await test.province.duties.elapseDue() == 0)
            #expect(try await test.events(open) == first)
            #expect(try await test.differences() == [])
        }
    }

    @Test("two at once on one store do nothing twice")
    func twoAtOnce() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            try await test.sendMany(30, by: citizen)
            test.clock.set("2026-03-20T10:00:00+07:00")
            let other = test.province()
            async let one = test.province.duties.elapseDue()
            async let two = other.duties.elapseDue()
            _ = try await (one, two)
            let names: [String] = try await test.province.store.read { tx in
                try tx.rows(
                    """
                    SELECT name FROM event WHERE name IN ('becameOverdue', 'progressNoticeOwed', 'courtesyLineSent')
                     GROUP BY report, name HAVING COUNT(*) <> 1
                    """
                ).map { try $0.get("name") }
            }
            #expect(names == [])
            #expect(try await test.differences() == [])
        }
    }
}

extension TestProvince {
    /// Many reports at once, as the tables take them.
    func sendMany(_ count: Int, by viewer: Viewer) async throws {
        let (form, province) = (SubmissionForm.culvert(at: clock.now), province)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...count { group.addTask { _ = try await province.intake.submit(form, by: viewer) } }
            try await group.waitForAll()
        }
    }
}
