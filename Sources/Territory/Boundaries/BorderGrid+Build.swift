// Laying the grid: first every edge into its rows and cells, then the cells that no edge crosses.

extension BorderGrid {
    /// Cells along the longer side. More make borders quicker to ask and the map bigger in memory.
    private static let fineness = 512

    init(_ outlines: Outlines) {
        let bounds = outlines.bounds ?? (x: 0...0, y: 0...0)
        west = bounds.x.lowerBound
        south = bounds.y.lowerBound
        side = max(1, max(bounds.x.count, bounds.y.count) / Self.fineness + 1)
        columns = bounds.x.count / side + 1
        rows = bounds.y.count / side + 1
        cells = [Int32](repeating: Self.none, count: columns * rows)

        var held: [Int: [Int32]] = [:]
        for shape in outlines.rings.indices {
            let laid = lay(shape, outlines)
            bands.append(laid.rows)
            for cell in laid.crossed { held[cell, default: []].append(Int32(shape) << 1 | 1) }
            for cell in wholeCells(shape, crossed: laid.crossed, outlines) {
                if cells[cell] == Self.none, held[cell] == nil {
                    cells[cell] = Int32(shape)
                } else {
                    held[cell, default: []].append(Int32(shape) << 1)
                }
            }
        }
        for cell in held.keys.sorted() {
            guard var list = held[cell] else { continue }
            if cells[cell] != Self.none { list.append(cells[cell] << 1) }
            cells[cell] = Int32(-2 - entries.count)
            entries.append(Int32(list.count))
            entries.append(contentsOf: list.sorted())
        }
    }

    /// The rows of a shape's edges, and the cells they cross, ascending.
    private func lay(_ shape: Int, _ outlines: Outlines) -> (rows: ShapeRows, crossed: [Int]) {
        var pairs: [(row: Int32, edge: Int32)] = []
        var crossed: Set<Int> = []
        for ring in outlines.rings[shape] {
            for edge in ring.lowerBound..<(ring.upperBound - 1) {
                let (x1, y1) = (Int(outlines.xs[edge]), Int(outlines.ys[edge]))
                let (x2, y2) = (Int(outlines.xs[edge + 1]), Int(outlines.ys[edge + 1]))
                let first = (min(y1, y2) - south) / side
                let last = (max(y1, y2) - south) / side
                for row in first...last {
                    pairs.append((Int32(row), Int32(edge)))
                    for column in crossedColumns(x1, y1, x2, y2, row: row) { crossed.insert(row * columns + column) }
                }
            }
        }
        guard let firstRow = pairs.map(\.row).min(), let lastRow = pairs.map(\.row).max() else {
            return (ShapeRows(firstRow: 0, starts: [], edges: []), [])
        }
        var starts = [Int32](repeating: 0, count: Int(lastRow - firstRow) + 2)
        for pair in pairs { starts[Int(pair.row - firstRow) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var edges = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            let index = Int(pair.row - firstRow)
            edges[Int(next[index])] = pair.edge
            next[index] += 1
        }
        return (ShapeRows(firstRow: Int(firstRow), starts: starts, edges: edges), crossed.sorted())
    }

    /// The columns an edge may cross within a row: never too few.
    private func crossedColumns(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, row: Int) -> ClosedRange<Int> {
        var low = min(x1, x2)
        var high = max(x1, x2)
        if y1 != y2 {
            let slope = Double(x2 - x1) / Double(y2 - y1)
            let bottom = max(min(y1, y2), south + row * side)
            let top = min(max(y1, y2), south + (row + 1) * side)
            let atBottom = Double(x1) + Double(bottom - y1) * slope
            let atTop = Double(x1) + Double(top - y1) * slope
            low = max(low, Int(min(atBottom, atTop)) - 2)
            high = min(high, Int(max(atBottom, atTop)) + 2)
        }
        return min((low - west) / side, (high - west) / side)...((high - west) / side)
    }

    /// The cells that lie wholly within a shape. Between two crossed cells of a row all are alike, so one is asked.
    private func wholeCells(_ shape: Int, crossed: [Int], _ outlines: Outlines) -> [Int] {
        var whole: [Int] = []
        for (cell, next) in zip(crossed, crossed.dropFirst()) {
            guard next > cell + 1, cell / columns == next / columns else { continue }
            let row = cell / columns
            let column = cell % columns + 1
            let middle = FixedPoint(
                x: Int32(west + column * side + side / 2), y: Int32(south + row * side + side / 2))
            if contains(middle, shape: shape, row: row, outlines) { whole.append(contentsOf: (cell + 1)..<next) }
        }
        return whole
    }
}
