import FieldReports
import HTTPTypes
import HummingbirdTesting
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct SecondPersonTests {
    @Test(
        "A0.9: what an administrator proposes waits on a page for the second person, with its count in the navigation")
    func page() async throws {
        let house = try await OfficeHouse()
        let admin = try await house.browser(try await house.test.official(.systemAdmin, phone: "0903000021"))
        let clerk = try await house.test.official(.directoryAdmin, phone: "0903000022")
        let overseer = try await house.browser(try await house.test.official(.provincialOverseer, phone: "0903000023"))
        let id = clerk.account?.rawValue ?? 0
        #expect(try await overseer.get("/quan-tri/cho-xac-nhan").text.contains("Không có việc nào chờ xác nhận"))

        let fields = [
            ("role", "competentInspector"), ("to", "2026-12-31"), ("scopeCategory", "cap_thoat_nuoc"),
        ]
        let bare = try await admin.post("/quan-tri/tai-khoan/\(id)/bo-nhiem", Array(fields.prefix(1)))
        #expect(bare.status == .unprocessableContent)
        #expect(bare.text.contains("cần phạm vi") && bare.text.contains("cần ngày kết thúc"))
        #expect(try await admin.post("/quan-tri/tai-khoan/\(id)/bo-nhiem", fields).status == .seeOther)
        #expect(
            try await house.test.province.accounts.viewer(of: try #require(clerk.account))?.holds([.competentInspector])
                == false
        )

        let waiting = try await overseer.get("/quan-tri/cho-xac-nhan").text
        #expect(waiting.contains("Bổ nhiệm: Cơ quan có thẩm quyền – lĩnh vực"))
        #expect(waiting.contains("1 việc đang chờ"))
        let address = try #require(waiting.firstMatch(of: /action="([^"]+\/xac-nhan)"/).map { String($0.1) })
        #expect(try await admin.get("/quan-tri/cho-xac-nhan").text.contains("Rút đề nghị"))
        #expect(try await admin.post(address, []).status == .forbidden)
        #expect(try await overseer.post(address, []).status == .seeOther)
        #expect(
            try await house.test.province.accounts.viewer(of: try #require(clerk.account))?.holds([.competentInspector])
                == true)
        #expect(try await overseer.get("/quan-tri/cho-xac-nhan").text.contains("Xác nhận bổ nhiệm"))
        await house.close()
    }

    @Test("A0.9: an administrator's own page takes no role from themselves")
    func own() async throws {
        let house = try await OfficeHouse()
        let viewer = try await house.test.official(.systemAdmin, phone: "0903000021")
        let admin = try await house.browser(viewer)
        let address = "/quan-tri/tai-khoan/\(viewer.account?.rawValue ?? 0)"
        let appointed = try await admin.post(address + "/bo-nhiem", [("role", "iocManager")])
        #expect(appointed.status == .unprocessableContent)
        #expect(appointed.text.contains("Không ai tự bổ nhiệm"))
        #expect(try await admin.post(address + "/thoi-giu", [("role", "systemAdmin")]).status == .forbidden)
        #expect(try await admin.post(address + "/khoa", []).status == .forbidden)
        await house.close()
    }

    @Test("A0.24: a reset is proposed on the account's page and handed over by whoever confirms it")
    func reset() async throws {
        let house = try await OfficeHouse()
        let admin = try await house.browser(try await house.test.official(.systemAdmin, phone: "0903000021"))
        let leader = try await house.browser(
            try await house.test.official(.agencyLeader, at: .paHam, phone: "0903000022"))
        let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0903000023")
        let address = "/quan-tri/tai-khoan/\(officer.account?.rawValue ?? 0)"
        #expect(try await admin.post(address + "/cap-lai", []).status == .unprocessableContent)
        let asked = try await admin.post(address + "/cap-lai", [("resetReason", "Hỏng máy, đã gặp mặt")])
        #expect(asked.status == .seeOther)
        let waiting = try await leader.get("/quan-tri/cho-xac-nhan").text
        let confirm = try #require(waiting.firstMatch(of: /action="([^"]+\/xac-nhan)"/).map { String($0.1) })
        let shown = try await leader.post(confirm, [])
        #expect(shown.status == .ok)
        #expect(shown.text.contains("Mật khẩu dùng một lần") && shown.text.contains("Khóa xác thực hai lớp"))
        #expect(shown.headers[.cacheControl] == "no-store")
        #expect(!(try await leader.get("/quan-tri/cho-xac-nhan").text.contains("Mật khẩu dùng một lần")))
        await house.close()
    }

    @Test("A0.12: the assistant's role is offered, and their account has no authenticator")
    func assistant() async throws {
        let house = try await OfficeHouse()
        let admin = try await house.browser(try await house.test.official(.systemAdmin, phone: "0903000021"))
        #expect(try await admin.get("/quan-tri/tai-khoan").text.contains("Người gửi thay"))
        let made = try await admin.post(
            "/quan-tri/tai-khoan", [("fullName", "Lò Văn Bản"), ("phone", "0904000001"), ("role", "assistant")])
        #expect(made.status == .ok)
        #expect(made.text.contains("Mật khẩu dùng một lần") && !made.text.contains("Khóa xác thực hai lớp"))
        await house.close()
    }
}
