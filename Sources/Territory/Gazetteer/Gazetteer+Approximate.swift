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
    /// points truly in Điện Biên two in a thousand are called outside, 97 in a hundred inside; of those within 20 km
    /// beyond its border 82 in a hundred are called outside, 7 inside.
    package func approximate(latitude: Double, longitude: Double, on day: Day) -> Approximation? {
        guard let point = GeoPoint(latitude: latitude, longitude: longitude), let era = era(on: day),
            let nearest = sites[era.id]?.nearest(latitude: point.latitude, longitude: point.longitude)
        else { return nil }
        let inside: Inside =
            switch nearest.distanceInRadii {
            case ..<1.4: .yes
            case ..<1.8: .unsure
            default: .no
            }
        return Approximation(unit: units[nearest.unit], inside: inside)
    }
}
