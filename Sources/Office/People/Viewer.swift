package import LocalTime

/// Someone who reads or acts: a parameter of every read and of every decision.
package struct Viewer: Sendable, Equatable {
    package var account: AccountID?
    package var person: PersonID?
    /// Others for whom reports were sent and who turned out to be this one (A0.12).
    package var claimed: [PersonID]
    package var appointments: [Appointment]

    package init(
        account: AccountID? = nil, person: PersonID? = nil, claimed: [PersonID] = [], appointments: [Appointment] = []
    ) {
        self.account = account
        self.person = person
        self.claimed = claimed
        self.appointments = appointments
    }

    /// Anybody on the street.
    package static let anyone = Viewer()

    /// Everyone who this account is, as reporters are named.
    package var people: [PersonID] { [person].compactMap(\.self) + claimed }

    /// The same people, without office or account: how a citizen would look.
    package var asCitizen: Viewer { Viewer(person: person, claimed: claimed) }

    package func holds(_ roles: Set<Role>) -> Bool { appointments.contains { roles.contains($0.role) } }
    package var isOfficial: Bool { appointments.contains { $0.role.isOfficial } }

    /// The agencies in whose name this person works.
    package var agencies: [AgencyCode] {
        appointments.compactMap { $0.role.belongsToAgency ? $0.agency : nil }
    }
}

/// A role held, at an agency where the role needs one, over what and for how long where that is bounded (A0.9, A0.24).
package struct Appointment: Sendable, Equatable, Codable {
    package var role: Role
    package var agency: AgencyCode?
    package var from: Day?
    package var to: Day?
    /// What an inspector was sent to look into.
    package var scope: InspectionScope?

    package init(
        _ role: Role, at agency: AgencyCode? = nil, from: Day? = nil, to: Day? = nil, scope: InspectionScope? = nil
    ) {
        self.role = role
        self.agency = agency
        self.from = from
        self.to = to
        self.scope = scope
    }

    package func isInForce(on day: Day) -> Bool { (from ?? day) <= day && day <= (to ?? day) }
}
