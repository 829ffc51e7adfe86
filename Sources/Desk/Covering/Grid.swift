// A picture in numbered cells, to cover parts of it by ticking: 1 at the left above, 96 at the right below.

enum Grid {
    static let columns = 12
    static let rows = 8

    struct Cell: Sendable {
        let number: Int
        let isTicked: Bool
    }

    struct Rectangle: Equatable {
        let left, top, width, height: Double
    }

    static func cells(ticked: Set<Int>) -> [Cell] {
        (1...columns * rows).map { Cell(number: $0, isTicked: ticked.contains($0)) }
    }

    /// Few rectangles over exactly these cells: runs of each row, joined downwards where they are as wide.
    static func rectangles(of cells: Set<Int>) -> [Rectangle] {
        var done: [(run: ClosedRange<Int>, rows: ClosedRange<Int>)] = []
        for row in 0..<rows {
            for run in runs(of: cells, in: row) {
                if let above = done.firstIndex(where: { $0.run == run && $0.rows.upperBound == row - 1 }) {
                    done[above].rows = done[above].rows.lowerBound...row
                } else {
                    done.append((run, row...row))
                }
            }
        }
        return done.map { run, rows in
            Rectangle(
                left: Double(run.lowerBound) / Double(columns), top: Double(rows.lowerBound) / Double(Self.rows),
                width: Double(run.count) / Double(columns), height: Double(rows.count) / Double(Self.rows))
        }
    }

    private static func runs(of cells: Set<Int>, in row: Int) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for column in 0..<columns where cells.contains(row * columns + column + 1) {
            if let last = runs.last, last.upperBound == column - 1 {
                runs[runs.count - 1] = last.lowerBound...column
            } else {
                runs.append(column...column)
            }
        }
        return runs
    }
}
