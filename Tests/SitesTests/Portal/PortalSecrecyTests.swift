import FieldReports
import Operations
import TestKit
import Testing

@testable import Portal

@Suite(.bothEngines) struct PortalSecrecyTests {
    @Test("REP-45: a report that may not be seen answers byte for byte as a code that does not exist")
    func hiddenIsNotThere() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            let stranger = Visitor(client)
            for tail in ["", "/da-gui", "/bien-nhan"] {
                let unseen = try await stranger.get("/pa/\(code)\(tail)")
                let absent = try await stranger.get("/pa/PA260303-000000\(tail)")
                #expect(unseen.status == 404)
                #expect(Self.plain(unseen.page) == Self.plain(absent.page))
            }
            #expect(try await stranger.get("/pa/khong-phai-ma").status == 404)
            #expect(try await browser.get("/pa/\(code)").status == 200)
        }
    }

    @Test("REP-16: no page for the public holds the reporter's name or telephone")
    func noIdentity() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            try await house.answer(code)
            let stranger = Visitor(client)
            for address in PortalPageTests.open + ["/pa/\(code)", "/tra-cuu?q=cong"] where address != "/demo/outbox" {
                let page = try await stranger.get(address).page
                for secret in ["Giàng A Páo", "0912345678", "912345678", "912 345 678"] {
                    #expect(!page.contains(secret), "\(address)")
                }
            }
            #expect(try await stranger.get("/pa/\(code)").page.contains("Đã nạo vét cống."))
        }
    }

    @Test("the demonstration's outbox exists only in a demonstration")
    func outbox() async throws {
        let house = try await PortalHouse(isDemonstration: false)
        try await house.open { client in
            let answer = try await Visitor(client).get("/demo/outbox")
            #expect(answer.status == 404)
        }
    }

    @Test("a draft kept by one account is not shown to the next on the same phone")
    func sharedPhone() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            try await browser.fillIn()
            let page = try await browser.get("/")
            _ = try await browser.post("/dang-xuat", from: page.page)
            let check = try await browser.get("/gui/kiem-tra")
            #expect(!check.page.contains("Cống qua đường"))
        }
    }

    static func plain(_ page: String) -> String {
        page.replacing(/name="csrf(-token)?" (content|value)="[^"]*"/, with: "")
    }
}
