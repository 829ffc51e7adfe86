import Foundation
import LocalTime
import Territory
import Testing

@Suite("Small tables (RFC 4180)")
struct CSVTests {
    @Test("quotes, line ends of any kind, semicolons, a byte-order mark and NFD")
    func reading() throws {
        let table = try CSV("\u{FEFF}ma;ten\r\n1;\"a;\"\"b\"\"\nc\"\r2; Xa\u{0303} \n\n;\n3;x")
        #expect(table.header == ["ma", "ten"])
        #expect(table.rows.map(\.cells) == [["1", "a;\"b\"\nc"], ["2", "Xã"], ["3", "x"]])
        #expect(table.rows.map(\.line) == [2, 4, 7])
        #expect(table.rows[1]["ten"].utf8.elementsEqual("Xã".utf8))
        #expect(table.rows[0]["gì"] == "")
    }

    @Test(
        "a broken table says where",
        arguments: [
            ("", CSVIssue.empty), ("\n \n", .empty), ("a,b\n1\n", .wrongWidth(line: 2, cells: 1, expected: 2)),
            ("a,b\n1,\"2\n3", .brokenQuote(line: 2)), ("a,b\n1,\"2\"3\n", .brokenQuote(line: 2)),
            ("a,a\n1,2\n", .repeatedHeading("a")), ("a\n1\n2\n3\n4\n", .tooManyRows(3)),
        ])
    func broken(text: String, issue: CSVIssue) {
        #expect(throws: issue) { try CSV(text, atMostRows: 3) }
        #expect(!issue.sentence.isEmpty)
    }
}

@Suite("Importing the units of an era")
struct UnitListTests {
    private let era = Era(from: Day(number: 30_000))
    private let header = "cap,ma,ten,loai,ma_cha,gom_ma_cu,dien_tich_cong_bo_km2"

    @Test("a later era closes the one before and takes over its units")
    func laterEra() throws {
        let list = try UnitList(
            """
            \(header)
            tinh,11,Tỉnh Điện Biên,Tỉnh,,,
            xa,03127,Phường Điện Biên,Phường,11,03127 03334,84.3
            """, era: era, previous: .starter)
        let gazetteer = try Gazetteer.starter.replacing(list, version: "v2")
        #expect(gazetteer.version == "v2" && gazetteer.eras.count == 3)
        #expect(gazetteer.eras[1].to == era.from - 1)
        let old = UnitKey(era: Era.until20250630.id, code: "03124")
        #expect(gazetteer.successors(of: old, on: era.from).map(\.name) == ["Phường Điện Biên"])
        #expect(gazetteer.successors(of: old, on: era.from - 1).map(\.name) == ["Phường Mường Thanh"])
        let province = UnitKey(era: Era.until20250630.id, code: "11")
        #expect(gazetteer.successors(of: province, on: era.from).map(\.key.era) == [era.id])
        #expect(gazetteer.unit(code: "03127", on: era.from)?.areaKm2 == 84.3)
        #expect(Gazetteer.starter.eras.count == 2)
    }

    @Test("importing an era again replaces it and keeps what the list does not say")
    func again() throws {
        let list = try UnitList(
            """
            \(header)
            tinh,11,Tỉnh Điện Biên,Tỉnh,,,
            xa,03127,Phường Điện Biên Phủ,Phường,11,03127,
            """, era: .since20250701, previous: .starter)
        let gazetteer = try Gazetteer.starter.replacing(list, version: "v2")
        #expect(gazetteer.communes(on: Era.since20250701.from).map(\.code) == ["03127"])
        #expect(gazetteer.unit(code: "03127", on: Era.since20250701.from)?.areaKm2 == 56.75)
        let gone = UnitKey(era: Era.until20250630.id, code: "03124")
        #expect(gazetteer.unit(gone)?.successors.isEmpty == true)
    }

    @Test("an era that overlaps another is refused")
    func overlap() throws {
        let list = try UnitList(
            "\(header)\nxa,00001,Xã Thử,Xã,,,\n", era: Era(from: Day(number: 20_000)), previous: nil)
        #expect(throws: UnitListIssue.overlapsEra("2020-01-01")) {
            try Gazetteer.starter.replacing(list, version: "v2")
        }
    }

    @Test(
        "a wrong row is named by its line",
        arguments: [
            ("xa,3127a,Xã Thử,Xã,,,", UnitListIssue.badCode("3127a", line: 3)),
            ("xa,03128,,Xã,11,,", .noName(line: 3)), ("xa,03128,Xã Thử,Bản,11,,", .unknownKind("xa Bản", line: 3)),
            ("xa,03128,Xã Thử,Xã,12,,", .unknownParent("12", line: 3)),
            ("xa,03127,Xã Thử,Xã,11,,", .repeatedCode("03127", line: 3)),
            ("xa,03128,Xã Thử,Xã,11,99999,", .unknownOldCode("99999", line: 3)),
            ("xa,03128,Xã Thử,Xã,11,,x", .badNumber("dien_tich_cong_bo_km2", line: 3)),
            ("xa,03128,Xã Thử,Xã,03127,,", .unknownParent("03127", line: 3)),
        ])
    func wrongRows(row: String, issue: UnitListIssue) {
        let text = "\(header)\nxa,03127,Xã Một,Xã,,,\n\(row)\ntinh,11,Tỉnh Thử,Tỉnh,,,\n"
        #expect(throws: issue) { try UnitList(text, era: era, previous: .starter) }
        #expect(issue.sentence.hasPrefix("Dòng 3"))
    }

    @Test("the province's own lists give the starter facts again", .needsSharedData)
    func realLists() throws {
        let empty = Gazetteer(eras: [], units: [], version: "0")
        let old = try UnitList(
            SharedData.text("hanh_chinh/don_vi_den_2025-06-30.csv"), era: .until20250630, previous: nil)
        let before = try empty.replacing(old, version: "1")
        let new = try UnitList(
            SharedData.text("hanh_chinh/don_vi_tu_2025-07-01.csv"), era: .since20250701, previous: before)
        let gazetteer = try before.replacing(new, version: "2")
        #expect(gazetteer.units.count == 186)
        for unit in Gazetteer.starter.units {
            let imported = try #require(gazetteer.unit(unit.key))
            #expect(imported.name == unit.name && imported.kind == unit.kind && imported.parent == unit.parent)
            #expect(imported.successors == unit.successors, "\(unit.name)")
            #expect(imported.spellings == unit.spellings && imported.from == unit.from && imported.to == unit.to)
        }
    }
}

@Suite("Importing boundaries")
struct GeoJSONTests {
    private func file(_ geometry: String, code: String = "\"ma\":\"03127\"") -> Data {
        Data(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{\(code),"x":{"y":1},"z":null},"geometry":\(geometry)}]}
            """.utf8)
    }
    private let square = "[[103,21],[103.1,21],[103.1,21.1],[103,21.1],[103,21]]"

    @Test("polygons and multipolygons, the code under any of its names")
    func reading() throws {
        let polygon = try GeoJSON.shapes(file("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}"))
        #expect(polygon.map(\.code) == ["03127"] && polygon[0].polygons.count == 1)
        let several = try GeoJSON.shapes(
            file("{\"type\":\"MultiPolygon\",\"coordinates\":[[\(square)],[\(square)]]}", code: "\"code\":\"9\""))
        #expect(several[0].code == "9" && several[0].polygons.count == 2)
    }

    @Test("what is not a file of areas is refused, with the reason")
    func refused() {
        let cases: [(Data, BoundaryIssue)] = [
            (Data("x".utf8), .notGeoJSON), (Data("{\"type\":\"FeatureCollection\",\"features\":[]}".utf8), .noFeatures),
            (file("{\"type\":\"Polygon\",\"coordinates\":[\(square)]}", code: "\"ten\":\"x\""), .noCode(feature: 1)),
            (file("{\"type\":\"Point\",\"coordinates\":[103,21]}"), .noPolygon(code: "03127")),
            (file("null"), .noPolygon(code: "03127")),
            (
                file("{\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.1,21],[103,21]]]}"),
                .ringTooShort(code: "03127")
            ),
            (
                file("{\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.1,21],[103.1,21.1],[103,21.1]]]}"),
                .ringOpen(code: "03127")
            ),
            (
                file("{\"type\":\"Polygon\",\"coordinates\":[[[21,103],[21,103.1],[22,103],[21,103]]]}"),
                .notAPlace(code: "03127")
            ),
        ]
        for (data, issue) in cases {
            #expect(throws: issue) { try GeoJSON.shapes(data) }
            #expect(!issue.sentence.isEmpty)
        }
    }

    @Test("boundaries must name units of their era, each once")
    func checked() throws {
        let era = Era.since20250701.id
        let shape = Shape(code: "03127", polygons: [])
        #expect(throws: BoundaryIssue.repeatedCode("03127")) {
            try Gazetteer.starter.checked([shape, shape], era: era)
        }
        #expect(throws: BoundaryIssue.unknownCode("99", era: era)) {
            try Gazetteer.starter.checked([Shape(code: "99", polygons: [])], era: era)
        }
        #expect(throws: BoundaryIssue.notCommuneLevel("11")) {
            try Gazetteer.starter.checked([Shape(code: "11", polygons: [])], era: era)
        }
        #expect(throws: BoundaryIssue.unknownEra("1999-01-01")) {
            try Gazetteer.starter.checked([shape], era: "1999-01-01")
        }
        let one = Boundaries(era: era, version: "v", shapes: try Gazetteer.starter.checked([shape], era: era))
        #expect(Gazetteer.starter.missing(from: one).count == 44)
    }
}
