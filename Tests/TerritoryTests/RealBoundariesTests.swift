import LocalTime
import Territory
import Testing

/// The province's own boundaries, read once.
private enum Real {
    static let atlas = Result {
        Atlas(
            gazetteer: .starter,
            boundaries: [
                Boundaries(
                    era: Era.since20250701.id, version: "new",
                    shapes: try Gazetteer.starter.checked(
                        SharedData.shapes("xa_tu_2025-07-01"), era: Era.since20250701.id)),
                Boundaries(
                    era: Era.until20250630.id, version: "old",
                    shapes: try Gazetteer.starter.checked(
                        SharedData.shapes("xa_den_2025-06-30"), era: Era.until20250630.id)),
            ])
    }

    static func day(_ era: String) -> Day { era.hasPrefix("den") ? Day(number: 20269) : Day(number: 20270) }
}

@Suite("The real boundaries of Điện Biên", .needsSharedData)
struct RealBoundariesTests {
    private let atlas: Atlas

    init() throws { atlas = try Real.atlas.get() }

    @Test("every published inside point lies in its own unit, in both eras")
    func insidePoints() throws {
        let rows = try SharedData.table("ranh_gioi/tam_va_khung_xa.csv").rows
        #expect(rows.count == 174)
        for row in rows {
            let latitude = try #require(Double(row["diem_trong_vi_do"]))
            let longitude = try #require(Double(row["diem_trong_kinh_do"]))
            let placement = atlas.locate(latitude: latitude, longitude: longitude, on: Real.day(row["ky"]))
            #expect(placement.unit?.code == row["ma"], "\(row["ky"]) \(row["ten"])")
            #expect(placement.unitName == row["ten"])
            #expect(placement.inside == .yes && !placement.approximate)
        }
    }

    @Test("the shipped points lie in their own units")
    func shippedPoints() throws {
        for day in [Real.day("den"), Real.day("tu")] {
            for unit in Gazetteer.starter.communes(on: day) {
                #expect(atlas.locate(try #require(unit.point), on: day).unit == unit.key, "\(unit.name)")
            }
        }
    }

    @Test("known places lie where the map says, those of Lào and the neighbours outside")
    func places() throws {
        for row in try SharedData.table("ranh_gioi/diem_dan_cu_geonames.csv").rows {
            let latitude = try #require(Double(row["vi_do"]))
            let longitude = try #require(Double(row["kinh_do"]))
            for (era, heading) in [("den", "ma_xa_cu"), ("tu", "ma_xa_moi")] {
                let placement = atlas.locate(latitude: latitude, longitude: longitude, on: Real.day(era))
                #expect(placement.unit?.code ?? "" == row[heading], "\(row["ten_geonames"])")
                #expect(placement.inside == (row[heading].isEmpty ? .no : .yes))
            }
        }
    }

    @Test("an old unit lies in its successor: any point gives the same unit today by either way")
    func successors() throws {
        var numbers = Seeded(state: 1)
        var inside = 0
        for _ in 0..<20_000 {
            let latitude = Double.random(in: 20.88...22.55, using: &numbers)
            let longitude = Double.random(in: 102.14...103.60, using: &numbers)
            let old = atlas.locate(latitude: latitude, longitude: longitude, on: Real.day("den"))
            let new = atlas.locate(latitude: latitude, longitude: longitude, on: Real.day("tu"))
            guard let key = old.unit, let newKey = new.unit else { continue }
            inside += 1
            let border = min(old.metresToBorder ?? .infinity, new.metresToBorder ?? .infinity)
            if border < 1 { continue }
            #expect(Gazetteer.starter.successors(of: key, on: Real.day("tu")).map(\.key) == [newKey])
        }
        #expect(inside > 6_000)
    }

    @Test(
        "without boundaries most points still go to the right unit, and nearly none in the province is called outside")
    func approximation() throws {
        let rightAtLeast = ["den": 0.83, "tu": 0.92]
        for (era, share) in rightAtLeast {
            var numbers = Seeded(state: 7)
            var (inside, right, calledOutside) = (0, 0, 0)
            for _ in 0..<20_000 {
                let latitude = Double.random(in: 20.88...22.55, using: &numbers)
                let longitude = Double.random(in: 102.14...103.60, using: &numbers)
                let truth = atlas.locate(latitude: latitude, longitude: longitude, on: Real.day(era))
                guard truth.inside == .yes else { continue }
                inside += 1
                let guess = Atlas.starter.locate(latitude: latitude, longitude: longitude, on: Real.day(era))
                if guess.unit == truth.unit { right += 1 }
                if guess.inside == .no { calledOutside += 1 }
            }
            #expect(Double(right) > share * Double(inside))
            #expect(Double(calledOutside) < 0.003 * Double(inside))
        }
    }
}
