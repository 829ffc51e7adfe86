import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("A clock that jumps", .bothEngines)
struct JumpingClockTests {
    @Test("there and back: nothing is done twice, nothing is forgotten, and the history still gives the row")
    func thereAndBack() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let citizen = try await test.citizen()
            let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await test.send(by: citizen)
            // A day ahead of everybody, then an hour behind where it began, then right.
            for moment in [
                "2026-03-20T10:00:00+07:00", "2026-03-03T08:00:00+07:00", "2026-03-05T08:00:00+07:00",
                "2026-03-20T10:00:00+07:00", "2026-04-20T10:00:00+07:00",
            ] {
                test.clock.set(moment)
                try await test.province.duties.elapseDue()
                try await test.province.duties.deliver()
            }
            let events = try await test.events(code)
            #expect(events["becameOverdue"] == 1)
            #expect(events["progressNoticeOwed"] == 1)
            #expect(try await test.differences() == [])
            // Work goes on while the clock is behind the last event.
            test.clock.set("2026-03-04T08:00:00+07:00")
            try await test.answer(code, by: officer, and: leader)
            #expect(try await test.events(code)["answered"] == 1)
            #expect(try await test.differences() == [])
        }
    }

    @Test("REP-05: what is sent while it is wrong is kept, and falls due all the same")
    func sentMeanwhile() async throws {
        try await withProvince(at: "2026-03-03T09:15:00+07:00") { test in
            let citizen = try await test.citizen()
            _ = try await test.send(by: citizen)
            test.clock.set("2026-03-02T09:15:00+07:00")
            let early = try await test.send(by: citizen)
            test.clock.set("2026-03-20T09:15:00+07:00")
            try await test.province.duties.elapseDue()
            #expect(try await test.events(early)["becameOverdue"] == 1)
            let now = test.clock.now
            let left = try await test.province.store.read { try $0.duties.due(at: now) }
            #expect(left == [])
            #expect(try await test.differences() == [])
        }
    }
}
