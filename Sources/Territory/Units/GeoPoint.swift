/// A point on the earth, WGS 84, in degrees.
package struct GeoPoint: Sendable, Hashable, Codable {
    package let latitude: Double
    package let longitude: Double

    /// Nil when it is no place on the earth.
    package init?(latitude: Double, longitude: Double) {
        guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }
}

extension GeoPoint {
    /// Metres along the ground, good to a few parts in a thousand within a province.
    package func metres(to other: GeoPoint) -> Double {
        let scale = MetresPerDegree(latitude: (latitude + other.latitude) / 2)
        let north = (other.latitude - latitude) * scale.latitude
        let east = (other.longitude - longitude) * scale.longitude
        return (north * north + east * east).squareRoot()
    }
}
