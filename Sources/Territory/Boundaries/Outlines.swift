// All rings of all shapes, in flat arrays. An edge is named by its first vertex.

struct Outlines: Sendable {
    private(set) var xs: [Int32] = []
    private(set) var ys: [Int32] = []
    /// For each shape its rings, each closed: the last vertex is the first again.
    private(set) var rings: [[Range<Int>]] = []

    /// Rings of each shape, closed or not; a ring of fewer than three different points encloses nothing and is left out.
    init(_ shapes: [[[GeoPoint]]]) {
        for shape in shapes {
            append(shape.map { ring in ring.map(FixedPoint.init) })
        }
    }

    init(fixed shapes: [[[FixedPoint]]]) {
        for shape in shapes { append(shape) }
    }

    private mutating func append(_ shape: [[FixedPoint]]) {
        var ranges: [Range<Int>] = []
        for ring in shape {
            var points: [FixedPoint] = []
            points.reserveCapacity(ring.count + 1)
            for point in ring where point != points.last { points.append(point) }
            if points.count > 1, points.first == points.last { points.removeLast() }
            guard points.count >= 3 else { continue }
            let start = xs.count
            for point in points + [points[0]] {
                xs.append(point.x)
                ys.append(point.y)
            }
            ranges.append(start..<xs.count)
        }
        rings.append(ranges)
    }

    func points(_ ring: Range<Int>) -> [FixedPoint] { ring.map { FixedPoint(x: xs[$0], y: ys[$0]) } }

    /// West, south, east, north.
    var bounds: (x: ClosedRange<Int>, y: ClosedRange<Int>)? {
        guard let west = xs.min(), let east = xs.max(), let south = ys.min(), let north = ys.max() else { return nil }
        return (Int(west)...Int(east), Int(south)...Int(north))
    }
}
