/// What is done outside any one report and stands in the log of administration. Kept rows hold the raw values: none is
/// ever renamed or removed.
package enum AuditAct: String, Sendable, CaseIterable {
    case accountCreated
    case accountDisabled
    case appointed
    case dismissed
    case proposed
    case appointmentConfirmed
    case proposalDeclined
    case credentialsReset
    case claimProposed
    case reportClaimed
    case calendar
    case routing
    case rulesProposed
    case rulesAgreed
    case rulesRejected
    case rulesInForce
    case mergeRefused
    case repeatsShown
    case unitsImported = "import.units"
    case boundariesImported = "import.boundaries"
    case outreachDirectory
    case stationKeyMade
    case stationKeyRevoked
    case personErased

    /// What concerns officials' accounts.
    package static let aboutAccounts: [AuditAct] = [
        .accountCreated, .accountDisabled, .appointed, .dismissed, .proposed, .appointmentConfirmed, .proposalDeclined,
        .credentialsReset,
    ]
}
