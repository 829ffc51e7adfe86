import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Territory
import TestKit
import Testing

@testable import Desk

@Suite(.bothEngines) struct PaperAndHelpTests {
    private func typed(_ changes: [String: String] = [:]) -> [(String, String)] {
        let plain = [
            "namedName": "Mùa Thị Dợ", "namedPhone": "0977123456", "consent": "1",
            "description": "Cống đầu bản bị lấp, nước tràn vào nhà.", "category": "cap_thoat_nuoc",
            "unit": UnitKey.paHam.description, "placeWords": "Gần cầu treo", "observedAt": "2026-02-27T07:00",
            "enteredLater": "2026-02-27T08:00", "writtenDownBy": "Trực ban UBND xã", "undertaking": "1",
            "requestKey": "khoa-1",
        ]
        return plain.merging(changes) { _, new in new }.map { ("giay-\($0.key)", $0.value) }
    }

    @Test("A0.24: a paper is entered on the desk, once however often, and its page says since when it counts")
    func paper() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let clerk = try await house.browser(staff.officer)
        #expect(try await clerk.get("/xu-ly").text.contains("/xu-ly/nhap-tu-giay"))
        #expect(!(try await house.browser(staff.manager).get("/xu-ly").text.contains("/xu-ly/nhap-tu-giay")))
        let form = try await clerk.get("/xu-ly/nhap-tu-giay").text
        #expect(form.contains("name=\"giay-requestKey\"") && form.contains("Không quá 30 ngày trước"))

        let first = try await clerk.post("/xu-ly/nhap-tu-giay", typed())
        #expect(first.status == .seeOther, "\(first.text)")
        let again = try await clerk.post("/xu-ly/nhap-tu-giay", typed())
        #expect(first.headers[.location] == again.headers[.location])
        let page = try await clerk.get(first.headers[.location] ?? "").text
        #expect(page.contains("Giấy nhận 08:00 27/02/2026, hạn tính từ lúc đó; do Trực ban UBND xã ghi"))
        #expect(!page.contains("Mùa Thị Dợ") && !page.contains("977123456"))
        await house.close()
    }

    @Test("A0.24: what is missing is said at its field, and nothing typed is lost")
    func mending() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let clerk = try await house.browser(staff.officer)
        let failed = try await clerk.post(
            "/xu-ly/nhap-tu-giay", typed(["writtenDownBy": "", "enteredLater": "2026-03-04T08:00"]))
        #expect(failed.status == .unprocessableContent)
        for field in ["writtenDownBy", "enteredLater"] { #expect(failed.text.contains("href=\"#giay-\(field)\"")) }
        #expect(failed.text.contains("Cống đầu bản bị lấp"))
        await house.close()
    }

    @Test("REP-22: the agency that helps reads what was asked, answers on the desk, and the lead reads it there")
    func help() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let helper = try await house.test.official(.agencyOfficer, at: "so-xay-dung", phone: "0903000031")
        let code = try await house.culvert(from: staff.citizen)
        let lead = try await house.browser(staff.officer)
        let asked = try await lead.act(
            "phoi-hop", on: code, [("agency", "so-xay-dung"), ("request", "Cử kỹ thuật khảo sát.")])
        #expect(asked.status == .seeOther)
        let browser = try await house.browser(helper)
        let page = try await browser.get("/xu-ly/\(code)").text
        #expect(page.contains("Cử kỹ thuật khảo sát.") && page.contains("Trả lời cơ quan chủ trì"))
        #expect(try await browser.act("tra-loi-phoi-hop", on: code).status == .unprocessableContent)
        #expect(
            try await browser.act("tra-loi-phoi-hop", on: code, [("words", "Cống sập hai nhịp.")]).status == .seeOther)
        #expect(try await lead.get("/xu-ly/\(code)").text.contains("Cống sập hai nhịp."))
        await house.close()
    }

    @Test("REP-22: who reads what the helping agency answers is said on its form as it is")
    func readers() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let helper = try await house.test.official(.agencyOfficer, at: "so-xay-dung", phone: "0903000031")
        let inspector = try await house.test.official(.competentInspector, phone: "0903000032")
        let elsewhere = try await house.test.official(.agencyOfficer, at: "so-y-te", phone: "0903000033")
        let code = try await house.culvert(from: staff.citizen)
        let province = house.test.province
        try await province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: staff.officer)
        try await province.cases.handle(
            .cooperate(agency: "so-xay-dung", externalPartner: nil, request: "Cử kỹ thuật khảo sát."), on: code,
            by: staff.officer)
        let form = try await house.browser(helper).get("/xu-ly/\(code)").text
        #expect(form.contains("Các cơ quan được xem phản ánh này đều đọc được; người phản ánh và công chúng không"))
        try await province.cases.handle(
            .answerCooperation(words: "Cống sập hai nhịp.", media: []), on: code, by: helper)
        let offices = [
            staff.officer, staff.leader, staff.operator, staff.shiftLead, staff.manager, staff.overseer, helper,
            inspector,
        ]
        for viewer in offices {
            #expect(try await house.browser(viewer).get("/xu-ly/\(code)").text.contains("Cống sập hai nhịp."))
        }
        for viewer in [staff.citizen, elsewhere, nil] {
            #expect(try await !house.browser(viewer).get("/pa/\(code)").text.contains("Cống sập hai nhịp."))
        }
        let own = try await province.reports.find(code, for: staff.citizen).inside
        #expect(own?.audience == .reporter && own?.report.cooperations == [])
        await house.close()
    }
}
