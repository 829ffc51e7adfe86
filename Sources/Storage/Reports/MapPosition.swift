package import FieldReports
import Territory

/// Where a point lies in the order of map cells, so that a view of the map is a range of one index.
package enum MapPosition {
    package static func cell(_ point: Point) -> Int64 {
        MapCell(latitude: point.latitude, longitude: point.longitude, zoom: finest).id
    }

    package static let finest = 24
}
