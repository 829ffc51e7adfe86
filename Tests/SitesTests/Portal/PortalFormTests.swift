import FieldReports
import Office
import Operations
import TestKit
import Testing

@testable import Portal

@Suite(.bothEngines) struct PortalFormTests {
    @Test("bad input keeps the words and says what is wrong, at the top and beside the field")
    func keptWords() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let form = try await browser.get("/dang-ky")
            let answer = try await browser.post(
                "/dang-ky", from: form.page,
                ["kind": "individual", "fullName": "Mùa Thị Dở", "phone": "12", "password": "ngan"])
            #expect(answer.status == 422)
            #expect(answer.page.contains(#"value="Mùa Thị Dở""#))
            #expect(answer.page.contains(##"<a href="#phone">"##))
            #expect(answer.page.contains(#"id="password-error""#))
            #expect(!answer.page.contains("ngan\""))

            let words = try await browser.get("/gui/noi-dung")
            let refused = try await browser.post(
                "/gui/noi-dung", from: words.page,
                ["description": "", "category": "giao_thong", "observedAt": "2099-01-01T08:00", "urgentKind": "fire"])
            #expect(refused.status == 422)
            #expect(refused.page.contains(#"id="description-error""#))
            #expect(refused.page.contains(#"id="observedAt-error""#))
            #expect(refused.page.contains(#"value="fire" checked"#))
        }
    }

    @Test(
        "a back path that is not a path of ours leads nowhere else",
        arguments: [
            "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\r\nSet-Cookie: a=b",
            "/dang-nhap?tiep=/", "",
        ])
    func backPaths(_ trick: String) async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let answer = try await browser.register(phone: "0912345678", in: house, tiep: trick)
            #expect(answer.location == "/cua-toi")
        }
    }

    @Test("the second factor is asked for only after the right password of an account that has one")
    func secondFactor() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            _ = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let browser = Visitor(client)
            let form = try await browser.get("/dang-nhap")
            #expect(!form.page.contains(#"name="code""#))
            let wrong = try await browser.post(
                "/dang-nhap", from: form.page, ["phone": "0912000001", "password": "sai"])
            #expect(!wrong.page.contains(#"name="code""#))
            let right = try await browser.post(
                "/dang-nhap", from: form.page, ["phone": "0912000001", "password": "mat-khau-thu-nghiem"])
            #expect(right.status == 422)
            #expect(right.page.contains(#"name="code""#))
        }
    }

    @Test("A0.13: doubt about the place asks for the commune, and an urgent report goes on")
    func doubtfulPlace() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            let point: KeyValuePairs = [
                "latitude": "21.39", "longitude": "103.02", "placeWords": "cạnh chợ", "lam": "tiep",
            ]
            let asked = try await browser.post("/gui/dia-diem", from: page.page, point)
            #expect(asked.status == 422)
            #expect(asked.page.contains(#"name="placeConfirmed""#))
            #expect(asked.page.contains("cạnh chợ"))
            let urgent = try await browser.post(
                "/gui/dia-diem", from: page.page,
                ["latitude": "21.39", "longitude": "103.02", "placeWords": "cạnh chợ", "lam": "khan"])
            #expect(urgent.location == "/gui/noi-dung")
        }
    }

    @Test("an old name finds the commune of today")
    func oldNames() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            let found = try await browser.post("/gui/dia-diem", from: page.page, ["lam": "tim", "tim": "noong het"])
            #expect(found.status == 200)
            #expect(found.page.contains(#"name="found""#))
            #expect(found.page.contains("(cũ)"))
        }
    }
}
