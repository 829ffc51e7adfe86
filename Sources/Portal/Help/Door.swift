import FieldReports

/// portal/doors: where to take what is not for here (REP-03).
struct Door: Sendable {
    let about: String
    let door: String

    static let all = Exclusion.allCases.map { Door(about: $0.about, door: $0.door) }
}
