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

@Suite("REP-21: the routing lab", .bothEngines) struct RoutingLabTests {
    private static let lab = "/quan-tri/phan-luong"
    private static let sound = """
        ma,linh_vuc,co_quan
        xa,,xa
        nuoc,cap_thoat_nuoc,so-xay-dung
        """
    private static let broken = sound + "\nhong,khac,so-khong-co\nhong,giao_duc,so-gddt"

    @Test("The page shows what is in force, its faults and its versions")
    func inForce() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let manager = try await house.browser(staff.manager)
        let page = try await manager.get(Self.lab).text
        #expect(page.contains("Bản 1"))
        #expect(page.contains("UBND xã, phường nơi xảy ra"))
        #expect(page.contains("Mọi lĩnh vực của mọi xã, phường đều có nơi nhận"))
        #expect(page.contains("Bộ dữ liệu khởi đầu"))

        try await house.endHealthDepartment()
        let after = try await manager.get(Self.lab).text
        #expect(after.contains("không hoạt động trong thời gian của quy tắc"))
        await house.close()
    }

    @Test("«Thử» shows what would change on past reports, keeps the text and saves nothing")
    func trying() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let manager = try await house.browser(staff.manager)
        let tried = try await manager.post(Self.lab, [("rules", Self.sound), ("act", "try"), ("base", "1")])
        #expect(tried.status == .ok)
        #expect(tried.text.contains("Kết quả thử"))
        #expect(tried.text.contains("UBND xã Pa Ham") && tried.text.contains("Sở Xây dựng"))
        #expect(tried.text.contains(code.description))
        #expect(tried.text.contains("nuoc,cap_thoat_nuoc,so-xay-dung"))

        let broken = try await manager.post(Self.lab, [("rules", Self.broken), ("act", "try"), ("base", "1")])
        #expect(broken.status == .ok)
        #expect(broken.text.contains("Dòng 4: Không có cơ quan nào mang mã «so-khong-co»."))
        #expect(broken.text.contains("Dòng 4, 5: Mã quy tắc này được dùng 2 lần"))
        #expect(try await house.versions == 1)
        await house.close()
    }

    @Test("«Áp dụng» refuses what is broken and keeps the text; what is sound becomes the next version")
    func applying() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let manager = try await house.browser(staff.manager)
        let refused = try await manager.post(
            Self.lab, [("rules", Self.broken), ("act", "apply"), ("base", "1"), ("note", "Công văn 12")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Dòng 4: Không có cơ quan nào mang mã «so-khong-co»."))
        #expect(refused.text.contains("hong,giao_duc,so-gddt") && refused.text.contains("Công văn 12"))
        #expect(try await house.versions == 1)

        let applied = try await manager.post(
            Self.lab, [("rules", Self.sound), ("act", "apply"), ("base", "1"), ("note", "Công văn 12")])
        #expect(applied.status == .seeOther)
        #expect(try await house.versions == 2)
        #expect(try await manager.get(Self.lab).text.contains("Công văn 12"))
        #expect(try await manager.get("/quan-tri/nhat-ky").text.contains("Sửa quy tắc phân luồng"))
        let code = try await house.culvert(from: staff.citizen)
        #expect(try await house.stored(code).routing == .rule(id: "nuoc", version: 2))

        let late = try await manager.post(
            Self.lab, [("rules", Self.sound + "\ny,khac,so-khcn"), ("act", "apply"), ("base", "1"), ("note", "Khác")])
        #expect(late.status == .unprocessableContent)
        #expect(late.text.contains("Bản 2 đã được áp dụng trong lúc ông/bà soạn"))
        await house.close()
    }

    @Test("An earlier version is opened, downloaded and brought back as a new one")
    func goingBack() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let manager = try await house.browser(staff.manager)
        try await house.test.province.routing.save(Self.sound, note: "Hai", by: staff.manager)
        #expect(try await manager.get(Self.lab + "?ban=1").text.contains("vien_thong_so,so-khcn"))
        let file = try await manager.get(Self.lab + "/tep?ban=2")
        #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
        #expect(file.text.contains("nuoc,,,cap_thoat_nuoc,so-xay-dung,,"))
        let restored = try await manager.post(Self.lab + "/khoi-phuc", [("version", "1"), ("base", "2")])
        #expect(restored.status == .seeOther)
        #expect(try await house.versions == 3)
        for path in ["?ban=9", "/tep?ban=9", "/tep"] {
            #expect(try await manager.get(Self.lab + path).status == .notFound, "\(path)")
        }
        #expect(try await manager.post(Self.lab + "/khoi-phuc", [("version", "9")]).status == .notFound)
        await house.close()
    }

    @Test("A version that leads to who is gone is laid out to be mended instead of coming back")
    func brokenPast() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let manager = try await house.browser(staff.manager)
        try await house.test.province.routing.save(Self.sound, note: "Hai", by: staff.manager)
        try await house.endHealthDepartment()
        let refused = try await manager.post(Self.lab + "/khoi-phuc", [("version", "1"), ("base", "2")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("không hoạt động trong thời gian của quy tắc"))
        #expect(refused.text.contains("vien_thong_so,so-khcn"))
        #expect(try await house.versions == 2)
        await house.close()
    }

    @Test("Who only looks may try but not apply, and is told of no report that is not theirs to know")
    func lookingOnly() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let auditor = try await house.browser(try await house.test.official(.auditor, phone: "0903000025"))
        let tried = try await auditor.post(Self.lab, [("rules", Self.sound), ("act", "try")])
        #expect(tried.status == .ok)
        #expect(!tried.text.contains(code.description))
        #expect(!tried.text.contains("value=\"apply\""))
        let applied = try await auditor.post(Self.lab, [("rules", Self.sound), ("act", "apply"), ("note", "Thử")])
        #expect(applied.status == .forbidden)
        #expect(try await house.versions == 1)
        await house.close()
    }
}

extension OfficeHouse {
    fileprivate func endHealthDepartment() async throws {
        let eve = test.clock.now.day - 1
        try await test.province.store.write { tx in
            for var agency in try tx.directory.agencies() where agency.code == "so-y-te" {
                agency.to = eve
                try tx.directory.put(agency)
            }
        }
    }

    fileprivate var versions: Int {
        get async throws { try await test.province.store.read { try $0.reference.history(.routing).count } }
    }
}
