import FieldReports

extension MapPosition {
    /// A small box as up to four short ranges of cells.
    ///
    /// One range from its first corner to its last may run through half the province, where the box lies across the edge
    /// of two large cells. The smallest cells that are no narrower than the box cover it with four at most.
    static func pieces(of box: ReportFilter.Box) -> [ClosedRange<Int64>] {
        let side = Double(Int64(1) << Int64(finest))
        // A cell is lower than it is wide by the cosine of its latitude: here by less than a tenth.
        let extent = max(box.east - box.west, (box.north - box.south) / 0.85) * side / 360
        let level = (0...finest).first { Double(Int64(1) << Int64($0)) >= extent } ?? finest
        let width = Int64(1) << (2 * Int64(level))
        let corners = [(box.north, box.west), (box.north, box.east), (box.south, box.west), (box.south, box.east)]
        let starts = Set(corners.map { cell(Point(latitude: $0, longitude: $1)) / width * width })
        return starts.sorted().map { $0...($0 + width - 1) }
    }
}
