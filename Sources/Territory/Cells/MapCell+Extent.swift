// Squares on the ground, and the squares that cover a rectangle.

import Foundation

extension MapCell {
    package var extent: BoundingBox? {
        let side = Double(1 << zoom)
        return BoundingBox(
            west: Double(x) / side * 360 - 180, south: latitude(of: Double(y + 1) / side),
            east: Double(x + 1) / side * 360 - 180, north: latitude(of: Double(y) / side))
    }

    /// Its middle on the map.
    package var center: GeoPoint? {
        let side = Double(1 << zoom)
        return GeoPoint(
            latitude: latitude(of: (Double(y) + 0.5) / side), longitude: (Double(x) + 0.5) / side * 360 - 180)
    }

    /// The squares of a zoom level that a rectangle touches, row by row from the north; nil when they are more than `limit`.
    package static func covering(_ box: BoundingBox, zoom: Int, atMost limit: Int = 4096) -> [MapCell]? {
        let first = MapCell(latitude: box.north, longitude: box.west, zoom: zoom)
        let last = MapCell(latitude: box.south, longitude: box.east, zoom: zoom)
        guard (last.x - first.x + 1) * (last.y - first.y + 1) <= limit else { return nil }
        return (first.y...last.y).flatMap { y in
            (first.x...last.x).map { x in MapCell(zoom: first.zoom, x: x, y: y) }
        }
    }

    /// Ranges of leaves that hold every point of a rectangle, and few others: at most `limit` of them, ascending, apart.
    package static func leaves(covering box: BoundingBox, atMost limit: Int = 16) -> [ClosedRange<Int64>] {
        var best: [ClosedRange<Int64>] = [MapCell(zoom: 0, x: 0, y: 0).leaves]
        for zoom in 1...deepest {
            guard let cells = covering(box, zoom: zoom, atMost: limit * 16) else { break }
            let ranges = joined(cells.map(\.leaves).sorted { $0.lowerBound < $1.lowerBound })
            guard ranges.count <= limit else { break }
            best = ranges
        }
        return best
    }
}

/// Ranges that touch become one.
private func joined(_ ranges: [ClosedRange<Int64>]) -> [ClosedRange<Int64>] {
    ranges.reduce(into: []) { done, next in
        if let last = done.last, last.upperBound + 1 >= next.lowerBound {
            done[done.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
        } else {
            done.append(next)
        }
    }
}

/// Of a place on the map, 0 at the northern edge and 1 at the southern.
private func latitude(of part: Double) -> Double { atan(sinh(.pi * (1 - 2 * part))) * 180 / .pi }
