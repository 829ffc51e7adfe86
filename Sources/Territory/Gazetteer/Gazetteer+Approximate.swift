// The likeliest unit of a point when the province has not loaded its boundaries.

package import LocalTime

package struct Approximation: Sendable {
    package let unit: Unit
    package let inside: Inside
}

/// Whether a point lies in the province.
package enum Inside: String, Sendable, Codable { case yes, no, unsure }

extension Gazetteer {
    /// The likeliest commune-level unit of the day by the units' points and areas; nil when the day has none.
    ///
    /// A guess: always to be confirmed. `inside` is generous, because doubt about place asks and never blocks: of the
    /// points truly in Điện Biên, one in a thousand is called outside.
    package func approximate(latitude: Double, longitude: Double, on day: Day) -> Approximation? {
        guard let point = GeoPoint(latitude: latitude, longitude: longitude), let era = era(on: day),
            let nearest = sites[era.id]?.nearest(latitude: point.latitude, longitude: point.longitude)
        else { return nil }
        let inside: Inside =
            switch nearest.distanceInRadii {
            case ..<1.1: .yes
            case ..<1.7: .unsure
            default: .no
            }
        return Approximation(unit: units[nearest.unit], inside: inside)
    }
}
