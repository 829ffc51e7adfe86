import HTTPTypes
import HummingbirdTesting
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import Territory
import TestKit
import Testing

@Suite("The pages of warnings", .bothEngines)
struct WarningPagesTests {
    @Test("Composed on one page, let go on another, on the first page and in the feed at once, called back, gone")
    func story() async throws {
        let house = try await OfficeHouse()
        let editor = try await house.browser(try await house.test.official(.bulletinEditor, phone: "0903000041"))
        let lead = try await house.browser(try await house.test.official(.iocShiftLead, phone: "0903000042"))
        let street = try await house.browser(nil)
        let communes = try await house.test.province.books.current().atlas.gazetteer
            .communes(on: house.test.clock.now.day).prefix(2).map { ("communes", $0.key.description) }

        let drafted = try await editor.post("/tuyen-truyen/canh-bao", Self.fields + communes)
        let page = try #require(drafted.headers[.location])
        #expect(drafted.status.code == 303)
        let own = String(buffer: try await editor.get(page).body)
        #expect(own.contains("Chuyển người thứ hai") && !own.contains("communeCount"))
        #expect(try await editor.post(page + "/chuyen", []).status.code == 303)
        #expect(try await editor.post(page + "/phat", [("communeCount", "2")]).status.code == 403)

        #expect(String(buffer: try await lead.get(page).body).contains("Gõ lại số xã"))
        let miscounted = try await lead.post(page + "/phat", [("communeCount", "3")])
        #expect(miscounted.status.code == 422 && String(buffer: miscounted.body).contains("không đúng"))
        #expect(try await lead.post(page + "/phat", [("communeCount", "2")]).status.code == 303)

        #expect(String(buffer: try await street.get("/").body).contains("Mưa lớn &amp; lũ quét"))
        #expect(String(buffer: try await street.get("/canh-bao").body).contains("Dời đến nơi cao"))
        let feed = String(buffer: try await street.get("/canh-bao.atom").body)
        let file = try #require(feed.firstMatch(of: /href="(\/canh-bao\/VN-DB-[^"]+)"/)?.1)
        let cap = try await street.get(String(file))
        #expect(cap.headers[.contentType] == "application/cap+xml; charset=utf-8")
        #expect(String(buffer: cap.body).contains("<status>Actual</status>"))

        // An editor has it read on the loudspeakers as well, in the words of the warning.
        let shown = String(buffer: try await editor.get(page).body)
        let bulletin = try #require(shown.firstMatch(of: /href="([^"]+canh-bao=VN-DB-[^"]+)"/)?.1)
        let begun = String(buffer: try await editor.get(String(bulletin)).body)
        #expect(shown.contains(" soạn, ") && shown.contains(" phát") && !shown.contains("Tài khoản "))
        #expect(begun.contains("Dời đến nơi cao") && begun.contains(#"value="emergency" checked"#))

        #expect(try await editor.post(page + "/huy", [("reason", "Mưa đã ngớt")]).status.code == 303)
        #expect(try await lead.post(page + "/phat", []).status.code == 303)
        #expect(!String(buffer: try await street.get("/").body).contains("Mưa lớn"))
        // What was called back is told by nobody.
        #expect(try await editor.get(String(bulletin)).status.code == 404)
        await house.close()
    }

    @Test("Everything that is missing is named at once, and what was typed is still there")
    func mending() async throws {
        let house = try await OfficeHouse()
        let editor = try await house.browser(try await house.test.official(.bulletinEditor, phone: "0903000041"))
        let answer = try await editor.post(
            "/tuyen-truyen/canh-bao", [("headline", "Mưa lớn"), ("hazard", "heavyRain"), ("severity", "")])
        let page = String(buffer: answer.body)
        #expect(answer.status.code == 422 && page.contains(#"value="Mưa lớn""#))
        #expect(page.matches(of: /Hãy chọn mục này/).count >= 3)
        await house.close()
    }

    private static let fields = [
        ("headline", "Mưa lớn & lũ quét"), ("hazard", "heavyRain"), ("severity", "Severe"), ("urgency", "Expected"),
        ("certainty", "Likely"), ("onset", "2026-03-03T18:00"), ("expires", "2026-03-04T12:00"),
        ("description", "Tối nay có mưa rất to."), ("instruction", "Dời đến nơi cao trước 20 giờ."),
    ]
}
