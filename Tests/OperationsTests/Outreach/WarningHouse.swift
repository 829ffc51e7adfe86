import LocalTime
import Office
import Operations
import Outreach
import Territory
import TestKit

/// A province with those who warn, and two communes to be warned.
struct WarningHouse {
    let test: TestProvince
    let composer: Viewer
    let lead: Viewer
    let units: [UnitKey]
    let names: [String]
    let elsewhere: UnitKey

    init() async throws {
        test = try await TestProvince()
        composer = try await test.official(.bulletinEditor, phone: "0903000041")
        lead = try await test.official(.iocShiftLead, phone: "0903000042")
        let communes = try await test.province.books.current().atlas.gazetteer.communes(on: test.clock.now.day)
            .sorted { $0.key < $1.key }
        units = communes.prefix(2).map(\.key)
        names = communes.prefix(2).map(\.name)
        elsewhere = communes[2].key
    }

    func close() async { await test.close() }

    func live() async throws -> [LiveWarning] { try await test.province.warnings.live() }

    func content() async throws -> WarningContent {
        let now = test.clock.now
        return WarningContent(
            hazard: .heavyRain, urgency: .expected, severity: .severe, certainty: .likely, onset: now + .hours(2),
            expires: now + .hours(18), headline: "Mưa lớn, lũ quét", description: "Tối nay có mưa rất to.",
            instruction: "Dời đến nơi cao trước 20 giờ.",
            communes: try await test.province.warnings.communes(units, on: now.day))
    }

    func drafted(exercise: Bool = false) async throws -> Int64 {
        try await test.province.warnings.draft(try await content(), exercise: exercise, by: composer).number
    }

    func issued(exercise: Bool = false) async throws -> Int64 {
        let number = try await drafted(exercise: exercise)
        try await does(.submit, on: number, by: composer)
        try await does(.issue(communes: 2, sender: CAPAlert.sender), on: number, by: lead)
        return number
    }

    func does(_ command: WarningCommand, on number: Int64, by viewer: Viewer) async throws {
        try await test.province.warnings.perform(command, on: number, by: viewer)
    }
}
