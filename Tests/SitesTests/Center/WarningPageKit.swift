import LocalTime
import Office
import Operations
import Outreach
import Territory
import TestKit
import Testing
import Web

@testable import Center

extension OfficeTemplateTests {
    /// Warnings in different states, which together fill the templates: one live with a change that waits, an exercise, and
    /// one that came back.
    func warningPages(in house: OfficeHouse) async throws -> [any Page] {
        let (ground, now) = (try await WarningPageGround(in: house, 50), house.test.clock.now)
        let wrong = FieldErrors([FieldError("reason", "Hãy ghi lý do.")])
        let (live, exercise) = (try await ground.liveAndChanged(), try await ground.sentBackExercise())
        let warnings = house.test.province.warnings
        return [
            WarningPage(
                ground.editor, live, by: try await warnings.hands(in: live, for: ground.editor), at: now, errors: wrong),
            WarningPage(
                ground.lead, live, by: try await warnings.hands(in: live, for: ground.lead), at: now, errors: wrong),
            WarningPage(ground.editor, exercise, at: now),
            WarningPage(ground.editor, try await ground.live(), at: now),
        ]
    }

    func warningLists(in house: OfficeHouse) async throws -> [any Page] {
        let (ground, now) = (try await WarningPageGround(in: house, 52), house.test.clock.now)
        let all = try await house.test.province.warnings.all(for: ground.editor)
        return [WarningListPage(ground.editor, all, at: now), WarningListPage(ground.lead, [], at: now)]
    }

    func warningForms(in house: OfficeHouse) async throws -> [any Page] {
        let (ground, now) = (try await WarningPageGround(in: house, 54), house.test.clock.now)
        let communes = try await house.test.province.books.current().atlas.gazetteer.communes(on: now.day)
        return [
            WarningFormPage(
                ground.editor, nil, communes, fresh: 1, at: now, form: nil,
                errors: FieldErrors(
                    ["headline", "description", "hazard", "onset", "communes", "exercise"].map {
                        FieldError($0, "Hãy ghi.")
                    })
            ),
            WarningFormPage(
                ground.editor, try await ground.live(), communes, fresh: 2, at: now, form: nil, errors: FieldErrors()),
        ]
    }
}

/// Warnings that are made in the pages' tests.
private struct WarningPageGround {
    let house: OfficeHouse
    let editor: Viewer
    let lead: Viewer

    init(in house: OfficeHouse, _ place: Int) async throws {
        self.house = house
        editor = try await house.test.official(.bulletinEditor, phone: "09030009\(place)")
        lead = try await house.test.official(.iocShiftLead, phone: "09030009\(place + 1)")
    }

    private var warnings: Warnings { house.test.province.warnings }

    func live() async throws -> Warning {
        let number = try await warnings.draft(try await content(), exercise: false, by: editor).number
        try await warnings.perform(.submit, on: number, by: editor)
        return try await warnings.perform(.issue(communes: 2, sender: CAPAlert.sender), on: number, by: lead)
    }

    func liveAndChanged() async throws -> Warning {
        let number = try await live().number
        try await warnings.perform(.prepareUpdate(try await content()), on: number, by: editor)
        return try await warnings.perform(.submit, on: number, by: editor)
    }

    func sentBackExercise() async throws -> Warning {
        let number = try await warnings.draft(try await content(), exercise: true, by: editor).number
        try await warnings.perform(.submit, on: number, by: editor)
        return try await warnings.perform(.sendBack(words: "Ghi rõ giờ."), on: number, by: lead)
    }

    private func content() async throws -> WarningContent {
        let now = house.test.clock.now
        let units = try await house.test.province.books.current().atlas.gazetteer.communes(on: now.day).prefix(2)
        return WarningContent(
            hazard: .heavyRain, urgency: .expected, severity: .severe, certainty: .likely, onset: now,
            expires: now + .hours(9), headline: "Mưa lớn", description: "Mưa rất to.", instruction: "Dời đến nơi cao.",
            communes: try await warnings.communes(units.map(\.key), on: now.day))
    }
}
