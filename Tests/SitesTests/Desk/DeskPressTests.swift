import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Center
@testable import Desk

@Suite("A form of the office", .bothEngines)
struct DeskPressTests {
    @Test("pressed twice is one act, also when the act took the report away from this desk")
    func twice() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let officer = try await house.browser(staff.officer)
        let page = try await officer.get("/xu-ly/\(code)").text
        let key = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
        let version = String(try #require(page.firstMatch(of: /name="version" value="([0-9]+)"/)).1)
        for (slug, fields) in [
            ("nhan-tin", [("nhan-tin-words", "Xin cho biết bản nào.")]),
            ("tra-lai", [("tra-lai-reason", "Không thuộc phạm vi.")]),
        ] {
            let seen = slug == "nhan-tin" ? version : String(try await house.stored(code).version)
            for _ in 1...2 {
                let sent = try await officer.post(
                    "/xu-ly/\(code)/\(slug)", [("version", seen), ("key", key)] + fields)
                #expect(sent.status == .seeOther, "\(slug)")
            }
        }
        let events = try await house.test.province.store.read { try $0.events.of(code) }
        #expect(events.filter { $0.event.name == "messageSent" }.count == 1)
        #expect(events.filter { $0.event.name == "returned" }.count == 1)
        await house.close()
    }

    @Test("with other words from a page that was used is a page that is no longer true, and the words stay")
    func otherWords() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let officer = try await house.browser(staff.officer)
        let version = String(try await house.stored(code).version)
        func say(_ words: String) async throws -> TestResponse {
            try await officer.post(
                "/xu-ly/\(code)/nhan-tin", [("version", version), ("key", "abc"), ("nhan-tin-words", words)])
        }
        #expect(try await say("Xin cho biết bản nào.").status == .seeOther)
        let other = try await say("Xin cho biết rõ hơn.")
        #expect(other.status == .conflict)
        #expect(other.text.contains("Xin cho biết rõ hơn."))
        await house.close()
    }

    @Test("REP-17: an identity asked for by one press or two is one look, which the reporter reads once")
    func identity() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen) { form in
            form.urgentKind = .naturalDisaster
            form.category = "thien_tai"
            form.mayCall = true
        }
        let version = String(try await house.stored(code).version)
        let fields = [
            ("version", version), ("key", "abc"), ("xem-thong-tin-fields", "phone"),
            ("xem-thong-tin-reason", "Gọi hỏi đường vào bản."),
        ]
        let browser = try await house.browser(staff.operator)
        for _ in 1...2 {
            let shown = try await browser.post("/xu-ly/\(code)/xem-thong-tin", fields)
            #expect(shown.status == .ok && shown.text.contains("912345678"), "\(shown.text)")
        }
        #expect(try await house.stored(code).openings.count == 1)
        house.test.clock.advance(.minutes(11))
        let late = try await browser.post("/xu-ly/\(code)/xem-thong-tin", fields)
        #expect(late.status == .conflict && !late.text.contains("912345678"))
        #expect(try await house.stored(code).openings.count == 1)
        await house.close()
    }

    @Test("the calendar's form sent twice is one version; one made over an older version says so")
    func calendar() async throws {
        let house = try await OfficeHouse()
        let manager = try await house.browser(try await house.staff().manager)
        func save(_ day: String, over base: Int) async throws -> TestResponse {
            try await manager.post(
                "/quan-tri/lich",
                [
                    ("base", "\(base)"), ("day", day), ("name", "Nghỉ đột xuất"), ("kind", "holiday"),
                    ("confirmation", "confirmed"), ("document", "12/CĐ-TTg"),
                ])
        }
        let page = try await manager.get("/quan-tri/lich").text
        #expect(page.contains("name=\"base\" value=\"1\""))
        for _ in 1...2 { #expect(try await save("2026-06-01", over: 1).status == .seeOther) }
        let late = try await save("2026-06-02", over: 1)
        #expect(late.status == .unprocessableContent)
        #expect(late.text.contains("vừa được người khác sửa"))
        #expect(try await house.test.province.books.current().law.calendar.version == 2)
        await house.close()
    }
}
