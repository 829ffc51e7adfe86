import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("A province that the released program wrote", .bothEngines)
struct ReleasedProvinceTests {
    private func withReleased(
        _ body: (Province, TestClock, TemporaryStore) async throws -> Void
    ) async throws {
        try await TemporaryStore.with { temporary in
            try await ReleasedProvince.write(into: temporary.store)
            let clock = TestClock(ReleasedProvince.end)
            let province = try ReleasedProvince.opened(over: temporary.store, clock)
            try await province.prepare()
            try await body(province, clock, temporary)
        }
    }

    @Test("opens, migrates, verifies and replays")
    func opens() async throws {
        try await withReleased { province, _, _ in
            let found = try await province.keeping.verify()
            #expect(found.differences == [])
            #expect(found.reports == ReleasedProvince.reports && found.events == ReleasedProvince.events)
            #expect(try await province.books.current().faults == [])
            #expect(try await province.books.current().law.calendar.version == 2)
            let kept: Int = try await province.store.read { tx in
                try tx.rows("SELECT COUNT(*) AS n FROM schema_migration").first?.get("n") ?? 0
            }
            #expect(kept == Migration.all.count)
        }
    }

    @Test("its people sign in, their names open with its keys, and its reports are found")
    func people() async throws {
        try await withReleased { province, _, _ in
            let session = try await province.accounts.signIn(
                phone: "0912345670", password: "suoi-nam-rom-mua-lu", code: nil)
            let citizen = try #require(try await province.accounts.viewer(of: session.account))
            #expect(try await province.accounts.ownIdentity(of: citizen)?.fullName == "Giàng A Páo")
            #expect(try await province.personnel.officials(for: nil).allSatisfy { $0.2?.fullName == "Lò Văn Thử" })
            var mine = ReportFilter()
            mine.reporters = citizen.people
            #expect(try await province.reports.list(mine, for: citizen).isEmpty == false)
        }
    }

    @Test("goes on: time passes, notices leave, and somebody reports")
    func goesOn() async throws {
        try await withReleased { province, clock, _ in
            let session = try await province.accounts.signIn(
                phone: "0912345670", password: "suoi-nam-rom-mua-lu", code: nil)
            let citizen = try #require(try await province.accounts.viewer(of: session.account))
            _ = try await province.intake.submit(.culvert(at: clock.now), by: citizen)
            clock.advance(.days(40))
            try await province.duties.elapseDue()
            while try await province.duties.deliver() > 0 {}
            try await province.duties.sweep()
            #expect(try await province.keeping.verify().differences == [])
        }
    }

    @Test("a second start changes nothing more")
    func twice() async throws {
        try await withReleased { province, clock, temporary in
            let before = try await temporary.store.read { try $0.digests() }
            try await ReleasedProvince.opened(over: temporary.store, clock).prepare()
            let after = try await temporary.store.read { try $0.digests() }
            #expect(before == after)
        }
    }
}
