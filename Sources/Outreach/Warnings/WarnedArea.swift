package import Territory

/// A commune that is warned, as it was called and drawn when the warning was made.
package struct WarnedCommune: Sendable, Equatable, Codable {
    package var unit: UnitKey
    package var name: String
    /// A closed ring around its land; empty where its borders are not known here.
    package var ring: [GeoPoint]

    package init(unit: UnitKey, name: String, ring: [GeoPoint] = []) {
        self.unit = unit
        self.name = name
        self.ring = ring
    }
}

/// Closed rings of points, as CAP wants them: the first point is the last, and no side crosses another.
package enum Ring {
    /// The smallest convex ring around the points: it leaves nobody of the commune out, and is never crossed.
    ///
    /// - Returns: empty for fewer than three points that span an area.
    package static func around(_ points: [GeoPoint]) -> [GeoPoint] {
        let sorted = Set(points.map(rounded)).sorted { ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude) }
        guard sorted.count >= 3 else { return [] }
        let hull = half(sorted).dropLast() + half(sorted.reversed()).dropLast()
        guard hull.count >= 3, let first = hull.first else { return [] }
        return hull + [first]
    }

    private static func half(_ points: [GeoPoint]) -> [GeoPoint] {
        var chain: [GeoPoint] = []
        for point in points {
            while chain.count >= 2, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
                chain.removeLast()
            }
            chain.append(point)
        }
        return chain
    }

    /// Five decimals are a metre: enough for a border.
    private static func rounded(_ point: GeoPoint) -> GeoPoint {
        let (latitude, longitude) = (point.latitude, point.longitude)
        return GeoPoint(
            latitude: (latitude * 100_000).rounded() / 100_000, longitude: (longitude * 100_000).rounded() / 100_000)
            ?? point
    }

    package static func isClosed(_ ring: [GeoPoint]) -> Bool { ring.count >= 4 && ring.first == ring.last }

    /// No two sides that are not neighbours meet.
    package static func isSimple(_ ring: [GeoPoint]) -> Bool {
        let sides = Array(zip(ring, ring.dropFirst()))
        for first in sides.indices {
            guard sides[first].0 != sides[first].1 else { return false }
            for second in sides.indices.dropFirst(first + 2) where !(first == 0 && second == sides.count - 1) {
                if meet(sides[first], sides[second]) { return false }
            }
        }
        return true
    }

    private static func meet(_ a: (GeoPoint, GeoPoint), _ b: (GeoPoint, GeoPoint)) -> Bool {
        let turns = (turn(a.0, a.1, b.0), turn(a.0, a.1, b.1), turn(b.0, b.1, a.0), turn(b.0, b.1, a.1))
        if turns.0 * turns.1 < 0, turns.2 * turns.3 < 0 { return true }
        return turns.0 == 0 && lies(b.0, on: a) || turns.1 == 0 && lies(b.1, on: a)
            || turns.2 == 0 && lies(a.0, on: b) || turns.3 == 0 && lies(a.1, on: b)
    }

    private static func lies(_ point: GeoPoint, on side: (GeoPoint, GeoPoint)) -> Bool {
        min(side.0.longitude, side.1.longitude)...max(side.0.longitude, side.1.longitude) ~= point.longitude
            && min(side.0.latitude, side.1.latitude)...max(side.0.latitude, side.1.latitude) ~= point.latitude
    }

    /// Over zero: to the left.
    private static func turn(_ a: GeoPoint, _ b: GeoPoint, _ c: GeoPoint) -> Double {
        (b.longitude - a.longitude) * (c.latitude - a.latitude)
            - (b.latitude - a.latitude) * (c.longitude - a.longitude)
    }
}
