import FieldReports
import LocalTime
import Office
import Operations
import Outreach
import Territory
import Vietnamese

extension DemoProvince {
    /// One warning that is over, one that was called back, an exercise, and one in force when the demonstration begins.
    func warnings(_ people: DemoPeople, until end: Instant) async throws {
        try await warn("Rét đậm, rét hại", .cold, .moderate, at: end - .days(12), for: .hours(48), communes: 20, people)
        let mistaken = try await warn(
            "Lũ trên suối Nậm Rốm", .flashFlood, .severe, at: end - .days(5), for: .hours(12), communes: 3, people)
        try await at(end - .days(5) + .hours(2)) {
            try await province.warnings.perform(
                .prepareCancel(reason: "Trạm đo báo nhầm, nước suối bình thường"), on: mistaken,
                by: people.holder(of: .iocOperator))
            try await province.warnings.perform(
                .issue(communes: 0, sender: CAPAlert.sender), on: mistaken, by: people.holder(of: .iocShiftLead))
        }
        try await warn(
            "Cháy rừng", .wildfire, .extreme, at: end - .days(3), for: .hours(6), communes: 2, people, exercise: true)
        try await warn(
            "Mưa lớn, lũ quét, sạt lở", .heavyRain, .severe, at: end - .hours(2), for: .hours(20), communes: 7, people)
    }

    @discardableResult
    private func warn(
        _ headline: String, _ hazard: WarningHazard, _ severity: WarningSeverity, at start: Instant, for span: Span,
        communes count: Int, _ people: DemoPeople, exercise: Bool = false
    ) async throws -> Int64 {
        var number: Int64 = 0
        try await at(start) {
            let atlas = try await province.books.current().atlas
            let units = atlas.gazetteer.communes(on: start.day).sorted { $0.key < $1.key }.suffix(count).map(\.key)
            let content = WarningContent(
                hazard: hazard, urgency: .expected, severity: severity, certainty: .likely, onset: start + .hours(1),
                expires: start + span, headline: "\(headline): \(count) xã, phường",
                description: "Trong \(span.wholeMinutes / 60) giờ tới, việc này có thể xảy ra ở các nơi kể dưới đây.",
                instruction:
                    "Bà con ở gần suối, dưới ta-luy dời đến nơi cao. Không qua ngầm, qua suối. Cần giúp gọi 112.",
                communes: try await province.warnings.communes(units, on: start.day))
            let composer = people.holder(of: .bulletinEditor)
            number = try await province.warnings.draft(content, exercise: exercise, by: composer).number
            try await province.warnings.perform(.submit, on: number, by: composer)
            try await province.warnings.perform(
                .issue(communes: count, sender: CAPAlert.sender), on: number, by: people.holder(of: .iocShiftLead))
        }
        return number
    }
}
