package import LocalTime
package import Office
package import Operations
import Outbound
import Storage

/// The province's accounts at the sites' door.
package struct ProvinceDoorkeeper: Doorkeeper {
    private let province: Province

    package init(province: Province) { self.province = province }

    package func person(holding token: ShownToken, at now: Instant) async throws -> SignedInPerson? {
        guard let shown = Outbound.SessionToken(token.text), let known = try await province.accounts.signedIn(shown)
        else {
            return nil
        }
        let appointment = known.viewer.appointments.first { $0.role.isOfficial }
        let books = try await province.books.current()
        let waiting = try await province.personnel.waitingForConfirmation(by: known.viewer)
        return SignedInPerson(
            accountID: known.account.id.rawValue,
            displayName: try await province.accounts.ownIdentity(of: known.viewer)?.fullName ?? "Tài khoản",
            roleLabel: appointment.map { label($0, books) }, home: Entrance.home(of: appointment?.role),
            roles: Set(known.viewer.appointments.map(\.role.rawValue)),
            waiting: waiting > 0 ? [Entrance.confirmations.path: waiting] : [:], principal: known)
    }

    package func allow(_ allowance: Allowance) async throws { try await province.allow(allowance) }

    private func label(_ appointment: Appointment, _ books: Books) -> String {
        [appointment.role.label, books.agencyName(appointment.agency)].compactMap(\.self).joined(separator: " – ")
    }
}

extension SiteContext {
    /// Who looks: a parameter of every read.
    package var viewer: Viewer { signedIn?.viewer ?? .anyone }

    /// The session behind the request, for a stream that outlives it.
    package var signedIn: SignedIn? { visit.person?.principal(as: SignedIn.self) }

    /// Who looks, when only somebody signed in may.
    package func signedInViewer() throws -> Viewer {
        _ = try person()
        return viewer
    }

    /// A page for these roles; for everybody else it is not there.
    package func viewer(holding roles: Set<Role>) throws -> Viewer {
        let viewer = try signedInViewer()
        guard viewer.holds(roles) else { throw NotAllowed() }
        return viewer
    }
}
