// Reading boundaries from a GeoJSON FeatureCollection (RFC 7946): polygons in WGS 84, longitude first.

package import Foundation

package enum GeoJSON {
    /// Property names that may carry the unit's code, in this order; the feature's `id` comes last.
    private static let codeProperties = ["ma", "ma_xa", "code", "maxa"]

    /// The shapes of all features, in the file's order.
    package static func shapes(_ data: Data) throws(BoundaryIssue) -> [Shape] {
        let collection: FeatureCollection
        do {
            collection = try JSONDecoder().decode(FeatureCollection.self, from: data)
        } catch let issue as BoundaryIssue {
            throw issue
        } catch {
            throw .notGeoJSON
        }
        guard collection.type == "FeatureCollection", !collection.features.isEmpty else { throw .noFeatures }
        var shapes: [Shape] = []
        for (index, feature) in collection.features.enumerated() {
            shapes.append(try shape(feature, number: index + 1))
        }
        return shapes
    }

    private static func shape(_ feature: Feature, number: Int) throws(BoundaryIssue) -> Shape {
        let properties = feature.properties ?? [:]
        guard let code = codeProperties.lazy.compactMap({ properties[$0]?.text }).first ?? feature.id?.text,
            !code.isEmpty
        else { throw .noCode(feature: number) }
        guard let geometry = feature.geometry else { throw .noPolygon(code: code) }
        var polygons: [[[GeoPoint]]] = []
        for polygon in geometry.polygons {
            var rings: [[GeoPoint]] = []
            for ring in polygon {
                // Four positions, the last the first again.
                guard ring.count >= 4 else { throw .ringTooShort(code: code) }
                var points: [GeoPoint] = []
                points.reserveCapacity(ring.count)
                for position in ring {
                    guard position.count >= 2, let point = GeoPoint(latitude: position[1], longitude: position[0])
                    else { throw .notAPlace(code: code) }
                    points.append(point)
                }
                guard points.first == points.last else { throw .ringOpen(code: code) }
                rings.append(points)
            }
            polygons.append(rings)
        }
        guard !polygons.isEmpty else { throw .noPolygon(code: code) }
        return Shape(code: code, polygons: polygons)
    }
}

// MARK: - The parts of a file

private struct FeatureCollection: Decodable {
    let type: String
    let features: [Feature]
}

private struct Feature: Decodable {
    let id: Property?
    let properties: [String: Property]?
    let geometry: Geometry?
}

/// A property that may be a code; numbers are taken as they stand, other values mean nothing here.
private struct Property: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else {
            text = (try? container.decode(Int.self)).map(String.init)
        }
    }
}

private struct Geometry: Decodable {
    let polygons: [[[[Double]]]]

    private enum Key: CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(String.self, forKey: .type) {
        case "Polygon": polygons = [try container.decode([[[Double]]].self, forKey: .coordinates)]
        case "MultiPolygon": polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates)
        default: polygons = []
        }
    }
}
