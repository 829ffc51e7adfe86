// How far the nearest border is, asking only the rows within reach.

extension BorderGrid {
    /// The nearest edge within `limit` metres, and the shape it belongs to (the lowest, where several share it).
    func nearestBorder(to point: FixedPoint, _ outlines: Outlines, upTo limit: Double) -> (metres: Double, shape: Int)?
    {
        guard !cells.isEmpty, limit >= 0 else { return nil }
        let scale = MetresPerDegree(latitude: point.latitude)
        let (mx, my) = (scale.longitude / 1e7, scale.latitude / 1e7)
        guard let near = window(point, dx: limit / mx, dy: limit / my) else { return nil }

        var best: (squared: Double, shape: Int)?
        var bound = limit * limit
        for shape in shapes(crossing: near) {
            for row in near.rows {
                for position in bands[shape].range(row) {
                    let edge = Int(bands[shape].edges[position])
                    let ax = Double(Int(outlines.xs[edge]) - Int(point.x)) * mx
                    let ay = Double(Int(outlines.ys[edge]) - Int(point.y)) * my
                    let bx = Double(Int(outlines.xs[edge + 1]) - Int(point.x)) * mx
                    let by = Double(Int(outlines.ys[edge + 1]) - Int(point.y)) * my
                    let squared = squaredDistanceToOrigin(ax, ay, bx, by)
                    if squared < bound || (squared == bound && best == nil) {
                        bound = squared
                        best = (squared, shape)
                    }
                }
            }
        }
        return best.map { ($0.squared.squareRoot(), $0.shape) }
    }

    private func window(_ point: FixedPoint, dx: Double, dy: Double) -> (
        rows: ClosedRange<Int>, columns: ClosedRange<Int>
    )? {
        let x = Double(Int(point.x) - west)
        let y = Double(Int(point.y) - south)
        let size = Double(side)
        guard x + dx >= 0, y + dy >= 0, x - dx < Double(columns) * size, y - dy < Double(rows) * size else {
            return nil
        }
        let low = (row: max(0, Int((y - dy) / size)), column: max(0, Int((x - dx) / size)))
        let high = (row: min(rows - 1, Int((y + dy) / size)), column: min(columns - 1, Int((x + dx) / size)))
        guard low.row <= high.row, low.column <= high.column else { return nil }
        return (low.row...high.row, low.column...high.column)
    }

    private func shapes(crossing near: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)) -> [Int] {
        var found: [Int] = []
        for row in near.rows {
            for column in near.columns {
                let cell = cells[row * columns + column]
                guard cell < Self.none else { continue }
                let start = -2 - Int(cell)
                for entry in entries[(start + 1)...(start + Int(entries[start]))] where entry & 1 == 1 {
                    let shape = Int(entry >> 1)
                    if !found.contains(shape) { found.append(shape) }
                }
            }
        }
        return found.sorted()
    }
}

private func squaredDistanceToOrigin(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double) -> Double {
    let (dx, dy) = (bx - ax, by - ay)
    let length = dx * dx + dy * dy
    let along = length == 0 ? 0 : min(1, max(0, -(ax * dx + ay * dy) / length))
    let (x, y) = (ax + along * dx, ay + along * dy)
    return x * x + y * y
}
