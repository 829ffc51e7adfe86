package import FieldReports
import Foundation

/// Where a point lies in the order of map cells, so that a group of the map is a range of one index.
///
/// A web-mercator quadtree: two bits a level, so a coarser cell is a division by four.
package enum MapPosition {
    package static let finest = 24

    package static func cell(_ point: Point) -> Int64 {
        let side = Double(1 << finest)
        let x = (point.longitude + 180) / 360 * side
        let latitude = min(max(point.latitude, -85.05), 85.05) * .pi / 180
        let y = (1 - log(tan(latitude) + 1 / cos(latitude)) / .pi) / 2 * side
        return interleaved(Int64(min(max(x, 0), side - 1))) | interleaved(Int64(min(max(y, 0), side - 1))) << 1
    }

    /// Every cell of the box lies in here, with some that are not of it: both numbers of a cell grow with its order.
    static func cells(of box: ReportFilter.Box) -> ClosedRange<Int64> {
        let northWest = cell(Point(latitude: box.north, longitude: box.west))
        return northWest...max(northWest, cell(Point(latitude: box.south, longitude: box.east)))
    }

    private static func interleaved(_ value: Int64) -> Int64 {
        (0..<Int64(finest)).reduce(0) { $0 | (value >> $1 & 1) << (2 * $1) }
    }
}
