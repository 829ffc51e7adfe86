import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct DecisionReviewTests {
    @Test("A0.9, A0.7, AMB-09: what an office decided alone waits in a list of the desk, on /ioc and on /giam-sat")
    func reviewed() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let province = house.test.province
        try await province.cases.handle(.return(reason: "Không rõ nơi.", suggested: nil), on: code, by: staff.officer)
        try await province.cases.handle(
            .refuse(code: .placeUnclear, ground: nil, reason: "Không rõ nơi.", guidance: "Gửi lại kèm địa điểm."),
            on: code, by: staff.operator)
        let overseer = try await house.browser(staff.overseer)
        let list = "/xu-ly?danh-sach=ra-soat"
        #expect(try await overseer.get(list).text.contains("/xu-ly/\(code)\""))
        #expect(try await tile(on: "/ioc", by: overseer) == "1")
        #expect(try await tile(on: "/giam-sat", by: overseer) == "1")
        let form = "/xu-ly/\(code)/ra-soat\""
        #expect(try await overseer.get("/xu-ly/\(code)").text.contains(form))
        // The IOC does not review its own
        let manager = try await house.browser(staff.manager)
        #expect(try await manager.get("/xu-ly/\(code)").text.contains(form) == false)
        let forbidden = try await manager.act("ra-soat", on: code, [("uphold", "yes"), ("reason", "Đúng.")])
        #expect(forbidden.status == .conflict || forbidden.status == .forbidden)

        let answer = try await overseer.act("ra-soat", on: code, [("uphold", "no"), ("reason", "Nơi đã rõ.")])
        #expect(answer.status == .seeOther)
        #expect(try await house.stored(code).status == .submitted)
        #expect(try await overseer.get(list).text.contains("/xu-ly/\(code)\"") == false)
        #expect(try await tile(on: "/giam-sat", by: overseer) == "0")
        await house.close()
    }

    /// The figure beside «Quyết định chờ rà soát».
    private func tile(on path: String, by browser: OfficeBrowser) async throws -> String? {
        let page = try await browser.get(path).text
        let parts = page.split(separator: "Quyết định chờ rà soát", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let around = String(parts[0].suffix(400))
        return around.matches(of: />\s*([0-9]+)\s*</).last.map { String($0.1) }
    }

    @Test("A0.26: the form says who must confirm the end of an urgency and how soon, only where it may be ended")
    func endOfUrgency() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let calm = try await house.culvert(from: staff.citizen)
        let urgent = try await house.culvert(from: staff.citizen) { $0.urgentKind = .fire }
        let centre = try await house.browser(staff.operator)
        let words = "Bỏ mức khẩn cần trưởng ca IOC hoặc cơ quan quản lý IOC xác nhận trong 60 phút"
        #expect(try await centre.get("/xu-ly/\(urgent)").text.contains(words))
        #expect(try await centre.get("/xu-ly/\(calm)").text.contains("Bỏ mức khẩn cần") == false)
        await house.close()
    }

    @Test("A0.26: what fell through as a State secret is not offered as one again")
    func secrecy() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let officer = try await house.browser(staff.officer)
        let option = "value=\"stateSecret\""
        #expect(try await officer.get("/xu-ly/\(code)").text.ranges(of: option).count == 3)
        try await house.test.province.cases.handle(
            .moderate(.keptBack(code: .stateSecret, reason: "Công trình.")), on: code, by: staff.officer)
        try await house.test.province.cases.handle(
            .approve(proposal: 1, agree: false, reason: "Không phải."), on: code, by: staff.manager)
        #expect(try await officer.get("/xu-ly/\(code)").text.ranges(of: option).count == 1, "hiding, which takes two")
        await house.close()
    }
}
