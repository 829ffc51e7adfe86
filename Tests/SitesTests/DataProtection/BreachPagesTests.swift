import DataProtection
import HTTPTypes
import HummingbirdTesting
import Office
import Operations
import TestKit
import Testing

@Suite("Pages of the register of breaches", .bothEngines)
struct BreachPagesTests {
    @Test(
        "An officer registers, notifies, tells the people and closes without scripts; what is wrong is told beside it")
    func story() async throws {
        let house = try await OfficeHouse()
        let dpo = try await house.test.official(.dpo, phone: "0903000031")
        let officer = try await house.browser(dpo)
        let path = "/quan-tri/su-co-du-lieu"
        #expect(try await officer.get(path).text.contains("Chưa có sự cố nào"))
        #expect(try await officer.get("\(path)/moi").text.contains("72 giờ"))
        var fields = [
            ("key", "a"), ("noticedAt", "2026-03-03T08:00"), ("data", "names"), ("people", "khoảng 5"),
            ("what", "Tệp để nhầm chỗ."), ("measures", "Đã gỡ tệp."),
        ]
        let wrong = try await officer.post(path, fields)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("số người ước tính"))
        fields[3].1 = "5"
        #expect(try await officer.post(path, fields).status == .seeOther)
        #expect(try await officer.post(path, fields).status == .seeOther)
        let all = try await house.test.province.breaches.all(for: dpo)
        let number = try #require(all.first?.number)
        #expect(all.count == 1)
        let page = try await officer.get("\(path)/\(number)").text
        #expect(page.contains("08:00") && page.contains("06/03/2026") && page.contains("Chưa báo cơ quan chuyên trách"))
        func act(_ slug: String, _ version: String, _ more: [(String, String)]) async throws -> HTTPResponse.Status {
            try await officer.post("\(path)/\(number)/\(slug)", [("key", slug), ("version", version)] + more).status
        }
        #expect(
            try await act(
                "bao-co-quan", "1", [("at", "2026-03-03T09:00"), ("agency", "Công an tỉnh"), ("document", "15/BC")])
                == .seeOther)
        #expect(try await act("bao-nguoi-dan", "1", [("how", "Tin nhắn")]) == .conflict)
        #expect(try await act("bao-nguoi-dan", "2", [("how", "Gọi 0912 345 678")]) == .unprocessableContent)
        #expect(try await act("bao-nguoi-dan", "2", [("how", "Tin nhắn cho 5 người")]) == .seeOther)
        #expect(try await act("ket-thuc", "3", [("words", "Đã khắc phục.")]) == .seeOther)
        let overseer = try await house.browser(try await house.test.official(.provincialOverseer, phone: "0903000032"))
        let read = try await overseer.get("\(path)/\(number)").text
        #expect(
            read.contains("15/BC") && read.contains("Tin nhắn cho 5 người")
                && !read.contains("<form method=\"post\" action=\"\(path)"))
        await house.close()
    }
}
