/// A rectangle of the map, in degrees; it never crosses the 180th meridian.
package struct BoundingBox: Sendable, Hashable {
    package let west: Double
    package let south: Double
    package let east: Double
    package let north: Double

    package init?(west: Double, south: Double, east: Double, north: Double) {
        guard GeoPoint(latitude: south, longitude: west) != nil, GeoPoint(latitude: north, longitude: east) != nil,
            west <= east, south <= north
        else { return nil }
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// `west,south,east,north`, the order of GeoJSON and of `bbox` in addresses.
    package init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard parts.count == 4 else { return nil }
        self.init(west: parts[0], south: parts[1], east: parts[2], north: parts[3])
    }

    package func contains(_ point: GeoPoint) -> Bool {
        west <= point.longitude && point.longitude <= east && south <= point.latitude && point.latitude <= north
    }
}
