import LocalTime
import Territory
import Testing

private let gazetteer = Gazetteer.starter
private let before = Day(number: 20269)
private let after = Day(number: 20270)

@Suite("The units of a province through time")
struct GazetteerTests {
    @Test("the starter facts hold every unit of both eras, each with a successor, a point and an area")
    func starterIsWhole() {
        #expect(before.description == "2025-06-30")
        #expect(gazetteer.units(on: before).count == 140)
        #expect(gazetteer.communes(on: before).count == 129)
        #expect(gazetteer.units(on: after).count == 46)
        #expect(gazetteer.communes(on: after).count == 45)
        #expect(gazetteer.communes(on: after).count { $0.kind == .ward } == 3)
        for unit in gazetteer.communes(on: before) {
            #expect(unit.successors.count == 1, "\(unit.name)")
            #expect(gazetteer.unit(UnitKey(era: unit.key.era, code: unit.parent ?? ""))?.kind == .district)
        }
        for unit in gazetteer.communes(on: before) + gazetteer.communes(on: after) {
            #expect(unit.point != nil && unit.areaKm2 != nil, "\(unit.name)")
        }
        let published = gazetteer.communes(on: after).compactMap(\.areaKm2).reduce(0, +)
        // The published areas of the 45 add up to 0.66 km² less than the province's own.
        #expect(abs(published - 9539.27) < 0.01)
    }

    @Test(
        "a code names another unit after 01/07/2025",
        arguments: [
            ("03127", "Phường Him Lam", "Phường Điện Biên Phủ"), ("03172", "Thị trấn Mường Chà", "Xã Na Sang"),
            ("03166", "Xã Chà Cang", "Xã Mường Chà"), ("03334", "Xã Thanh Xương", "Phường Mường Thanh"),
            ("03160", "Xã Mường Nhé", "Xã Mường Nhé"),
        ])
    func reusedCodes(code: String, old: String, new: String) {
        #expect(gazetteer.unit(code: code, on: before)?.name == old)
        #expect(gazetteer.unit(code: code, on: after)?.name == new)
    }

    @Test("24 of the 45 codes of today named something else")
    func reusedCodeCount() {
        let renamed = gazetteer.communes(on: after).filter { unit in
            gazetteer.unit(code: unit.code, on: before)?.name != unit.name
        }
        #expect(renamed.count == 24)
        #expect(gazetteer.communes(on: after).allSatisfy { gazetteer.unit(code: $0.code, on: before) != nil })
    }

    @Test("a day before the first list has no units")
    func beforeAllEras() {
        let day = Day(number: 0)
        #expect(gazetteer.era(on: day) == nil)
        #expect(gazetteer.units(on: day).isEmpty)
        #expect(gazetteer.unit(code: "03127", on: day) == nil)
    }
}

@Suite("Successors")
struct SuccessorTests {
    private func key(_ code: String, _ era: Era = .until20250630) -> UnitKey { UnitKey(era: era.id, code: code) }

    @Test("a commune's land is held by one unit after 01/07/2025, and by itself before")
    func commune() {
        #expect(gazetteer.successors(of: key("03127"), on: before).map(\.name) == ["Phường Him Lam"])
        #expect(gazetteer.successors(of: key("03124"), on: after).map(\.name) == ["Phường Mường Thanh"])
    }

    @Test("a district that ended is followed by the communes its own became part of")
    func district() {
        let names = gazetteer.successors(of: key("095"), on: after).map(\.name)
        #expect(names == ["Phường Mường Lay"])
        let muongCha = gazetteer.successors(of: key("097"), on: after).map(\.name)
        #expect(Set(muongCha).isSuperset(of: ["Xã Na Sang", "Xã Pa Ham", "Phường Mường Lay", "Xã Mường Pồn"]))
        #expect(!muongCha.contains("Xã Mường Chà"))
    }

    @Test("a unit of today has no successor yet, and nothing to show on a day before it was made")
    func forwardOnly() {
        let today = key("03127", .since20250701)
        #expect(gazetteer.successors(of: today, on: after).map(\.key) == [today])
        #expect(gazetteer.successors(of: today, on: before).isEmpty)
    }

    @Test("the units a unit was made of")
    func predecessors() {
        let made = gazetteer.predecessors(of: key("03334", .since20250701)).map(\.name)
        #expect(made == ["Phường Noong Bua", "Phường Nam Thanh", "Xã Thanh Xương"])
    }

    @Test("a circle of successors, or a parent of itself, ends")
    func circles() {
        let a = UnitKey(era: "a", code: "00001")
        let b = UnitKey(era: "a", code: "00002")
        let day = Day(number: 100)
        func unit(_ key: UnitKey, to other: UnitKey) -> Territory.Unit {
            Unit(
                key: key, name: "Xã Thử", kind: .commune, parent: other.code, from: day, to: day,
                successors: [other])
        }
        let list = Gazetteer(
            eras: [Era(id: "a", from: day, to: day)], units: [unit(a, to: b), unit(b, to: a)], version: "t")
        #expect(list.successors(of: a, on: day + 1).isEmpty)
        #expect(list.ancestors(of: a).count <= 2)
    }
}

@Suite("Finding a unit by what people call it")
struct NameTests {
    @Test(
        "with or without marks, kind, new tone placement or NFC",
        arguments: [
            ("Xã Thanh Nưa", "Xã Thanh Nưa"), ("thanh nua", "Xã Thanh Nưa"), ("xa thanh nua", "Xã Thanh Nưa"),
            ("XÃ  THANH NƯA", "Xã Thanh Nưa"), ("x. Thanh Nưa", "Xã Thanh Nưa"), ("x.thanh nua", "Xã Thanh Nưa"),
            ("Xa\u{0303} Thanh Nu\u{031B}a", "Xã Thanh Nưa"), ("Xa Dung", "Xã Xa Dung"), ("xã Xa Dung", "Xã Xa Dung"),
            ("Him Lam", "Phường Điện Biên Phủ"), ("p. Him Lam", "Phường Điện Biên Phủ"),
            ("Toả Tình", "Xã Quài Tở"), ("Tỏa Tình", "Xã Quài Tở"), ("Huổi Lếch", "Xã Mường Toong"),
            ("Xá Nhè", "Xã Sáng Nhè"), ("TT Tủa Chùa", "Xã Tủa Chùa"), ("xã Mường Chà", "Xã Mường Chà"),
            ("thị trấn Mường Chà", "Xã Na Sang"), ("Nà Tòng", "Xã Tủa Chùa"), ("Na Tông", "Xã Núa Ngam"),
        ])
    func sole(name: String, expected: String) {
        let matches = gazetteer.find(name, on: after)
        #expect(!matches.isTrap)
        #expect(matches.sole?.name == expected)
    }

    @Test(
        "a name that leads to more than one unit is a trap, and all of them are named",
        arguments: [
            ("Mường Chà", ["Xã Mường Chà", "Xã Na Sang"]),
            ("phường Mường Thanh", ["Phường Mường Thanh", "Phường Điện Biên Phủ"]),
            ("xã Sam Mứn", ["Xã Sam Mứn", "Xã Thanh An"]), ("na tong", ["Xã Tủa Chùa", "Xã Núa Ngam"]),
            ("Tuần Giáo", ["Xã Tuần Giáo", "Xã Quài Tở"]),
        ])
    func traps(name: String, among: [String]) {
        let matches = gazetteer.find(name, on: after)
        #expect(matches.isTrap)
        #expect(matches.sole == nil)
        let today = Set(matches.candidates.flatMap { $0.today.map(\.name) })
        #expect(today.isSuperset(of: among))
    }

    @Test("the unit of the day that bears the very name comes first")
    func order() {
        let first = gazetteer.find("Mường Chà", on: after).candidates.first
        #expect(first?.bearer.key == UnitKey(era: "2025-07-01", code: "03166"))
    }

    @Test("a name is looked for on its day: xã Mường Chà was not there in June 2025")
    func onItsDay() {
        #expect(gazetteer.find("xã Mường Chà", on: before).candidates.isEmpty)
        #expect(gazetteer.find("thị trấn Mường Chà", on: before).sole?.code == "03172")
        #expect(gazetteer.find("Mường Chà", on: before).isTrap)
    }

    @Test("what is no unit finds nothing", arguments: ["", "xã", "Sa Pa", "xã ", "...", "phường Thanh Nưa của tôi"])
    func nothing(name: String) {
        let matches = gazetteer.find(name, on: after)
        #expect(matches.candidates.isEmpty && !matches.isTrap && matches.sole == nil)
    }

    @Test("the three names of today that lie on other land than their old bearers are traps, and only they")
    func trapNames() {
        let traps = gazetteer.communes(on: after).filter { gazetteer.isTrapName($0.key) }.map(\.name)
        #expect(traps == ["Xã Mường Chà", "Phường Mường Thanh", "Xã Sam Mứn"])
    }
}
