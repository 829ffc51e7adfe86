// The borders of an era's units, made ready to say in which unit a point lies.
//
// Coordinates are kept as whole 1e-7 degrees (about a centimetre) in flat arrays, so every comparison is exact: a point on
// a shared border is on it for both units, and the lowest code has it, always. A grid of some 350 m answers at once for
// most points; where a border crosses the cell, the rows of the few units in question are counted (see BorderGrid.swift).

package struct Boundaries: Sendable {
    package let era: Era.ID
    /// What a placement made with these boundaries says it was made with.
    package let version: String
    /// Ascending; a shape is named by its position here.
    package let codes: [String]

    let outlines: Outlines
    let grid: BorderGrid

    /// Shapes of one code are joined.
    package init(era: Era.ID, version: String, shapes: [Shape]) {
        let joined = Dictionary(grouping: shapes, by: \.code).sorted { $0.key < $1.key }
        self.init(
            era: era, version: version, codes: joined.map(\.key),
            outlines: Outlines(joined.map { $0.value.flatMap(\.polygons).flatMap { $0 } }))
    }

    init(era: Era.ID, version: String, codes: [String], outlines: Outlines) {
        self.era = era
        self.version = version
        self.codes = codes
        self.outlines = outlines
        grid = BorderGrid(outlines)
    }
}

/// One unit's land as it is read from a file: polygons of an outer ring and holes.
package struct Shape: Sendable {
    package let code: String
    package let polygons: [[[GeoPoint]]]

    package init(code: String, polygons: [[[GeoPoint]]]) {
        self.code = code
        self.polygons = polygons
    }
}

// MARK: - For drawing

extension Boundaries {
    /// The closed rings of a unit, outer ones and holes alike (filled by the even-odd rule); empty for an unknown code.
    package func rings(of code: String) -> [[GeoPoint]] {
        guard let shape = codes.firstIndex(of: code) else { return [] }
        return outlines.rings[shape].map { ring in
            outlines.points(ring).compactMap { GeoPoint(latitude: $0.latitude, longitude: $0.longitude) }
        }
    }

    /// The rectangle around everything.
    package var extent: BoundingBox? {
        outlines.bounds.flatMap { bounds in
            BoundingBox(
                west: Double(bounds.x.lowerBound) / 1e7, south: Double(bounds.y.lowerBound) / 1e7,
                east: Double(bounds.x.upperBound) / 1e7, north: Double(bounds.y.upperBound) / 1e7)
        }
    }
}

// MARK: - Questions

extension Boundaries {
    /// The code of the unit that holds the point; on a shared border the lowest code; nil outside all.
    package func locate(latitude: Double, longitude: Double) -> String? {
        shape(latitude: latitude, longitude: longitude).map { codes[$0] }
    }

    /// Metres to the nearest border of any unit, the province's own included; nil when farther than `limit`.
    package func metresToBorder(latitude: Double, longitude: Double, upTo limit: Double = 1000) -> Double? {
        guard let fixed = FixedPoint(latitude: latitude, longitude: longitude) else { return nil }
        return grid.nearestBorder(to: fixed, outlines, upTo: limit)?.metres
    }

    /// More than 50 m outside everything: only such a point may be refused (A0.13).
    package func isSurelyOutside(latitude: Double, longitude: Double) -> Bool {
        guard let fixed = FixedPoint(latitude: latitude, longitude: longitude) else { return true }
        return grid.shape(at: fixed, outlines) == nil
            && grid.nearestBorder(to: fixed, outlines, upTo: borderDoubtMetres) == nil
    }

    func shape(latitude: Double, longitude: Double) -> Int? {
        guard let fixed = FixedPoint(latitude: latitude, longitude: longitude) else { return nil }
        return grid.shape(at: fixed, outlines)
    }
}

/// Nearer than this to a border, maps and phones cannot tell the side.
package let borderDoubtMetres = 50.0

/// A point in whole 1e-7 degrees.
struct FixedPoint: Hashable {
    let x: Int32
    let y: Int32

    init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    init?(latitude: Double, longitude: Double) {
        guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        x = Int32((longitude * 1e7).rounded())
        y = Int32((latitude * 1e7).rounded())
    }

    init(_ point: GeoPoint) {
        x = Int32((point.longitude * 1e7).rounded())
        y = Int32((point.latitude * 1e7).rounded())
    }

    var latitude: Double { Double(y) / 1e7 }
    var longitude: Double { Double(x) / 1e7 }
}
