/// The borders drawn with fewer vertices: the base of a map that needs no server of tiles.
extension Boundaries {
    /// Closed rings by unit, without the vertices that lie within `tolerance` degrees of the line between their
    /// neighbours (Douglas and Peucker). For looking at only; `locate` keeps every vertex.
    package func sketch(tolerance: Double) -> [(code: String, rings: [[GeoPoint]])] {
        codes.map { code in
            (code, rings(of: code).map { simplified($0, tolerance) }.filter { $0.count >= 4 })
        }
    }
}

/// The ring is cut in two at its middle, because a closed line has no ends of its own.
private func simplified(_ ring: [GeoPoint], _ tolerance: Double) -> [GeoPoint] {
    guard ring.count > 8 else { return ring }
    var kept = Set([0, ring.count / 2, ring.count - 1])
    var open = [(0, ring.count / 2), (ring.count / 2, ring.count - 1)]
    while let (first, last) = open.popLast() {
        guard last - first > 1 else { continue }
        let farthest = (first + 1..<last).max {
            distance(ring[$0], ring[first], ring[last]) < distance(ring[$1], ring[first], ring[last])
        }
        guard let middle = farthest, distance(ring[middle], ring[first], ring[last]) > tolerance else { continue }
        kept.insert(middle)
        open += [(first, middle), (middle, last)]
    }
    return kept.sorted().map { ring[$0] }
}

/// In degrees, from a point to the line through two others.
private func distance(_ point: GeoPoint, _ a: GeoPoint, _ b: GeoPoint) -> Double {
    let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
    let (px, py) = (point.longitude - a.longitude, point.latitude - a.latitude)
    let length = (dx * dx + dy * dy).squareRoot()
    return length == 0 ? (px * px + py * py).squareRoot() : abs(dx * py - dy * px) / length
}
