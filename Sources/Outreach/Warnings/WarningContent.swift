package import LocalTime
package import Territory

/// What people are told: of what, how grave, where, from when to when, and what to do.
package struct WarningContent: Sendable, Equatable, Codable {
    package var hazard: WarningHazard
    package var urgency: WarningUrgency
    package var severity: WarningSeverity
    package var certainty: WarningCertainty
    /// When it is expected to begin.
    package var onset: Instant
    /// After this it is no warning any more.
    package var expires: Instant
    package var headline: String
    package var description: String
    /// What people are to do: a warning without it frightens and helps nobody.
    package var instruction: String
    package var communes: [WarnedCommune]

    package init(
        hazard: WarningHazard, urgency: WarningUrgency, severity: WarningSeverity, certainty: WarningCertainty,
        onset: Instant, expires: Instant, headline: String, description: String, instruction: String,
        communes: [WarnedCommune]
    ) {
        self.hazard = hazard
        self.urgency = urgency
        self.severity = severity
        self.certainty = certainty
        self.onset = onset
        self.expires = expires
        self.headline = headline
        self.description = description
        self.instruction = instruction
        self.communes = communes
    }

    package var units: [UnitKey] { communes.map(\.unit) }
    /// As the loudspeakers say it.
    package var spoken: String { "\(headline). \(description) \(instruction)" }
}
