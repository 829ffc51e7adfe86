package import LocalTime
package import Office

/// The five kinds of the regulation, exactly (REP-04, A0.21): no parameter adds a sixth.
package enum UrgentKind: String, Sendable, Codable, CaseIterable {
    case naturalDisaster
    case fire
    case accident
    case theftRobbery
    case securityDisorder

    package var label: String {
        switch self {
        case .naturalDisaster: "Thiên tai"
        case .fire: "Hỏa hoạn"
        case .accident: "Tai nạn"
        case .theftRobbery: "Trộm cướp"
        case .securityDisorder: "Mất an ninh, trật tự"
        }
    }
}

/// What is known of an urgent report, to the second (REP-30). Its 6-working-day limit runs beside this (A0.1).
package struct Urgent: Sendable, Equatable, Codable {
    package var kind: UrgentKind
    package var since: Instant
    package var alerts: [Alert] = []
    package var acknowledgedAt: Instant?
    /// Nil in what was acknowledged before it was written down.
    package var acknowledgedBy: Author?
    package var firstActionAt: Instant?
    /// How often it rang again, acknowledged and without a first action (A0.30).
    package var rings: [Alert]?

    package struct Alert: Sendable, Equatable, Codable {
        package var step: AlertStep
        package var at: Instant
    }

    /// Someone has heard it, and nobody has done anything yet.
    package var isIdle: Bool { acknowledgedAt != nil && firstActionAt == nil }
}

// MARK: - The answer within hours

extension Report {
    /// By when what is urgent should be answered (A3 `urgent.answer`). A figure beside the legal limit, not another one.
    package func urgentAnswerDue(under rules: RuleSet) -> Instant? {
        urgent.map { $0.since + .hours(rules.urgentAnswerHours) }
    }

    /// Whether it was answered within those hours; nil while nobody can say, and for what was never urgent.
    package func isUrgentlyAnswered(at now: Instant, under rules: RuleSet) -> Bool? {
        guard let urgent, let due = urgentAnswerDue(under: rules) else { return nil }
        if let answer = rounds.lazy.compactMap(\.answer).first(where: { $0.at >= urgent.since }) {
            return answer.at <= due
        }
        return status.owesAnswer && now > due ? false : nil
    }
}

/// Who is called, in order, until someone acknowledges (REP-29; A3 `urgent.*`).
package enum AlertStep: String, Sendable, Codable, CaseIterable {
    case duty
    case agencyLeader
    case iocLead
    case provincialDuty

    package var label: String {
        switch self {
        case .duty: "Trực ban cơ quan và trực ban IOC"
        case .agencyLeader: "Lãnh đạo cơ quan"
        case .iocLead: "Trưởng ca IOC"
        case .provincialDuty: "Trực ban UBND tỉnh"
        }
    }
}
