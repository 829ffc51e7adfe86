import Territory
import Testing

@Suite("Squares of the map")
struct MapCellTests {
    @Test("the square of a point is the web map's tile")
    func tiles() {
        // https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames: x = ⌊(lon+180)/360·2ᶻ⌋,
        // y = ⌊(1 − ln(tan φ + sec φ)/π)/2·2ᶻ⌋ = ⌊1798.9⌋.
        let cell = MapCell(latitude: 21.386, longitude: 103.023, zoom: 12)
        #expect(cell == MapCell(zoom: 12, x: 3220, y: 1798))
        #expect(MapCell(latitude: 0, longitude: 0, zoom: 1) == MapCell(zoom: 1, x: 1, y: 1))
        #expect(MapCell(latitude: 90, longitude: -180, zoom: 3) == MapCell(zoom: 3, x: 0, y: 0))
        #expect(MapCell(latitude: -90, longitude: 180, zoom: 3) == MapCell(zoom: 3, x: 7, y: 7))
        #expect(MapCell(latitude: .nan, longitude: .infinity, zoom: 99).zoom == 24)
    }

    @Test("a number gives its square back; a leaf lies in each larger square's range", arguments: [0, 1, 7, 13, 24])
    func numbers(zoom: Int) {
        var numbers = Seeded(state: UInt64(zoom))
        for _ in 0..<200 {
            let latitude = Double.random(in: -85...85, using: &numbers)
            let longitude = Double.random(in: -180..<180, using: &numbers)
            let cell = MapCell(latitude: latitude, longitude: longitude, zoom: zoom)
            #expect(MapCell(id: cell.id) == cell)
            let leaf = MapCell.leaf(latitude: latitude, longitude: longitude)
            #expect(cell.leaves.contains(leaf))
            #expect(MapCell(path: leaf >> Int64(MapCell.shift(zoom: zoom)), zoom: zoom) == cell)
            #expect(cell.leaves.count == 1 << MapCell.shift(zoom: zoom))
        }
    }

    @Test("numbers that are no square", arguments: [0, -1, 2, 3, 8, Int64.max])
    func noSquare(id: Int64) {
        #expect(MapCell(id: id) == nil)
    }

    @Test("a square's extent and middle are its own")
    func extent() throws {
        let cell = MapCell(latitude: 21.386, longitude: 103.023, zoom: 14)
        let extent = try #require(cell.extent)
        let center = try #require(cell.center)
        #expect(extent.contains(center))
        #expect(MapCell(latitude: center.latitude, longitude: center.longitude, zoom: 14) == cell)
    }

    @Test("the ranges that cover a rectangle hold every point of it, are few, and hold little else")
    func ranges() throws {
        let box = try #require(BoundingBox("102.9,21.3,103.2,21.5"))
        let ranges = MapCell.leaves(covering: box)
        #expect((1...16).contains(ranges.count))
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
        var numbers = Seeded(state: 3)
        for _ in 0..<2000 {
            let leaf = MapCell.leaf(
                latitude: .random(in: 21.3...21.5, using: &numbers),
                longitude: .random(in: 102.9...103.2, using: &numbers))
            #expect(ranges.contains { $0.contains(leaf) })
        }
        let held = ranges.reduce(0.0) { $0 + Double($1.count) }
        let wanted = 0.3 / 360 * (0.2 / 360 / 0.9316) * Double(1 << 48)
        #expect(held < wanted * 2.5)
    }

    @Test(
        "a rectangle is read as west, south, east, north",
        arguments: ["1,2,3", "1,2,3,x", "3,2,1,4", "1,4,3,2", "1,2,3,91", "nan,2,3,4"])
    func notARectangle(text: String) {
        #expect(BoundingBox(text) == nil)
    }

    @Test("too many squares are refused instead of listed")
    func tooMany() throws {
        let box = try #require(BoundingBox("102,20,104,23"))
        #expect(MapCell.covering(box, zoom: 20) == nil)
        #expect(MapCell.covering(box, zoom: 7)?.isEmpty == false)
    }
}
