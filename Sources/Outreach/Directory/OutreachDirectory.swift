package import LocalTime
package import Office

/// The directory as of one version: units, stations and speakers through time. Kept among the books, so that each
/// change leaves the version before it.
package struct OutreachDirectory: Sendable, Equatable, Codable {
    package var units: [DirectoryUnit]
    package var stations: [Station]
    package var clusters: [SpeakerCluster]
    // Nil in directories that were stored before there were such lists: the accessors below have them.
    private var headPosts: [HeadPost]?
    private var contactList: [OutreachContact]?

    package init(
        units: [DirectoryUnit] = [], stations: [Station] = [], clusters: [SpeakerCluster] = [],
        heads: [HeadPost] = [], contacts: [OutreachContact] = []
    ) {
        self.units = units
        self.stations = stations
        self.clusters = clusters
        headPosts = heads
        contactList = contacts
    }

    /// Who is and was at the head of units.
    package var heads: [HeadPost] {
        get { headPosts ?? [] }
        set { headPosts = newValue }
    }

    /// Whom to ask (DIR-04).
    package var contacts: [OutreachContact] {
        get { contactList ?? [] }
        set { contactList = newValue }
    }

    package func unit(_ code: DirectoryUnit.Code) -> DirectoryUnit? { units.first { $0.code == code } }
    package func station(_ code: Station.Code) -> Station? { stations.first { $0.code == code } }

    /// The units for which this viewer speaks today.
    package func units(of viewer: Viewer, on day: Day) -> [DirectoryUnit] {
        let agencies = viewer.appointments.compactMap(\.agency)
        return units.filter { unit in unit.isInForce(on: day) && unit.agency.map(agencies.contains) ?? false }
    }

    /// The stations that this viewer runs: those of their units.
    package func stations(of viewer: Viewer, on day: Day) -> [Station] {
        let own = units(of: viewer, on: day).map(\.code)
        return stations.filter { $0.isInForce(on: day) && own.contains($0.unit) }
    }
}
