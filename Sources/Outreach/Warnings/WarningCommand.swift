package import Office

/// What people may ask of a warning.
package enum WarningCommand: Sendable {
    case draft(WarningContent, exercise: Bool)
    case change(WarningContent)
    case submit
    case sendBack(words: String)
    /// - Parameters:
    ///   - communes: how many communes it goes to, as the second person counted and typed them.
    ///   - sender: by which name the province signs its messages.
    case issue(communes: Int, sender: String)
    case prepareUpdate(WarningContent)
    case prepareCancel(reason: String)
    case discard(reason: String)
}

/// Whose a command is, and in what capacity; when it is possible, `decide` says.
struct WarningMove {
    let roles: Set<Role>
    let standing: WarningStanding
}

extension WarningCommand {
    var move: WarningMove {
        switch self {
        case .draft, .change, .submit, .prepareUpdate, .prepareCancel, .discard:
            WarningMove(roles: .composersOfWarnings, standing: .composer)
        case .sendBack, .issue: WarningMove(roles: .issuersOfWarnings, standing: .issuer)
        }
    }
}

extension Set<Role> {
    /// Who writes warnings: those on watch, and those who speak to the people.
    package static var composersOfWarnings: Set<Role> {
        [.iocOperator, .iocShiftLead, .iocManager, .outreachSupervisor, .bulletinEditor]
    }
    /// Who may let one go, where another composed it.
    package static var issuersOfWarnings: Set<Role> {
        [.iocShiftLead, .iocManager, .provincialOverseer, .outreachSupervisor, .bulletinApprover]
    }
    package static var readersOfWarnings: Set<Role> { composersOfWarnings.union(issuersOfWarnings) }
}
