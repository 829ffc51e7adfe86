import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import TestKit
import Testing
import Web

@testable import Center

@Suite(.bothEngines) struct CenterTests {
    @Test("AMB-04: a day added to the calendar moves what was promised, and says how many")
    func calendar() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let manager = try await house.browser(staff.manager)

        let saved = try await manager.post(
            "/quan-tri/lich",
            [
                ("day", "2026-03-06"), ("name", "Nghỉ phòng chống bão"), ("kind", "holiday"),
                ("confirmation", "confirmed"), ("document", "Công điện 12/CĐ-UBND"),
            ])
        #expect(saved.status == .seeOther)
        #expect(try await house.stored(code).round?.deadline.day == Day(year: 2026, month: 3, day: 12))
        #expect(try await manager.get("/quan-tri/lich?nam=2026").text.contains("Nghỉ phòng chống bão"))
        #expect(try await manager.get("/quan-tri/nhat-ky").text.contains("Công điện 12/CĐ-UBND"))

        let bare = try await manager.post("/quan-tri/lich", [("day", "2026-03-09"), ("name", "Nghỉ bù")])
        #expect(bare.status == .unprocessableContent)
        #expect(bare.text.contains("Nghỉ bù"))
        await house.close()
    }

    @Test("A new official's password is shown once, in the answer itself")
    func accounts() async throws {
        let house = try await OfficeHouse()
        let admin = try await house.browser(try await house.test.official(.systemAdmin, phone: "0903000021"))
        let fields = [
            ("fullName", "Vàng Thị Sua"), ("phone", "0904000001"), ("role", "agencyFocal"),
            ("agency", AgencyCode.paHam.rawValue), ("to", "2026-12-31"),
        ]
        let made = try await admin.post("/quan-tri/tai-khoan", fields)
        #expect(made.status == .ok)
        #expect(made.text.contains("Mật khẩu dùng một lần"))
        #expect(made.headers[.cacheControl] == "no-store")
        let list = try await admin.get("/quan-tri/tai-khoan").text
        #expect(list.contains("Vàng Thị Sua"))
        #expect(list.contains("đến hết thứ Năm 31/12/2026"))
        #expect(!list.contains("Mật khẩu dùng một lần"))
        let again = try await admin.post("/quan-tri/tai-khoan", fields)
        #expect(again.status == .unprocessableContent)
        #expect(again.text.contains("Vàng Thị Sua"))
        await house.close()
    }

    @Test("REP-16: no identity stands on any page of the centre")
    func nobodyNamed() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.opened(by: staff.operator)
        let manager = try await house.browser(staff.manager)
        for path in ["/ioc", "/giam-sat", "/xu-ly", "/xu-ly/\(code)"] {
            let page = try await manager.get(path).text
            #expect(!page.contains("Giàng Thị Mỷ") && !page.contains("987654321"), "\(path)")
        }
        #expect(try await manager.get("/giam-sat").text.contains("Gọi hỏi đường vào bản."))
        await house.close()
    }

    @Test("The live stream carries figures and alarms, and nothing of who sent them")
    func stream() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen) { $0.urgentKind = .fire }
        let site = CenterSite(
            province: house.test.province, views: house.views, site: .center, keys: OfficeHouse.keys)
        let events = try await site.events(about: code, for: staff.operator)
        #expect(events.count == 2)
        #expect(events[0].hasPrefix("event: figures\ndata: {"))
        #expect(events[0].contains("\"urgent\":\"1\""))
        #expect(events[1].contains("/xu-ly/\(code)"))
        await house.close()
    }
}
