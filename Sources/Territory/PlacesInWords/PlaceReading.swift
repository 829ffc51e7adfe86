// What a person's words say about the place: units of the day, points on roads, and local places that are no units.

/// One place, or several that the words do not tell apart.
package struct PlaceProposal: Sendable, Hashable {
    package enum Certainty: Int, Sendable, Comparable {
        /// The words mean this and nothing else.
        case sure
        /// The words most likely mean this.
        case likely
        /// The words can mean each of these: the person is asked.
        case ambiguous

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    package struct Place: Sendable, Hashable {
        /// A commune-level unit of the day.
        package let unit: Unit
        /// The unit that the words name; the same, or one whose land it took over.
        package let named: Unit
    }

    package let places: [Place]
    package let certainty: Certainty
    /// For the person: why this is proposed.
    package let reason: String
    /// As it is written, and where, in characters of the NFC text.
    package let found: String
    package let range: Range<Int>

    package var units: [Unit] { places.map(\.unit) }
}

package struct PlaceReading: Sendable, Hashable {
    /// The surest first, then in the order of the text; no unit is proposed twice with the same company.
    package let proposals: [PlaceProposal]
    package let roads: [RoadPoint]
    package let localPlaces: [LocalPlace]

    package static let empty = PlaceReading(proposals: [], roads: [], localPlaces: [])

    /// Every unit that the words may mean, the likelier first.
    package var units: [Unit] {
        var seen: Set<UnitKey> = []
        return proposals.flatMap(\.units).filter { seen.insert($0.key).inserted }
    }
}

/// A bản, a thôn, a tổ dân phố, a đội: no level of government, so never a unit; kept in the words of the place.
package struct LocalPlace: Sendable, Hashable {
    package let found: String
    package let range: Range<Int>
}
