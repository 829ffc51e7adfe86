import LocalTime
import Testing
import Vietnamese

@testable import Territory

private let gazetteer = Gazetteer.starter
private let today = Day(number: 20_500)

@Suite("The land that a search names")
struct NamedLandTests {
    private func names(_ text: String) -> [Set<String>] {
        gazetteer.lands(namedIn: FoldedText(text), on: today).map { land in
            Set(land.units.compactMap { key in gazetteer.unit(key).map { "\($0.key.era.prefix(4)) \($0.name)" } })
        }
    }

    @Test("a name of today finds what was there before, a former name finds what is there now")
    func throughTime() {
        let found = names("Na Sang")
        #expect(found.first?.contains("2025 Xã Na Sang") == true)
        #expect(found.first?.contains("2020 Xã Ma Thì Hồ") == true)
        #expect(names("Ma Thì Hồ") == [["2020 Xã Ma Thì Hồ", "2025 Xã Na Sang"]])
    }

    @Test(
        "with or without marks, kind and the end of the last word",
        arguments: ["ma thi ho", "xã Ma Thì Hồ", "XA MA THI HO", "ma thì h", "rác ở ma thi ho", "Ma Thì Hồ bị ngập"])
    func spelt(text: String) {
        #expect(names(text) == [["2020 Xã Ma Thì Hồ", "2025 Xã Na Sang"]])
    }

    @Test("marks that were typed are meant")
    func marks() {
        #expect(names("mương nhà") == [])
        #expect(names("Nà Tông") == [])
        #expect(names("nà tòng").first?.contains("2020 Xã Nà Tòng") == true)
        #expect(names("Nà Tòng").first?.contains("2020 Xã Na Tông") == false)
        #expect(names("na tong").first?.isSuperset(of: ["2020 Xã Nà Tòng", "2020 Xã Na Tông"]) == true)
    }

    @Test(
        "nothing that is no name is one",
        arguments: ["", "cống tắc", "na", "xã", "điện", "tỉnh Điện Biên", "🚧", "xa x"])
    func none(text: String) {
        let provinces = gazetteer.units.filter { $0.kind == .province }.map(\.key)
        for land in gazetteer.lands(namedIn: FoldedText(text), on: today) {
            #expect(Set(land.units).isDisjoint(with: provinces))
            #expect(text.contains("Điện Biên"))
        }
    }

    @Test("a unit is asked for with what it was, by its code or with its era; a code used again means today's")
    func written() throws {
        let naSang = try #require(gazetteer.communes(on: today).first { $0.name == "Xã Na Sang" }).key
        let land = gazetteer.land(written: naSang.code, on: today)
        #expect(land == gazetteer.land(written: naSang.description, on: today))
        let names = Set(land.compactMap { gazetteer.unit($0)?.name })
        #expect(names.isSuperset(of: ["Xã Na Sang", "Xã Ma Thì Hồ"]))
        let former = try #require(land.first { gazetteer.unit($0)?.name == "Xã Ma Thì Hồ" })
        #expect(gazetteer.land(written: former.description, on: today) == [former])
        let district = try #require(gazetteer.units.first { $0.kind == .district && $0.name == "Huyện Mường Chà" }).key
        let communes = gazetteer.land(written: district.description, on: today)
        #expect(communes.contains(former) && !communes.contains(naSang))
        let province = try #require(gazetteer.units.first { $0.kind == .province && $0.key.era == district.era }).key
        #expect(Set(gazetteer.land(written: province.description, on: today)).isSuperset(of: communes))
        for text in ["", "/", "99999", "2025-07-01/", "x/\(naSang.code)"] {
            #expect(gazetteer.land(written: text, on: today) == [], "\(text)")
        }
    }

    @Test("the words that name are told, the kind with them")
    func range() {
        let lands = gazetteer.lands(namedIn: FoldedText("rác xã Pa Ham nhiều"), on: today)
        #expect(lands.map(\.words) == [1..<4])
    }
}
