// A grid over the boundaries. A cell that no border crosses knows its unit; a cell that borders cross knows which units to
// ask, and each unit knows which of its edges cross each row.

struct BorderGrid: Sendable {
    let west: Int
    let south: Int
    /// Side of a cell in 1e-7 degrees.
    let side: Int
    let columns: Int
    let rows: Int
    /// `none`, a shape that has all of the cell, or `-2 - n`: the cell's entries start at `entries[n]`.
    var cells: [Int32]
    /// A count, then that many shapes in ascending order, as `shape << 1 | (its border crosses the cell)`.
    var entries: [Int32] = []
    var bands: [ShapeRows] = []

    static let none: Int32 = -1

    /// The edges of one shape, row by row.
    struct ShapeRows: Sendable {
        var firstRow: Int
        /// The edges that cross row `firstRow + i` are `edges[starts[i]..<starts[i + 1]]`.
        var starts: [Int32]
        var edges: [Int32]

        func range(_ row: Int) -> Range<Int> {
            let index = row - firstRow
            guard index >= 0, index + 1 < starts.count else { return 0..<0 }
            return Int(starts[index])..<Int(starts[index + 1])
        }
    }
}

// MARK: - Which shape

extension BorderGrid {
    func shape(at point: FixedPoint, _ outlines: Outlines) -> Int? {
        let column = Int(point.x) - west
        let row = Int(point.y) - south
        guard column >= 0, row >= 0, column < columns * side, row < rows * side else { return nil }
        let cell = cells[row / side * columns + column / side]
        if cell >= Self.none { return cell == Self.none ? nil : Int(cell) }

        let start = -2 - Int(cell)
        for entry in entries[(start + 1)...(start + Int(entries[start]))] {
            let shape = Int(entry >> 1)
            if entry & 1 == 0 || contains(point, shape: shape, row: row / side, outlines) { return shape }
        }
        return nil
    }

    /// Counts the edges east of the point; exact, with a point on an edge inside.
    func contains(_ point: FixedPoint, shape: Int, row: Int, _ outlines: Outlines) -> Bool {
        let band = bands[shape]
        let (px, py) = (Int(point.x), Int(point.y))
        return outlines.xs.withUnsafeBufferPointer { xs in
            outlines.ys.withUnsafeBufferPointer { ys in
                band.edges.withUnsafeBufferPointer { edges in
                    var inside = false
                    for position in band.range(row) {
                        let edge = Int(edges[position])
                        let (y1, y2) = (Int(ys[edge]), Int(ys[edge + 1]))
                        if (y1 > py && y2 > py) || (y1 < py && y2 < py) { continue }
                        let (x1, x2) = (Int(xs[edge]), Int(xs[edge + 1]))
                        // Twice the area of the triangle edge–point: 0 on the edge's line. 64 bits hold it anywhere on earth.
                        let turn = (x2 - x1) * (py - y1) - (px - x1) * (y2 - y1)
                        if turn == 0, min(x1, x2) <= px, px <= max(x1, x2) { return true }
                        if (y1 > py) != (y2 > py), (turn > 0) == (y2 > y1) { inside.toggle() }
                    }
                    return inside
                }
            }
        }
    }
}
