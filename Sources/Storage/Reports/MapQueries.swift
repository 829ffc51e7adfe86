package import FieldReports
import Territory

/// A piece of the map at a zoom, and what of it is asked.
package struct MapView: Sendable {
    package var box: ReportFilter.Box
    package var zoom: Int
    package var filter: ReportFilter

    package init(box: ReportFilter.Box, zoom: Int, filter: ReportFilter = ReportFilter()) {
        self.box = box
        self.zoom = zoom
        self.filter = filter
    }
}

/// Reports that are drawn as one: how many, and their middle. A group of one names its report.
package struct MapGroup: Sendable, Equatable {
    package let count: Int
    package let latitude: Double
    package let longitude: Double
    package let code: ReportCode?
}

extension ReportQueries {
    /// Counts and centres by cell. Index: report_map for the public.
    package func cells(_ view: MapView) throws -> [MapGroup] {
        // Two levels finer than the tiles: about sixteen groups to a tile.
        let zoom = min(max(view.zoom, 0) + 2, MapPosition.finest)
        let width = Int64(1) << (2 * Int64(MapPosition.finest - zoom))
        var filter = view.filter
        filter.box = view.box
        let cells = MapPosition.cells(of: view.box)
        return try tx.rows(
            """
            SELECT COUNT(*) AS n, AVG(report.latitude) AS latitude, AVG(report.longitude) AS longitude,
                   MIN(report.id) AS id
              FROM report
             WHERE \(Sight.condition(viewer)) AND \(filter.condition(tx.dialect))
               AND report.cell BETWEEN \(cells.lowerBound) AND \(cells.upperBound)
             GROUP BY report.cell / \(width)
             LIMIT 5000
            """
        ).map { row in
            let count: Int = try row.get("n")
            let id: Int64 = try row.get("id")
            return MapGroup(
                count: count, latitude: try row.get("latitude"), longitude: try row.get("longitude"),
                code: count == 1 ? ReportCode(number: id) : nil)
        }
    }
}
