import Foundation
import Harness
import Territory

/// Points anywhere over the land and a little beyond it, each placed by us in the units of both eras, and the answers
/// held against a library that half the world uses for it.
struct PointCheck {
    let points: Int
    /// The folder with the boundaries of both eras.
    let land: String
    let work: String
    let table: Table

    static let layers = ["xa_den_2025-06-30", "xa_tu_2025-07-01"]

    func run() throws {
        table.title("Point → unit, \(points) random points in full boundaries")
        guard let eras = try boundaries() else {
            return table.say("Left out: no boundaries of both eras in \(land).")
        }
        guard let extent = eras.compactMap(\.extent).max(by: { $0.east - $0.west < $1.east - $1.west }) else { return }
        let asked = scattered(over: extent)
        let answers = eras.map { place(asked, in: $0) }
        try check(asked, answers, eras)
    }

    private func boundaries() throws -> [Boundaries]? {
        let files = Self.layers.map { "\(land)/\($0).geojson" }
        guard files.allSatisfy(FileManager.default.fileExists) else { return nil }
        return try zip(Self.layers, files).map { layer, file in
            let shapes = try GeoJSON.shapes(try Data(contentsOf: URL(fileURLWithPath: file)))
            return Boundaries(era: layer, version: "bench", shapes: shapes)
        }
    }

    /// In whole ten-millionths of a degree, which both sides read as the same point.
    private func scattered(over land: BoundingBox) -> [Fixed] {
        var dice = Dice(seed: 7)
        let beyond = 0.05
        return (0..<points).map { _ in
            Fixed(
                latitude: Int((dice.between(land.south - beyond, land.north + beyond) * 1e7).rounded()),
                longitude: Int((dice.between(land.west - beyond, land.east + beyond) * 1e7).rounded()))
        }
    }

    struct Fixed {
        let latitude: Int
        let longitude: Int
    }

    private func place(_ asked: [Fixed], in boundaries: Boundaries) -> [String?] {
        var found: [String?] = []
        found.reserveCapacity(asked.count)
        let began = nanoseconds()
        for point in asked {
            found.append(
                boundaries.locate(latitude: Double(point.latitude) / 1e7, longitude: Double(point.longitude) / 1e7))
        }
        let seconds = Double(nanoseconds() - began) / 1e9
        table.fact(
            "\(boundaries.era), \(boundaries.codes.count) units",
            String(format: "%.0f a second on one core", Double(asked.count) / seconds))
        return found
    }
}
