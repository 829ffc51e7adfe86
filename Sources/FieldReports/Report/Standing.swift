package import Office

/// What someone is to one report. The table of moves speaks of standings, not of roles, because the same
/// officer is the lead of one report and nobody to the next.
package enum Standing: String, Sendable, Codable, CaseIterable {
    case reporter
    case assistant
    case leadOfficer
    case leadLeader
    case cooperating
    case iocOperator
    case iocShiftLead
    case iocManager
    case overseer
    case inspector
    /// The clock: what happens because time has passed.
    case clock
}

extension Standing {
    static let lead: Set<Standing> = [.leadOfficer, .leadLeader]
    static let ioc: Set<Standing> = [.iocOperator, .iocShiftLead, .iocManager]

    package var label: String {
        switch self {
        case .reporter: "Người phản ánh"
        case .assistant: "Người gửi thay"
        case .leadOfficer: "Cơ quan chủ trì"
        case .leadLeader: "Lãnh đạo cơ quan chủ trì"
        case .cooperating: "Cơ quan phối hợp"
        case .iocOperator: "Trực ban IOC"
        case .iocShiftLead: "Trưởng ca IOC"
        case .iocManager: "Cơ quan quản lý IOC"
        case .overseer: "UBND tỉnh"
        case .inspector: "Cơ quan có thẩm quyền"
        case .clock: "Hệ thống (tự động)"
        }
    }
}

extension Report {
    /// Everything `viewer` is to this report, the weightiest first.
    package func standings(of viewer: Viewer) -> [Standing] {
        var found: Set<Standing> = []
        if viewer.people.contains(reporter) { found.insert(.reporter) }
        if let account = viewer.account, account == submittedBy, isAssisted { found.insert(.assistant) }
        for appointment in viewer.appointments {
            if let standing = standing(of: appointment) { found.insert(standing) }
        }
        return Self.weight.filter(found.contains)
    }

    private func standing(of appointment: Appointment) -> Standing? {
        switch appointment.role {
        case .iocOperator: .iocOperator
        case .iocShiftLead: .iocShiftLead
        case .iocManager: .iocManager
        case .provincialOverseer: .overseer
        case .competentInspector: appointment.scope?.covers(self) == true ? .inspector : nil
        case .agencyLeader where isLead(appointment.agency): .leadLeader
        case .agencyFocal where isLead(appointment.agency), .agencyOfficer where isLead(appointment.agency):
            .leadOfficer
        case .agencyLeader, .agencyFocal, .agencyOfficer, .cooperatingOfficer:
            cooperations.contains { $0.agency == appointment.agency } ? .cooperating : nil
        default: nil
        }
    }

    private func isLead(_ agency: AgencyCode?) -> Bool { leadAgency != nil && agency == leadAgency }

    private static let weight: [Standing] = [
        .reporter, .leadLeader, .leadOfficer, .overseer, .iocManager, .iocShiftLead, .iocOperator, .inspector,
        .cooperating, .assistant,
    ]
}
