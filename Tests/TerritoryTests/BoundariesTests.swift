import LocalTime
import Territory
import Testing

/// Two squares side by side, the east one with a hole and an island of its own.
private let squares = Boundaries(
    era: "e", version: "squares",
    shapes: [
        Shape(
            code: "2",
            polygons: [
                [ring(103.1, 21, 103.2, 21.1), ring(103.14, 21.04, 103.16, 21.06)],
                [ring(103.3, 21.3, 103.31, 21.31)],
            ]),
        Shape(code: "1", polygons: [[ring(103, 21, 103.1, 21.1)]]),
    ])

private func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [GeoPoint] {
    [(south, west), (south, east), (north, east), (north, west), (south, west)].compactMap {
        GeoPoint(latitude: $0.0, longitude: $0.1)
    }
}

@Suite("Boundaries")
struct BoundariesTests {
    @Test(
        "a point has the unit around it; a shared border belongs to the lowest code",
        arguments: [
            (21.05, 103.05, "1"), (21.05, 103.12, "2"), (21.05, 103.1, "1"), (21.1, 103.1, "1"), (21.0, 103.1, "1"),
            (21.0, 103.15, "2"), (21.1, 103.2, "2"), (21.05, 103.15, nil), (21.04, 103.15, "2"),
            (21.305, 103.305, "2"), (21.31, 103.31, "2"), (21.2, 103.2, nil), (20.9999999, 103.05, nil),
            (21.05, 102.9999999, nil), (21.05, 103.0999999, "1"), (21.05, 103.1000001, "2"),
        ] as [(Double, Double, String?)])
    func locate(latitude: Double, longitude: Double, code: String?) {
        #expect(squares.locate(latitude: latitude, longitude: longitude) == code)
    }

    @Test(
        "what is no place on the earth is outside",
        arguments: [(Double.nan, 103.0), (21.0, .infinity), (91, 103), (21, 181), (-.infinity, .nan)])
    func nowhere(latitude: Double, longitude: Double) {
        #expect(squares.locate(latitude: latitude, longitude: longitude) == nil)
        #expect(squares.isSurelyOutside(latitude: latitude, longitude: longitude))
        #expect(squares.metresToBorder(latitude: latitude, longitude: longitude) == nil)
    }

    @Test("the distance to the nearest border, inside and out")
    func distance() throws {
        // A thousandth of a degree is 103.8 m east and 110.7 m north at 21°.
        let inside = try #require(squares.metresToBorder(latitude: 21.05, longitude: 103.099))
        #expect(abs(inside - 103.8) < 0.5)
        let outside = try #require(squares.metresToBorder(latitude: 21.101, longitude: 103.05))
        #expect(abs(outside - 110.7) < 0.5)
        let atCorner = try #require(squares.metresToBorder(latitude: 21.101, longitude: 102.999))
        #expect(abs(atCorner - 151.8) < 0.8)
        #expect(squares.metresToBorder(latitude: 21.05, longitude: 103.05) == nil)
        #expect(squares.metresToBorder(latitude: 21.05, longitude: 103.05, upTo: 6000) != nil)
        #expect(squares.metresToBorder(latitude: 21.1, longitude: 103.1) == 0)
    }

    @Test("REP-10: surely outside begins 50 m beyond the last border")
    func surelyOutside() {
        #expect(!squares.isSurelyOutside(latitude: 21.05, longitude: 103.05))
        #expect(!squares.isSurelyOutside(latitude: 21.1004, longitude: 103.05))
        #expect(squares.isSurelyOutside(latitude: 21.1005, longitude: 103.05))
        #expect(squares.isSurelyOutside(latitude: 21.05, longitude: 103.15))
    }

    @Test("bytes give the same boundaries back, and nothing is read from other bytes")
    func bytes() throws {
        let bytes = squares.bytes
        let again = try #require(Boundaries(bytes: bytes))
        #expect(again.era == "e" && again.version == "squares" && again.codes == ["1", "2"])
        #expect(again.bytes == bytes)
        #expect(again.locate(latitude: 21.05, longitude: 103.12) == "2")
        for length in bytes.indices { #expect(Boundaries(bytes: Array(bytes[..<length])) == nil) }
        #expect(Boundaries(bytes: bytes + [0]) == nil)
        #expect(Boundaries(bytes: Array("PAB1".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]) == nil)
    }

    @Test("the rings and the extent can be drawn")
    func drawing() {
        #expect(squares.rings(of: "1") == [ring(103, 21, 103.1, 21.1)])
        #expect(squares.rings(of: "2").count == 3)
        #expect(squares.rings(of: "9").isEmpty)
        #expect(squares.extent == BoundingBox("103,21,103.31,21.31"))
    }

    @Test("no shapes at all are nowhere")
    func empty() {
        let none = Boundaries(era: "e", version: "v", shapes: [])
        #expect(none.locate(latitude: 21, longitude: 103) == nil)
        #expect(none.isSurelyOutside(latitude: 0, longitude: 0))
    }
}

@Suite("Placing a point")
struct AtlasTests {
    private let day = Era.since20250701.from + 400

    @Test("REP-10: without boundaries the answer is approximate and asks to be confirmed")
    func approximate() {
        let placement = Atlas.starter.locate(latitude: 21.386, longitude: 103.023, on: day)
        #expect(placement.unitName == "Phường Điện Biên Phủ")
        #expect(placement.approximate && placement.needsConfirmation && placement.inside == .yes)
        #expect(placement.mapVersion == Gazetteer.starter.version)
        #expect(placement.metresToBorder == nil)
    }

    @Test("each starter point leads to its own unit, on both sides of 01/07/2025")
    func starterPoints() throws {
        for day in [Era.since20250701.from, Era.since20250701.from - 1] {
            for unit in Gazetteer.starter.communes(on: day) {
                let placement = Atlas.starter.locate(try #require(unit.point), on: day)
                #expect(placement.unit == unit.key, "\(unit.name)")
                #expect(placement.inside == .yes)
            }
        }
    }

    @Test(
        "far away is outside, boundaries or not",
        arguments: [(21.0285, 105.8542), (22.3401, 103.8442), (21.6808, 102.1003), (20.692, 101.984), (.nan, 0)])
    func farAway(latitude: Double, longitude: Double) {
        let placement = Atlas.starter.locate(latitude: latitude, longitude: longitude, on: day)
        #expect(placement.inside == .no && placement.unit == nil && placement.unitName == nil)
        #expect(!placement.isSurelyOutside, "a guess may not refuse")
    }

    @Test("near a border, and where a name is a trap, the unit is to be confirmed; elsewhere not")
    func confirmation() throws {
        let (era, code) = (Era.since20250701.id, "03127")
        let atlas = Atlas(
            gazetteer: .starter,
            boundaries: [
                Boundaries(
                    era: era, version: "v1",
                    shapes: [
                        Shape(code: code, polygons: [[ring(103, 21, 103.1, 21.1)]]),
                        Shape(code: "03334", polygons: [[ring(103.1, 21, 103.2, 21.1)]]),
                    ])
            ])
        let deep = atlas.locate(latitude: 21.05, longitude: 103.05, on: day)
        #expect(deep.unit == UnitKey(era: era, code: code) && deep.unitName == "Phường Điện Biên Phủ")
        #expect(!deep.needsConfirmation && !deep.approximate && deep.mapVersion == "v1")

        let near = atlas.locate(latitude: 21.05, longitude: 103.0997, on: day)
        #expect(near.needsConfirmation && near.inside == .yes)
        #expect(try #require(near.metresToBorder) < 50)

        let trap = atlas.locate(latitude: 21.05, longitude: 103.15, on: day)
        #expect(trap.unitName == "Phường Mường Thanh" && trap.needsConfirmation)

        let justOutside = atlas.locate(latitude: 21.1003, longitude: 103.05, on: day)
        #expect(justOutside.inside == .unsure && justOutside.needsConfirmation && justOutside.unit?.code == code)

        let outside = atlas.locate(latitude: 21.2, longitude: 103.05, on: day)
        #expect(outside.inside == .no && outside.unit == nil && !outside.needsConfirmation)
        #expect(outside.isSurelyOutside && !justOutside.isSurelyOutside)

        #expect(atlas.locate(latitude: 21.05, longitude: 103.05, on: Era.since20250701.from - 1).approximate)
    }

    @Test("a day without units doubts and does not refuse")
    func noUnits() {
        let placement = Atlas.starter.locate(latitude: 21.386, longitude: 103.023, on: Era.until20250630.from - 1)
        #expect(placement.inside == .unsure && placement.unit == nil && placement.needsConfirmation)
    }
}
