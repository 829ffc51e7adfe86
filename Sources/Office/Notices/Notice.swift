package import LocalTime

/// Something that somebody must be told because of an event. It goes to the outbox in the same transaction, and is
/// delivered afterwards; the words never contain an identity (REP-16).
package struct Notice: Sendable, Equatable, Codable {
    package var to: Recipient
    package var kind: Kind
    package var words: String

    package init(to: Recipient, kind: Kind, words: String) {
        self.to = to
        self.kind = kind
        self.words = words
    }

    package enum Recipient: Sendable, Hashable, Codable {
        case reporter
        case assistant
        case officers(of: AgencyCode)
        /// Also those of an agency that only ever helps.
        case cooperators(of: AgencyCode)
        case leaders(of: AgencyCode)
        /// Whoever runs the agency's station (CAM-07).
        case stationOperators(of: AgencyCode)
        case role(Role)
        /// Whoever follows the report, while it is public (A0.7).
        case followers
        case account(AccountID)
    }

    /// Decides channels and hours (A0.23): in-app at any time; out of the house only 07:00–21:00, save urgent.
    package enum Kind: String, Sendable, Codable {
        case urgent
        case answer
        case overdue
        case notice
        case reminder
        /// To somebody for whom a report was sent: it is theirs to claim (A0.12).
        case claim
        /// Of a report that somebody follows: never out of the house, and gone with the report.
        case followed
    }
}

extension Notice.Kind {
    /// SMS only for urgent, answer and overdue unless the person asks for more.
    package var mayGoBySMS: Bool { self == .urgent || self == .answer || self == .overdue || self == .claim }

    /// The first moment at which it may leave the house.
    package func mayLeave(at now: Instant, under rules: RuleSet) -> Instant {
        guard self != .urgent else { return now }
        if now.minuteOfDay < rules.quietToMinute { return now.day.start + .minutes(rules.quietToMinute) }
        if now.minuteOfDay >= rules.quietFromMinute { return now.day.end + .minutes(rules.quietToMinute) }
        return now
    }
}
