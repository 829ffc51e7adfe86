// Where a point is, and how far that can be trusted.

package struct Placement: Sendable, Hashable {
    /// Nil outside, or when the day has no units.
    package let unit: UnitKey?
    package let unitName: String?
    package let inside: Inside
    /// Guessed from the units' points and areas, no boundaries being loaded for the day.
    package let approximate: Bool
    /// Known only with boundaries, and within 250 m of one.
    package let metresToBorder: Double?
    /// Whoever placed the point is asked which unit it is; their choice is kept with `mapVersion`.
    package let needsConfirmation: Bool
    package let mapVersion: String
}

extension Placement {
    /// Known from boundaries to lie more than 50 m outside: the only place a report may be refused for (REP-10). A guess
    /// never says so.
    package var isSurelyOutside: Bool { inside == .no && !approximate }
}
