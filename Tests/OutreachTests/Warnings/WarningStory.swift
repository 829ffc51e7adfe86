import LocalTime
import Office
import Territory

@testable import Outreach

/// Tells a warning's story step by step, as people and time would.
struct WarningStory {
    var warning = Warning(number: 7)
    var now = instant("2026-12-03T15:36:00+07:00")
    private(set) var notices: [Notice] = []
    private(set) var events: [WarningEvent] = []

    mutating func does(_ command: WarningCommand, _ viewer: Viewer) throws {
        record(try warning.decide(command, by: viewer, at: now))
    }

    mutating func waits(_ span: Span) {
        now = now + span
        while let decision = warning.elapse(to: now) { record(decision) }
    }

    private mutating func record(_ decision: WarningDecision) {
        for recorded in warning.record(decision, at: now, under: .ours) {
            events.append(recorded.event)
            notices += warning.notices(of: recorded, under: .ours)
        }
    }
}

extension WarningStory {
    static let composer = Viewer(account: AccountID(rawValue: 1), appointments: [Appointment(.bulletinEditor)])
    /// Holds the roles of both.
    static let lead = Viewer(
        account: AccountID(rawValue: 2), appointments: [Appointment(.iocShiftLead), Appointment(.iocOperator)])
    static let other = Viewer(account: AccountID(rawValue: 3), appointments: [Appointment(.bulletinApprover)])

    /// Live, in two communes.
    static func live(exercise: Bool = false) throws -> WarningStory {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: exercise), composer)
        try story.does(.submit, composer)
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), lead)
        return story
    }
}

extension WarningContent {
    static func rain(
        from onset: Instant = instant("2026-12-03T18:00:00+07:00"),
        to expires: Instant = instant("2026-12-04T12:00:00+07:00"), headline: String = "Mưa lớn, lũ quét: 2 xã phía tây"
    ) -> WarningContent {
        WarningContent(
            hazard: .heavyRain, urgency: .expected, severity: .severe, certainty: .likely, onset: onset,
            expires: expires, headline: headline, description: "Tối nay đến trưa mai có mưa rất to.",
            instruction: "Dời đến nơi cao trước 20 giờ. Không qua ngầm, qua suối.",
            communes: [.named("Xã Mường Nhé", "03160"), .named("Xã Nậm Kè", "03161")])
    }
}

extension WarnedCommune {
    static func named(_ name: String, _ code: String) -> WarnedCommune {
        WarnedCommune(
            unit: UnitKey(era: "2025-07-01", code: code), name: name,
            ring: Ring.around([
                point(22.1, 102.4), point(22.1, 102.6), point(22.3, 102.6), point(22.3, 102.4), point(22.2, 102.5),
            ]))
    }
}

func point(_ latitude: Double, _ longitude: Double) -> GeoPoint {
    GeoPoint(latitude: latitude, longitude: longitude)!
}

func instant(_ text: String) -> Instant { Instant(text)! }

extension Law {
    static let ours = Law(rules: .starter, calendar: .starter)
}
