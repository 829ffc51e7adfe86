import Outbound
import TestKit
import Testing

@Suite(.bothEngines) struct RegisteringTwiceTests {
    @Test("REP-15: who types the newest code of a number that a stranger registered too does not get their account")
    func twoBrowsers() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let (victim, stranger) = (Visitor(client), Visitor(client))
            let first = try await victim.begin("Lò Thị Mai", password: "suoi-nam-rom-mua-lu", in: house)
            let second = try await stranger.begin("Kẻ Lạ Mặt", password: "nguoi-la-dat-mat-khau", in: house)
            let wrong = try await victim.type(second)
            #expect(wrong.status == 422)
            #expect(wrong.page.contains("Mã không đúng"))
            // Another browser, which began nothing, completes nothing either.
            #expect(try await Visitor(client).type(first).status == 422)
            #expect(try await victim.type(first).status == 303)
            let page = try await victim.get("/tai-khoan").page
            #expect(page.contains("Lò Thị Mai") && !page.contains("Kẻ Lạ Mặt"))
            #expect(try await stranger.type(second).status == 422)
        }
    }
}

extension Visitor {
    /// Registers, and reads the code that the telephone got for it.
    fileprivate func begin(_ name: String, password: String, in house: PortalHouse) async throws -> String {
        let form = try await get("/dang-ky")
        _ = try await post(
            "/dang-ky", from: form.page,
            ["kind": "individual", "fullName": name, "phone": "0912345678", "password": password])
        return house.test.gateway.newest(to: "+84912345678")?.text.firstNumber ?? ""
    }

    fileprivate func type(_ code: String) async throws -> Answer {
        let verify = try await get("/dang-ky/xac-minh")
        return try await post("/dang-ky/xac-minh", from: verify.page, ["phone": "0912345678", "code": code])
    }
}
