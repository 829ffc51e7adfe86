// A square of the web map, for counting reports together: the tile of a zoom level (EPSG:3857), from 0 (the world) to 24
// (about two metres).
//
// A report keeps one number, its leaf; the leaves of any larger square are one unbroken range of numbers, so a query counts
// a square with `BETWEEN` and groups by `leaf >> shift`.

import Foundation

package struct MapCell: Sendable, Hashable {
    package static let deepest = 24

    package let zoom: Int
    /// From the west.
    package let x: Int
    /// From the north.
    package let y: Int

    package init(zoom: Int, x: Int, y: Int) {
        let zoom = min(max(zoom, 0), Self.deepest)
        let side = 1 << zoom
        self.zoom = zoom
        self.x = min(max(x, 0), side - 1)
        self.y = min(max(y, 0), side - 1)
    }

    /// The square that holds the point. What lies beyond the map's edge (85.05° north or south) goes to the edge.
    package init(latitude: Double, longitude: Double, zoom: Int) {
        let zoom = min(max(zoom, 0), Self.deepest)
        let side = Double(1 << zoom)
        let clamped = min(max(latitude.isNaN ? 0 : latitude, -Self.edge), Self.edge) * .pi / 180
        let east = (longitude.isFinite ? longitude : 0) / 360 + 0.5
        let south = 0.5 - log(tan(.pi / 4 + clamped / 2)) / (2 * .pi)
        func index(_ part: Double) -> Int { Int(min(max((part * side).rounded(.down), 0), side - 1)) }
        self.init(zoom: zoom, x: index(east), y: index(south))
    }

    private static let edge = 85.0511287798066
}

// MARK: - Numbers

extension MapCell {
    /// One number among all zoom levels: a leading 1, then the path from the world down, two bits a step.
    package var id: Int64 { 1 << Int64(2 * zoom) | path }

    package init?(id: Int64) {
        guard id > 0 else { return nil }
        let bits = 63 - id.leadingZeroBitCount
        guard bits.isMultiple(of: 2), bits / 2 <= Self.deepest else { return nil }
        let path = id ^ (1 << Int64(bits))
        self.init(zoom: bits / 2, x: Int(gathered(path)), y: Int(gathered(path >> 1)))
    }

    /// The number a point is kept under: the path of its deepest square, without the leading 1.
    package static func leaf(latitude: Double, longitude: Double) -> Int64 {
        MapCell(latitude: latitude, longitude: longitude, zoom: deepest).path
    }

    /// How far to shift a leaf to the right to get the `path` of its square at a zoom level.
    package static func shift(zoom: Int) -> Int { 2 * (deepest - min(max(zoom, 0), deepest)) }

    /// The square of a zoom level whose leaves, shifted, are `path`.
    package init(path: Int64, zoom: Int) {
        self.init(zoom: zoom, x: Int(gathered(path)), y: Int(gathered(path >> 1)))
    }

    /// The leaves within this square.
    package var leaves: ClosedRange<Int64> {
        let shift = Int64(Self.shift(zoom: zoom))
        return path << shift...((path + 1) << shift) - 1
    }

    package var path: Int64 { spread(Int64(x)) | spread(Int64(y)) << 1 }
}

/// Puts a zero before every bit.
private func spread(_ number: Int64) -> Int64 {
    var bits = number & 0xFFFF_FFFF
    bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
    bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits << 2) & 0x3333_3333_3333_3333
    return (bits | bits << 1) & 0x5555_5555_5555_5555
}

/// Takes every second bit.
private func gathered(_ number: Int64) -> Int64 {
    var bits = number & 0x5555_5555_5555_5555
    bits = (bits | bits >> 1) & 0x3333_3333_3333_3333
    bits = (bits | bits >> 2) & 0x0F0F_0F0F_0F0F_0F0F
    bits = (bits | bits >> 4) & 0x00FF_00FF_00FF_00FF
    bits = (bits | bits >> 8) & 0x0000_FFFF_0000_FFFF
    return (bits | bits >> 16) & 0x0000_0000_FFFF_FFFF
}
