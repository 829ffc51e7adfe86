import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import TestKit
import Testing

@testable import Portal

/// A report answered after its expired day was moved: each page used to judge it in its own way.
@Suite(.bothEngines) struct LateEverywhereTests {
    @Test("AMB-09: the desk's row and box call it late, and the centre lists it until it is answered")
    func desk() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        try await moveAfterExpiry(code, house.test, staff.officer, staff.leader)
        let (officer, centre) = (try await house.browser(staff.officer), try await house.browser(staff.operator))

        let note = "Đã quá hạn trước khi đổi hạn; còn"
        #expect(try await officer.get("/xu-ly/\(code)").text.contains(note))
        #expect(try await centre.get("/xu-ly?danh-sach=qua-han").text.contains(note))
        try await house.test.province.cases.handle(.answerInTests, on: code, by: staff.leader)
        let late = "Đã trả lời, quá hạn"
        #expect(try await officer.get("/xu-ly/\(code)").text.contains(late))
        let list = try await officer.get("/xu-ly?danh-sach=da-tra-loi").text
        #expect(list.contains(late) && !list.contains("đúng hạn"))
        await house.close()
    }

    @Test("AMB-09: both places of the reporter's page and their card call it late")
    func portal() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try #require(ReportCode(try await browser.sendReport(in: house)))
            let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0903000001")
            let leader = try await house.test.official(.agencyLeader, at: .paHam, phone: "0903000002")
            try await moveAfterExpiry(code, house.test, officer, leader)
            try await house.test.province.cases.handle(.answerInTests, on: code, by: leader)
            let page = try await browser.get("/pa/\(code)").page
            #expect(page.contains("Đã trả lời, quá hạn") && page.contains(". Quá hạn."))
            #expect(!page.contains("đúng hạn") && !page.contains("Đúng hạn"))
            let cards = try await browser.get("/cua-toi").page
            #expect(cards.contains("Đã trả lời, quá hạn") && !cards.contains("đúng hạn"))
        }
    }

    @Test("REP-28: a day that was shortened is never called extended")
    func shortened() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try #require(ReportCode(try await browser.sendReport(in: house)))
            let overseer = try await house.test.official(.provincialOverseer, phone: "0903000006")
            let nearer = Command.directDeadline(
                to: house.test.clock.now.day + 2, reason: "Chỉ đạo làm ngay.", leader: "Phó Chủ tịch UBND tỉnh",
                reference: "12/TB-UBND")
            try await house.test.province.cases.handle(nearer, on: code, by: overseer)
            let page = try await browser.get("/pa/\(code)").page
            #expect(page.contains("Đã rút ngắn hạn từ") && !page.contains("Đã gia hạn"))
        }
    }

    /// Two weeks pass, then the officer asks for days and the leader agrees.
    private func moveAfterExpiry(
        _ code: ReportCode, _ test: TestProvince, _ officer: Viewer, _ leader: Viewer
    ) async throws {
        test.clock.advance(.days(14))
        _ = try await test.province.duties.elapseDue()
        try await test.province.cases.handle(
            .extendDeadline(workingDays: 10, reason: "Phải chờ khảo sát."), on: code, by: officer)
        try await test.province.cases.handle(.approve(proposal: 1, agree: true, reason: ""), on: code, by: leader)
    }
}

extension Command {
    fileprivate static let answerInTests = answer(
        outcome: .resolvedOnSite, text: "Đã nạo vét cống.", media: [], plannedFor: nil, referredTo: nil)
}
