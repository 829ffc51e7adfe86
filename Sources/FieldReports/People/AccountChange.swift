package import Office

/// A change to an official's account that one person proposes and another confirms (A0.24, A0.26).
package enum AccountChange: Sendable, Equatable, Codable {
    /// A role that sees more than one agency does, or gives such roles to others.
    case appointment(Appointment)
    /// The password or the authenticator is lost: new ones.
    case credentials
    /// The telephone is lost: another, sealed, with new credentials.
    case telephone(sealed: String)
    /// A report that was sent for this person, who has neither its code nor the telephone that was named (A0.12).
    case claim(ReportCode)
}

extension AccountChange {
    /// Nobody confirms what they proposed, nor anything of their own account.
    ///
    /// - Parameter held: what the account holds already.
    package func mayBeConfirmed(
        by viewer: Viewer, for account: AccountID, holding held: [Appointment], proposedBy proposer: AccountID
    ) -> Bool {
        guard let own = viewer.account, own != account, own != proposer else { return false }
        return switch self {
        case .appointment(let appointment): viewer.holds(appointment.role.confirmers)
        case .claim: viewer.holds(Role.claimConfirmers)
        case .credentials, .telephone:
            viewer.holds(Role.accountConfirmers) || held.allSatisfy { viewer.leads($0) } && !held.isEmpty
        }
    }
}

extension Role {
    /// Sees what is hidden or secret beyond one agency, or what tells of it, or gives such roles to others: no one
    /// person can give it.
    package var needsConfirmation: Bool { !confirmers.isEmpty }

    /// Who may give this role together with whoever proposes it. UBND tỉnh alone grants an inspection (A0.9).
    package var confirmers: Set<Role> {
        switch self {
        case .competentInspector: [.provincialOverseer]
        case .iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .systemAdmin, .auditor, .dpo:
            Self.accountConfirmers
        case .reporter, .assistant, .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer,
            .outreachSupervisor, .bulletinEditor, .bulletinApprover, .stationOperator, .directoryAdmin:
            []
        }
    }

    static let claimConfirmers: Set<Role> = [.iocShiftLead, .iocManager, .provincialOverseer]
    static let accountConfirmers: Set<Role> = [.systemAdmin, .provincialOverseer]

    /// Ends on a day, and reaches no further than its scope (A0.9).
    package var needsScope: Bool { self == .competentInspector }
}

extension Viewer {
    /// The head of the agency at which this role is held.
    fileprivate func leads(_ appointment: Appointment) -> Bool {
        guard appointment.role.belongsToAgency, let agency = appointment.agency else { return false }
        return appointments.contains { $0.role == .agencyLeader && $0.agency == agency }
    }
}
