import FieldReports
import LocalTime
package import Office
import Storage

extension Oversight {
    /// The overview as the centre's walls follow it: counted once after each change for all who watch in the same roles,
    /// with the sight of the roles alone.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func watched(by viewer: Viewer) async throws -> Overview {
        let roles = viewer.appointments.map(\.role).filter(Overview.readers.contains)
        let office = Viewer(account: viewer.account, appointments: Set(roles).map { Appointment($0) })
        try office.require(Overview.readers)
        let moment = OverviewKeeper.Moment(
            changes: live.changes, day: now().day, books: try await books.current().generation, roles: Set(roles))
        return try await province.overviews.overview(of: moment) {
            try await counted(for: Viewer(appointments: office.appointments))
        }
    }
}

/// One counting at a time for each moment, shared by all who ask meanwhile and until something changes.
actor OverviewKeeper {
    struct Moment: Hashable {
        let changes: Int
        let day: Day
        let books: Int64
        let roles: Set<Role>
    }

    private var kept: [Set<Role>: (moment: Moment, counting: Task<Overview, any Error>)] = [:]
    /// How often something was counted at all.
    private(set) var countings = 0

    func overview(
        of moment: Moment, _ count: @escaping @Sendable () async throws -> Overview
    ) async throws -> Overview {
        if let known = kept[moment.roles], known.moment == moment { return try await known.counting.value }
        countings += 1
        let counting = Task { try await count() }
        kept[moment.roles] = (moment, counting)
        do {
            return try await counting.value
        } catch {
            if kept[moment.roles]?.moment == moment { kept[moment.roles] = nil }
            throw error
        }
    }
}
