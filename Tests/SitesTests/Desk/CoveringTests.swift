import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Desk

@Suite(.bothEngines) struct CoveringTests {
    private static let words = "Nhà ông Mùa A Páo, số 0912 345 678, đổ rác xuống suối đầu bản từ tháng trước đến nay."

    @Test("A0.25: words are typed, looked at as everybody will read them, and published; nothing can be put in")
    func words() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen) { $0.description = Self.words }
        let browser = try await house.browser(staff.officer)
        let page = try await browser.get("/xu-ly/\(code)").text
        #expect(page.contains("/xu-ly/\(code)/che") && !page.contains("cong-khai-text"))
        #expect(try await browser.get("/xu-ly/\(code)/che").text.contains("Không che chỗ nào."))

        let rows = [
            ("words", "Mùa A Páo"), ("ground", "thirdPartyName"), ("words", "0912 345 678"), ("ground", "phoneNumber"),
        ]
        let looked = try await browser.cover(code, rows + [("words", ""), ("ground", ""), ("step", "preview")])
        #expect(looked.status == .ok)
        #expect(looked.text.contains("Đã che 2 chỗ: tên người khác, số điện thoại."))
        #expect(looked.text.contains(#"<span class="covered">[đã che: số điện thoại]</span>"#))
        #expect(looked.text.contains(#"name="words" type="text" value="Mùa A Páo""#))
        #expect(try await house.stored(code).moderation == .pending)

        #expect(try await browser.cover(code, rows + [("step", "publish")]).status == .seeOther)
        let shown = try await house.stored(code).shownDescription
        #expect(
            shown
                == "Nhà ông [đã che: tên người khác], số [đã che: số điện thoại], đổ rác xuống suối đầu bản từ tháng trước đến nay."
        )
        // «Công khai» on the report's page keeps what is covered; an old form's words go nowhere
        _ = try await browser.act("cong-khai", on: code, [("decision", "publish"), ("text", "Đường sạch đẹp.")])
        #expect(try await house.stored(code).shownDescription == shown)
        let after = try await browser.get("/xu-ly/\(code)").text
        #expect(after.contains("Đã che 2 chỗ") && after.contains(#"<mark class="covered-own">0912 345 678<"#))
        await house.close()
    }

    @Test("A0.25: words that stand nowhere, a missing ground, and covering most of it come back as forms to mend")
    func mending() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen) { $0.description = Self.words }
        let browser = try await house.browser(staff.officer)
        let elsewhere = try await browser.cover(
            code,
            [
                ("words", "Đường sạch đẹp"), ("ground", "insult"), ("words", "Mùa A Páo"), ("ground", ""),
                ("step", "publish"),
            ])
        #expect(elsewhere.status == .unprocessableContent)
        #expect(elsewhere.text.contains("«Đường sạch đẹp» không có trong lời của người phản ánh."))
        #expect(elsewhere.text.contains("Hãy chọn căn cứ che «Mùa A Páo».") && elsewhere.text.contains("#ground-1"))
        let most = try await browser.cover(
            code, [("words", String(Self.words.dropLast(8))), ("ground", "insult"), ("step", "publish")])
        #expect(most.status == .unprocessableContent && most.text.contains("Hãy đề nghị ẩn"))
        let stale = try await browser.cover(
            code, [("words", "Mùa A Páo"), ("ground", "thirdPartyName"), ("step", "publish")], version: 1)
        #expect(stale.status == .conflict && stale.text.contains(#"value="Mùa A Páo""#))
        #expect(try await house.stored(code).moderation == .pending)
        await house.close()
    }

    @Test("A0.25: cells ticked on a picture become areas on their ground, carried until it is published")
    func cells() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let photo = try await house.photo(of: staff.citizen)
        let code = try await house.culvert(from: staff.citizen) { $0.media = [photo] }
        let browser = try await house.browser(staff.officer)
        let page = try await browser.get("/xu-ly/\(code)/che/\(photo.id)").text
        #expect(page.contains(#"name="cell" value="96""#) && page.contains("media/\(photo.id)"))
        #expect(try await browser.get("/xu-ly/\(code)/che/khac").status == .notFound)

        let words = [("words", "Cống"), ("ground", "personalData")]
        let step = ("step", "cover:\(photo.id)")
        let ticked = [1, 2, 13, 14, 96].map { ("cell", "\($0)") }
        let silent = try await browser.cover(code, words + ticked + [step])
        #expect(silent.status == .unprocessableContent && silent.text.contains(#"value="13" checked"#))
        #expect(silent.text.contains(#"name="words" value="Cống""#))
        let covered = try await browser.cover(code, words + ticked + [("cell-ground", "plateNumber"), step])
        #expect(covered.text.contains("Đã chọn che 2 vùng: biển số xe."))
        let areas = covered.text.matches(of: /name="area" value="([^"]+)"/).map { ("area", String($0.output.1)) }
        #expect(areas.count == 2)
        #expect(try await browser.cover(code, words + areas + [("step", "publish")]).status == .seeOther)
        let masking = try await house.stored(code).masking
        #expect(masking?.areas.map(\.ground) == [.plateNumber, .plateNumber])
        #expect(masking?.areas.first.map { [$0.left, $0.top, $0.width, $0.height] } == [0, 0, 0.1667, 0.25])
        #expect(masking?.spans.count == 1)
        // And back again: what is covered stands in the form
        let again = try await browser.get("/xu-ly/\(code)/che/\(photo.id)").text
        #expect(again.contains("biển số xe, phía trên bên trái"))
        // Left out, its areas no longer count
        let out = ("shown-\(photo.id)", "child")
        #expect(try await browser.cover(code, areas + [out, ("step", "publish")]).status == .seeOther)
        #expect(PublicReport(try await house.stored(code)).media.isEmpty)
        await house.close()
    }

    @Test("few rectangles cover exactly the cells that were ticked")
    func rectangles() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let cells = Set((1...96).filter { _ in Bool.random(using: &generator) })
            let covered = Grid.rectangles(of: cells).flatMap { area in
                (1...96).filter { number in
                    let (column, row) = (Double((number - 1) % 12) + 0.5, Double((number - 1) / 12) + 0.5)
                    return (area.left * 12..<(area.left + area.width) * 12).contains(column)
                        && (area.top * 8..<(area.top + area.height) * 8).contains(row)
                }
            }
            #expect(covered.sorted() == cells.sorted())
        }
        #expect(Grid.rectangles(of: Set(1...96)) == [.init(left: 0, top: 0, width: 1, height: 1)])
        #expect(Grid.rectangles(of: [0, 97, -4]).isEmpty)
    }
}

extension OfficeHouse {
    /// A picture that somebody has uploaded, as the table knows it.
    fileprivate func photo(of viewer: Viewer) async throws -> MediaItem {
        let record = MediaRecord(
            id: test.province.freshName(), owner: viewer.account ?? AccountID(rawValue: 0), sha256: "00", kind: .photo,
            contentType: "image/jpeg", bytes: 1, width: 1, height: 1, seconds: nil, likeness: nil,
            createdAt: test.clock.now)
        try await test.province.store.write { try $0.media.insert(record) }
        return MediaItem(id: record.id, kind: .photo, addedAt: test.clock.now, addedBy: .reporter)
    }
}

extension OfficeBrowser {
    /// Sends the form of the covering page, with the version that it shows.
    fileprivate func cover(
        _ code: ReportCode, _ fields: [(String, String)], version: Int? = nil
    ) async throws -> TestResponse {
        let page = try await get("/xu-ly/\(code)/che").text
        let shown = page.firstMatch(of: /name="version" value="([0-9]+)"/).map { String($0.1) } ?? "0"
        return try await post("/xu-ly/\(code)/che", [("version", version.map(String.init) ?? shown)] + fields)
    }
}
