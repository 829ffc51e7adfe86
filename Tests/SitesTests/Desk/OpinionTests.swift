import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Territory
import TestKit
import Testing
import Web

@testable import Desk

@Suite("REP-21: what the machine makes of a report, at the desk", .bothEngines)
struct OpinionTests {
    @Test("another field is proposed with the words that told it, and its form opens filled in")
    func anotherField() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        _ = try await house.test.province.classifiers.current()
        let code = try await house.culvert(from: staff.citizen) {
            $0.description =
                "Cột điện trước cổng trường bị nghiêng, dây điện võng xuống sát mái nhà, đèn đường không sáng."
        }
        let browser = try await house.browser(staff.operator)

        let page = try await browser.get("/xu-ly/\(code)").text
        #expect(page.contains("Máy đọc khác"))
        #expect(page.contains("Giống lĩnh vực") && page.contains("Cột điện") && page.contains("Vì có: «"))
        let way = "/xu-ly/\(code)?mo=phan-loai&dien=category"
        #expect(page.replacing("&amp;", with: "&").contains("href=\"\(way)#phan-loai\""))
        #expect(!page.contains(#"id="phan-loai" open"#))
        let opened = try await browser.get(way).text
        #expect(opened.contains(#"id="phan-loai" open"#) && opened.contains("Đã điền theo đề nghị của máy"))
        #expect(opened.contains(#"<option value="dien_chieu_sang" selected"#))
        // What is not proposed is not filled in, whatever a link says.
        for junk in ["khong_co", "unit", "reason", "category:khac", "", "code"] {
            let page = try await browser.get("/xu-ly/\(code)?mo=phan-loai&dien=\(percentEncoded(junk))").text
            #expect(page.contains(#"id="phan-loai" open"#) && !page.contains("Đã điền theo"), "\(junk)")
            #expect(page.contains(#"<option value="cap_thoat_nuoc" selected"#), "\(junk)")
        }

        let done = try await browser.act(
            "phan-loai", on: code,
            [
                ("category", "dien_chieu_sang"), ("unit", "\(try #require(try await house.stored(code).scene.unit))"),
                ("reason", "Việc của điện."),
            ])
        #expect(done.status == .seeOther)
        let after = try await browser.get(way).text
        #expect(!after.contains("Đã điền theo đề nghị của máy"), "an old link proposes nothing")
        #expect(!after.contains("Máy đọc khác") && after.contains("Máy đọc là"))
        await house.close()
    }

    @Test("a field that an official has chosen is not doubted, nor one proposed that is out of use")
    func settled() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        _ = try await house.test.province.classifiers.current()
        let words = "Cột điện trước cổng trường bị nghiêng, dây điện võng xuống sát mái nhà, đèn đường không sáng."
        let code = try await house.culvert(from: staff.citizen) { $0.description = words }
        let report = try await house.stored(code)
        func doubts(_ events: Set<String>, _ fields: Set<CategoryCode>) -> Bool? {
            SecondOpinion(.starter, on: report, after: events, among: fields) { _ in nil }.map(\.hasDoubts)
        }
        let fields = Set(try await house.test.province.books.current().categories.map(\.code))
        #expect(doubts([], fields) == true)
        #expect(doubts(["classified"], fields) == false)
        #expect(doubts([], fields.subtracting([CategoryCode(rawValue: "dien_chieu_sang")])) == false)
        await house.close()
    }

    @Test("what sounds urgent is marked on the list and the page until an office takes it up")
    func urgency() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        _ = try await house.test.province.classifiers.current()
        let code = try await house.culvert(from: staff.citizen) {
            $0.description = "Cháy nhà rồi, lửa bốc cao, còn người mắc kẹt bên trong, cứu với!"
        }
        let (officer, centre) = (try await house.browser(staff.officer), try await house.browser(staff.operator))
        #expect(try await centre.get("/xu-ly/\(code)").text.contains("Có thể là việc khẩn: Hỏa hoạn"))
        #expect(try await officer.get("/xu-ly").text.contains("Có thể khẩn"))
        let form = try await centre.get("/xu-ly/\(code)?mo=muc-khan&dien=kind").text
        #expect(form.contains(#"value="fire" checked"#))

        // Whoever has thought about it is not asked again.
        let thought = try await house.culvert(from: staff.citizen) {
            $0.description = "Cháy nhà rồi, lửa bốc cao, còn người mắc kẹt bên trong, cứu với các chú ơi!"
        }
        for kind in ["fire", "none"] {
            _ = try await centre.act(
                "muc-khan", on: thought, [("kind", kind), ("reason", "Đã gọi lại, dập xong rồi.")])
        }
        #expect(!(try await centre.get("/xu-ly/\(thought)").text.contains("Có thể là việc khẩn")))
        _ = try await officer.act("tiep-nhan", on: code)
        #expect(!(try await officer.get("/xu-ly").text.contains("Có thể khẩn")))
        #expect(!(try await centre.get("/xu-ly/\(code)").text.contains("Có thể là việc khẩn")))
        #expect(!(try await officer.get("/xu-ly?danh-sach=dang-giai-quyet").text.contains("Có thể khẩn")))
        await house.close()
    }

    @Test("words that name another commune are told, and a settled place is not doubted")
    func place() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        _ = try await house.test.province.classifiers.current()
        let code = try await house.culvert(from: staff.citizen) {
            $0.description = "Cống thoát nước trước chợ xã Na Sang bị tắc, nước tràn ra đường."
        }
        let browser = try await house.browser(staff.operator)
        let page = try await browser.get("/xu-ly/\(code)").text
        #expect(page.contains("Lời tả nêu địa bàn khác") && page.contains("Na Sang"))
        let unit = try #require(try await house.stored(code).scene.unit)
        let other = try #require(
            try await house.test.province.books.current().atlas.gazetteer.communes(on: house.test.clock.now.day)
                .first { $0.key != unit }?.key)
        _ = try await browser.act(
            "phan-loai", on: code,
            [("category", "cap_thoat_nuoc"), ("unit", "\(other)"), ("reason", "Theo lời người phản ánh.")])
        #expect(try await house.stored(code).scene.chosenBy == .official)
        #expect(!(try await browser.get("/xu-ly/\(code)").text.contains("Lời tả nêu địa bàn")))
        await house.close()
    }
}
