import FieldReports
import Foundation
import Harness
import LocalTime
import Operations
import Territory

/// How fast a point finds its unit, on one core.
enum PlaceLimit {
    static func measure(_ atlas: Atlas, on day: Day, seconds: Double) -> (rate: Double, found: Double) {
        var dice = Dice(seed: 5)
        let points = (0..<10_000).map { _ in (dice.between(20.9, 22.6), dice.between(102.1, 103.6)) }
        var (asked, found) = (0, 0)
        let start = nanoseconds()
        let end = start + UInt64(seconds * 1e9)
        while nanoseconds() < end {
            for (latitude, longitude) in points
            where atlas.locate(latitude: latitude, longitude: longitude, on: day).unit != nil { found += 1 }
            asked += points.count
        }
        return (Double(asked) / (Double(nanoseconds() - start) / 1e9), Double(found) / Double(max(asked, 1)))
    }
}
