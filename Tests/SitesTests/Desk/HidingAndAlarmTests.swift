import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import TestKit
import Testing

@Suite(.bothEngines) struct HidingAndAlarmTests {
    @Test("IOC-01, AMB-13: hiding takes two people and is reviewed; the deadline stays")
    func hiding() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let leader = try await house.browser(staff.leader)
        let second = try await house.browser(
            try await house.test.official(.agencyLeader, at: .paHam, phone: "0903000012"))
        let manager = try await house.browser(staff.manager)
        let due = try await house.stored(code).round?.deadline

        let asked = try await leader.act(
            "an", on: code,
            [("code", "personalData"), ("interest", "person"), ("reason", "Câu hai ghi số nhà của ông M.")])
        #expect(asked.status == .seeOther)
        #expect(try await house.stored(code).isHidden == false)
        #expect(try await leader.act("duyet-1", on: code, [("agree", "yes")]).status == .forbidden)
        #expect(try await second.act("duyet-1", on: code, [("agree", "yes")]).status == .seeOther)
        #expect(try await house.stored(code).isHidden)
        #expect(try await house.stored(code).round?.deadline == due)

        let oversight = try await manager.get("/giam-sat").text
        #expect(oversight.contains(code.description))
        #expect(oversight.contains("Câu hai ghi số nhà của ông M."))
        // Who, by name, for those who oversee it alone
        #expect(oversight.contains("Lò Văn Thử (Lãnh đạo cơ quan chủ trì) / Lò Văn Thử (Lãnh đạo cơ quan chủ trì)"))
        let named = "Đề nghị: Lò Văn Thử (Lãnh đạo cơ quan chủ trì); duyệt: Lò Văn Thử"
        #expect(try await manager.get("/xu-ly/\(code)").text.contains(named))
        #expect(!(try await leader.get("/xu-ly/\(code)").text.contains("Ai ẩn")))
        // A0.22: one report is no rank.
        #expect(oversight.contains("không xếp hạng"))
        #expect(!oversight.contains("Cơ quan theo tỷ lệ ẩn"))
        let reviewed = try await manager.act(
            "ra-soat-an", on: code, [("uphold", "no"), ("reason", "Chỉ cần che số nhà.")])
        #expect(reviewed.status == .seeOther)
        #expect(try await house.stored(code).isHidden == false)
        #expect(try await manager.get("/giam-sat").text.contains("Ẩn sai"))
        await house.close()
    }

    @Test("REP-29: an alarm stands on top with its minutes until somebody takes it")
    func alarm() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        _ = try await house.culvert(from: staff.citizen)
        let urgent = try await house.culvert(from: staff.citizen) { form in
            form.urgentKind = .naturalDisaster
            form.category = "thien_tai"
            form.description = "Đất đá sạt xuống đường, ba nhà dân bị cô lập."
        }
        house.test.clock.advance(.minutes(12))
        let (officer, centre) = (try await house.browser(staff.officer), try await house.browser(staff.operator))

        let queue = try await officer.get("/xu-ly").text
        #expect(queue.contains("Chưa ai nhận báo động: 12 phút"))
        let first = queue.ranges(of: #/href="\/xu-ly\/PA[^"]+"/#).first.map { String(queue[$0]) }
        #expect(first == "href=\"/xu-ly/\(urgent)\"")
        #expect(try await centre.get("/ioc").text.contains("12 phút"))
        #expect(try await centre.act("da-nhan-bao-dong", on: urgent).status == .seeOther)
        #expect(try await centre.get("/ioc").text.contains("Trực ban IOC, sau 12 phút"))
        #expect(try await officer.get("/xu-ly").text.contains("Chưa ai nhận báo động") == false)
        await house.close()
    }
}
