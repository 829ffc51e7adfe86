import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("The public figures", .bothEngines)
struct PublicFiguresTests {
    @Test("what is public is counted as soon as it is public, by its field and as it stands")
    func counted() async throws {
        let test = try await TestProvince(at: "2026-03-03T09:15:00+07:00")
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let sent = try await test.province.intake.submit(.culvert(at: test.clock.now), by: citizen)
        #expect(try await test.province.oversight.publicFigures().total == 0)

        try await test.province.cases.handle(
            .moderate(.approved(blurred: [], text: nil)), on: sent.seen.face.code, by: officer)
        let figures = try await test.province.oversight.publicFigures()
        #expect([figures.total, figures.open, figures.answered, figures.overdue, figures.lately] == [1, 1, 0, 0, 1])
        #expect(figures.byCategory.filter { $0.count > 0 }.map(\.category.code) == ["cap_thoat_nuoc"])

        test.clock.set("2026-04-20T09:00:00+07:00")
        let later = try await test.province.oversight.publicFigures()
        #expect([later.total, later.open, later.overdue, later.lately] == [1, 1, 1, 0])
        await test.close()
    }

    @Test("what another program changed is counted half a minute later")
    func elsewhere() async throws {
        let test = try await TestProvince(at: "2026-03-03T09:15:00+07:00")
        let other = test.neighbour()
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let sent = try await other.intake.submit(.culvert(at: test.clock.now), by: citizen)
        #expect(try await test.province.oversight.publicFigures().total == 0)

        try await other.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: sent.seen.face.code, by: officer)
        test.clock.advance(.seconds(31))
        #expect(try await test.province.oversight.publicFigures().total == 1)
        await test.close()
    }
}

extension TestProvince {
    /// Another program on the same store.
    fileprivate func neighbour() -> Province {
        Province(
            store: province.store, vault: province.vault, passwords: province.passwords, random: province.random,
            gateway: gateway, library: province.library, log: province.log, now: province.now)
    }
}
