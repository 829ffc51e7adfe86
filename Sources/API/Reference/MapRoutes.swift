// The map: counts and middles of cells, single reports where they stand alone.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Synchronization
import Territory
import Web

extension JSONAPI {
    func addMapRoutes(to api: Routes) {
        api.get("map/cells") { request, context in
            let parameters = try Parameters(request)
            guard let box = try parameters.box() else { throw BadParameter("bbox") }
            guard let zoom = try parameters.number("zoom", in: 0...22) else { throw BadParameter("zoom") }
            let filter = try await filter(parameters, for: context.viewer)
            let groups = try await province.reports.cells(
                MapView(box: box, zoom: zoom, filter: filter), for: context.viewer)
            return try JSONAnswer.read(["cells": groups.map(CellJSON.init)], to: request)
        }
        api.get("map/borders") { request, context in
            let (books, today) = (try await province.books.current(), province.now().day)
            let era = books.atlas.gazetteer.era(on: today)
            let boundaries = era.flatMap { books.atlas.boundaries(of: $0.id) }
            return try JSONAnswer.read(borders.drawn(boundaries, generation: books.generation), to: request)
        }
    }
}

/// Drawn once for each state of the books: every visitor's map asks for it.
final class DrawnBorders: Sendable {
    private let kept = Mutex<(generation: Int64, drawing: BordersJSON)?>(nil)

    func drawn(_ boundaries: Boundaries?, generation: Int64) -> BordersJSON {
        if let kept = kept.withLock({ $0 }), kept.generation == generation { return kept.drawing }
        let drawing = BordersJSON(boundaries)
        kept.withLock { $0 = (generation, drawing) }
        return drawing
    }
}

/// The communes of today as GeoJSON, drawn with few vertices; empty while no boundaries are loaded.
struct BordersJSON: Encodable, Sendable {
    let type = "FeatureCollection"
    let features: [Feature]

    init(_ boundaries: Boundaries?) {
        // A thousandth of a degree is some hundred metres: enough to find one's way at the scale of a province.
        features = (boundaries?.sketch(tolerance: 0.001) ?? []).map(Feature.init)
    }

    struct Feature: Encodable, Sendable {
        let type = "Feature"
        let properties: [String: String]
        let geometry: Geometry

        init(code: String, rings: [[GeoPoint]]) {
            properties = ["code": code]
            geometry = Geometry(coordinates: rings.map { [$0.map { [rounded($0.longitude), rounded($0.latitude)] }] })
        }
    }

    struct Geometry: Encodable, Sendable {
        let type = "MultiPolygon"
        let coordinates: [[[[Double]]]]
    }
}

private func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }

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
