// The map: counts and middles of cells, single reports where they stand alone.

import FieldReports
import Hummingbird
import Operations
import Storage
import Web

extension JSONAPI {
    func addMapRoutes(to api: Routes) {
        api.get("map/cells") { request, context in
            let parameters = try Parameters(request)
            guard let box = try parameters.box() else { throw BadParameter("bbox") }
            guard let zoom = try parameters.number("zoom", in: 0...22) else { throw BadParameter("zoom") }
            let filter = try ReportFilter(parameters, for: context.viewer)
            let groups = try await province.cells(MapView(box: box, zoom: zoom, filter: filter), for: context.viewer)
            return try JSONAnswer.read(["cells": groups.map(CellJSON.init)], to: request)
        }
    }
}

struct CellJSON: Encodable {
    let count: Int
    let latitude: Double
    let longitude: Double
    /// Where there is but one.
    let code: ReportCode?

    init(_ group: MapGroup) {
        (count, latitude, longitude, code) = (group.count, group.latitude, group.longitude, group.code)
    }
}
