package import LocalTime

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
        case .fire: "Hoả hoạn"
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
    /// Reports of earlier programs have no such member.
    package var acknowledgedBy: Author?
    package var firstActionAt: Instant?

    package struct Alert: Sendable, Equatable, Codable {
        package var step: AlertStep
        package var at: Instant
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
