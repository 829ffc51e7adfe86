import FieldReports
import Office
import Operations
import Outbound
import TestKit
import Testing

@Suite(.bothEngines) struct ClaimPageTests {
    @Test("A0.12: whoever was helped finds the way from help and sign-in, and makes the report their own in two steps")
    func claim() async throws {
        let house = try await PortalHouse()
        let helper = try await house.test.official(.assistant, phone: "0912000009")
        let named = Helped(IdentityRecord(fullName: "Mùa Thị Dợ", phone: "0977123456"), consents: true)
        let code = try await house.test.province.intake.submit(
            .culvert(at: house.test.clock.now), by: helper, onBehalfOf: named
        ).seen.face.code
        try await house.test.province.duties.deliver()
        try await house.open { client in
            let browser = Visitor(client)
            for page in ["/ho-tro", "/dang-nhap"] {
                #expect(try await browser.get(page).page.contains("href=\"/nhan-phan-anh\""))
            }
            #expect(try await browser.get("/nhan-phan-anh").location?.hasPrefix("/dang-nhap") == true)
            _ = try await browser.register("Mùa Thị Dợ", phone: "0977123456", in: house)
            #expect(try await browser.get("/pa/\(code)").status == 404)

            let form = try await browser.get("/nhan-phan-anh")
            let wrong = try await browser.post(
                "/nhan-phan-anh", from: form.page, ["code": "sai", "phone": "0977123456"])
            #expect(wrong.status == 422)
            let asked = try await browser.post(
                "/nhan-phan-anh", from: form.page, ["code": "\(code)", "phone": "0977123456"])
            let address = try #require(asked.location)
            try await house.test.province.duties.deliver()
            let digits = house.test.gateway.newest(to: "+84977123456")?.text.firstNumber ?? ""
            let typing = try await browser.get(address)
            let mistyped = digits == "000000" ? "111111" : "000000"
            let refused = try await browser.post(
                "/nhan-phan-anh/ma", from: typing.page, ["report": "\(code)", "code": mistyped])
            #expect(refused.status == 422)
            let claimed = try await browser.post(
                "/nhan-phan-anh/ma", from: typing.page, ["report": "\(code)", "code": digits])
            #expect(claimed.location == "/pa/\(code)")
            #expect(try await browser.get("/pa/\(code)").status == 200)
            #expect(try await browser.get("/cua-toi").page.contains("\(code)"))
        }
    }
}
