import FieldReports
import LocalTime
import Office
import Operations
import Outreach
import Storage
import Territory
import TestKit
import Testing

@Suite("Warnings, kept and told", .bothEngines)
struct WarningsTests {
    @Test(
        "A warning is nobody's before a second person lets it go, and everybody's at once afterwards, until it is called back"
    )
    func story() async throws {
        let house = try await WarningHouse()
        let warning = try await house.drafted()
        #expect(try await house.live().isEmpty)
        try await house.does(.submit, on: warning, by: house.composer)
        #expect(try await house.live().isEmpty)
        try await house.does(.issue(communes: 2, sender: CAPAlert.sender), on: warning, by: house.lead)
        let live = try #require(try await house.live().first)
        #expect(live.content.communes.map(\.name) == house.names)
        #expect(try await house.test.province.warnings.message(live.alert.identifier) == live.alert)

        try await house.does(.prepareCancel(reason: "Mưa đã ngớt"), on: warning, by: house.composer)
        #expect(try await house.live().count == 1)
        try await house.does(.issue(communes: 0, sender: CAPAlert.sender), on: warning, by: house.lead)
        #expect(try await house.live().isEmpty)
        await house.close()
    }

    @Test("Who asked for a commune hears of its warning and of its end; who asked for another hears nothing")
    func told() async throws {
        let house = try await WarningHouse()
        let here = try await house.test.citizen("Lò Thị Hàng", phone: "0912345671")
        let elsewhere = try await house.test.citizen("Vàng A Páo", phone: "0912345672")
        try await house.test.province.warnings.choose([house.units[0]], by: here)
        try await house.test.province.warnings.choose([house.elsewhere], by: elsewhere)
        let warning = try await house.issued()
        try await house.does(.prepareCancel(reason: "Mưa đã ngớt"), on: warning, by: house.composer)
        try await house.does(.issue(communes: 0, sender: CAPAlert.sender), on: warning, by: house.lead)
        _ = try await house.test.province.duties.deliver()
        let lines = try await house.test.province.reports.lines(for: here).map(\.words)
        #expect(lines.count == 2 && lines.contains { $0.hasPrefix("Cảnh báo: Mưa lớn") })
        #expect(lines.contains { $0.hasPrefix("Đã hủy cảnh báo") })
        #expect(try await house.test.province.reports.lines(for: elsewhere).isEmpty)
        await house.close()
    }

    @Test("A commune that an update leaves out was warned all the same: it hears that the warning is over")
    func leftOut() async throws {
        let house = try await WarningHouse()
        let there = try await house.test.citizen("Lò Thị Hàng", phone: "0912345671")
        try await house.test.province.warnings.choose([house.units[1]], by: there)
        let warning = try await house.issued()
        var content = try await house.content()
        content.communes.removeLast()
        try await house.does(.prepareUpdate(content), on: warning, by: house.composer)
        try await house.does(.submit, on: warning, by: house.composer)
        try await house.does(.issue(communes: 1, sender: CAPAlert.sender), on: warning, by: house.lead)
        try await house.does(.prepareCancel(reason: "Mưa đã ngớt"), on: warning, by: house.composer)
        try await house.does(.issue(communes: 0, sender: CAPAlert.sender), on: warning, by: house.lead)
        _ = try await house.test.province.duties.deliver()
        #expect(try await house.test.province.reports.lines(for: there).count == 3)
        await house.close()
    }

    @Test("An exercise is found by no question of the public's, and nobody who follows a commune hears of it")
    func exercise() async throws {
        let house = try await WarningHouse()
        let here = try await house.test.citizen("Lò Thị Hàng", phone: "0912345671")
        try await house.test.province.warnings.choose(house.units, by: here)
        let warning = try await house.issued(exercise: true)
        _ = try await house.test.province.duties.deliver()
        #expect(try await house.live().isEmpty)
        let kept = try await house.test.province.warnings.one(warning, for: house.lead)
        #expect(kept.messages.count == 1)
        #expect(try await house.test.province.warnings.message(kept.messages[0].identifier) == nil)
        #expect(try await house.test.province.reports.lines(for: here).isEmpty)
        await house.close()
    }

    @Test("It leaves every page at its hour without anybody's doing, and time writes that it ended")
    func expires() async throws {
        let house = try await WarningHouse()
        let warning = try await house.issued()
        house.test.clock.advance(.hours(20))
        #expect(try await house.live().isEmpty)
        _ = try await house.test.province.duties.elapseDue()
        let history = try await house.test.province.store.read { try $0.journal.of(Warning.self, warning) }
        #expect(history.last?.event == .expired)
        #expect(try await house.test.province.keeping.verify().differences == [])
        await house.close()
    }

    @Test("Pressed twice, a draft is one; another person's number is not taken over")
    func twice() async throws {
        let house = try await WarningHouse()
        let content = try await house.content()
        let first = try await house.test.province.warnings.draft(content, exercise: false, as: 41, by: house.composer)
        let again = try await house.test.province.warnings.draft(content, exercise: false, as: 41, by: house.composer)
        #expect(first == again)
        await #expect(throws: WarningDenial.alreadyBegun) {
            try await house.test.province.warnings.draft(content, exercise: false, as: 41, by: house.lead)
        }
        await house.close()
    }

    @Test("Of two who let it go in one moment one does; what was read before is stale")
    func stale() async throws {
        let house = try await WarningHouse()
        let warning = try await house.drafted()
        try await house.does(.submit, on: warning, by: house.composer)
        try await house.does(.issue(communes: 2, sender: CAPAlert.sender), on: warning, by: house.lead)
        await #expect(throws: StaleSubject.self) {
            try await house.test.province.warnings.perform(
                .prepareCancel(reason: "…"), on: warning, seen: 2, by: house.composer)
        }
        await house.close()
    }

    @Test("A unit that is no commune of today is refused, and who holds no office sees nothing of it")
    func refused() async throws {
        let house = try await WarningHouse()
        await #expect(throws: InvalidSubmission.self) {
            _ = try await house.test.province.warnings.communes(
                [UnitKey(era: "2025-07-01", code: "99999")], on: house.test.clock.now.day)
        }
        let citizen = try await house.test.citizen("Lò Thị Hàng", phone: "0912345671")
        await #expect(throws: AccountProblem.forbidden) {
            _ = try await house.test.province.warnings.all(for: citizen)
        }
        await house.close()
    }
}
