// A point and words that disagree are worth a question (A0.13: doubt asks, never blocks).

package enum PlaceAgreement: Sendable, Hashable {
    case agrees
    /// With what the words say, for the person to decide.
    case conflict([String])
    /// The words name no unit, or there is no unit to compare.
    case nothingSaid
}

extension PlaceReading {
    /// - Parameter pin: the unit of the day that was chosen, or in which the point lies.
    package func agreement(with pin: UnitKey?) -> PlaceAgreement {
        guard let pin, !proposals.isEmpty else { return .nothingSaid }
        // Somebody may also name where a road comes from or leads to: one place that fits is enough.
        if proposals.contains(where: { $0.units.contains { $0.key == pin } }) { return .agrees }
        return .conflict(proposals.map(\.reason))
    }
}
