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

@Suite(.bothEngines) struct AlikeTests {
    @Test("REP-20: beside a report stands what may be the same, why, and a form to link it that is filled in")
    func linking() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let neighbour = try await house.test.citizen("Lò Thị Mai", phone: "0977000111")
        let one = try await house.culvert(from: staff.citizen) { $0.point = .street(0) }
        let two = try await house.culvert(from: neighbour) { $0.point = .street(40) }
        let browser = try await house.browser(staff.operator)

        let page = try await browser.get("/xu-ly/\(two)").text
        #expect(page.contains("Có thể trùng") && page.contains("/xu-ly/\(one)"))
        #expect(page.contains("cách 40 m · gửi cùng ngày · cùng lĩnh vực · nội dung gần như giống hệt"))
        let way = "/xu-ly/\(two)?cung-viec=\(one)#lien-ket"
        #expect(page.contains("href=\"\(way)\""))
        let filled = try await browser.get("/xu-ly/\(two)?cung-viec=\(one)").text
        #expect(filled.contains("name=\"lien-ket-code\""))
        #expect(filled.contains("value=\"\(one)\""))
        #expect(try await browser.act("lien-ket", on: two, [("code", one.description)]).status == .seeOther)
        #expect(try await browser.get("/xu-ly/\(two)").text.contains("đã liên kết"))
        // A code in the address that is none, or that nobody may know, opens nothing.
        #expect(try await browser.get("/xu-ly/\(two)?cung-viec=khong-phai-ma").status == .ok)
        await house.close()
    }

    @Test("A0.7, REP-16: merging is offered to the IOC alone, for what is known to be one person's")
    func merging() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let neighbour = try await house.test.citizen("Lò Thị Mai", phone: "0977000111")
        let one = try await house.culvert(from: staff.citizen) { $0.point = .street(0) }
        let repeated = try await house.culvert(from: staff.citizen) { $0.point = .street(10) }
        let anothers = try await house.culvert(from: neighbour) { $0.point = .street(20) }
        func offers(_ viewer: Viewer, _ other: ReportCode) async throws -> Bool {
            try await house.browser(viewer).get("/xu-ly/\(one)").text.contains("?cung-viec=\(other)#gop")
        }
        #expect(try await offers(staff.operator, repeated))
        #expect(try await !offers(staff.operator, anothers))
        for other in [repeated, anothers] { #expect(try await !offers(staff.officer, other)) }
        // Whoever is told leaves a line each time; it says what was asked, and not the answer.
        let log = try await house.test.province.store.read { try $0.audit.latest() }
        let lines = log.filter { $0.act == "repeatsShown" }
        #expect(lines.count == 2)
        for line in lines {
            #expect(line.account == staff.operator.account && line.subject == one.description)
            let asked = line.detail ?? ""
            #expect(asked.contains(repeated.description) && asked.contains(anothers.description))
        }
        await house.close()
    }

    @Test("what came back after it was done is marked on the list, on the page, and counted for the centre")
    func comingBack() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let one = try await house.culvert(from: staff.citizen) { $0.point = .street(0) }
        let officer = try await house.browser(staff.officer)
        let leader = try await house.browser(staff.leader)
        _ = try await officer.act("tiep-nhan", on: one)
        try await house.test.province.cases.handle(
            .moderate(.approved(blurred: [], text: nil)), on: one, by: staff.officer)
        _ = try await officer.act(
            "tra-loi", on: one, [("outcome", "resolvedOnSite"), ("text", "Đã nạo vét cống, nước thoát tốt.")])
        _ = try await leader.act("duyet-1", on: one, [("agree", "yes")])
        house.test.clock.advance(.days(3))
        let two = try await house.culvert(from: staff.citizen) { $0.point = .street(5) }

        let page = try await officer.get("/xu-ly/\(two)").text
        #expect(page.contains("Tái diễn") && page.contains("xảy ra lại 3 ngày sau khi đã giải quyết"))
        #expect(page.contains("Tái diễn sau") && page.contains(one.description))
        #expect(try await officer.get("/xu-ly").text.contains("Tái diễn"))
        let centre = try await house.browser(staff.operator)
        let list = try await centre.get("/xu-ly?danh-sach=tai-dien").text
        #expect(list.contains(two.description) && !list.contains(one.description))
        #expect(try await centre.get("/ioc").text.contains("Tái diễn sau khi giải quyết"))
        await house.close()
    }

    @Test("A0.11, REP-31: an office is shown only what it may know of")
    func sight() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let one = try await house.culvert(from: staff.citizen) { $0.point = .street(0) }
        let two = try await house.culvert(from: staff.citizen) { $0.point = .street(10) }
        try await house.test.province.cases.handle(
            .moderate(.keptBack(code: .stateSecret, reason: "Có nội dung mật.")), on: one, by: staff.operator)
        for viewer in [staff.officer, staff.operator] {
            let page = try await house.browser(viewer).get("/xu-ly/\(two)").text
            #expect(!page.contains(one.description) && !page.contains("Có thể trùng"))
        }
        #expect(try await house.browser(staff.manager).get("/xu-ly/\(two)").text.contains(one.description))
        await house.close()
    }
}

extension Point {
    /// So many metres along a street in Pa Ham.
    fileprivate static func street(_ metres: Double) -> Point {
        Point(latitude: 21.84, longitude: 103.1 + metres / 103_400)
    }
}
