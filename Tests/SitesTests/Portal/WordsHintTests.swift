import FieldReports
import Operations
import Storage
import TestKit
import Testing

@testable import Portal

/// REP-03, REP-04, REP-12: what the program makes of the words is told once, and never stands in the way.
@Suite struct WordsHintTests {
    private let fire = "Nhà dân cạnh chợ đang bốc cháy lớn, lửa lan sang nhà bên, cần chữa cháy ngay."

    private func fields(_ words: String, category: String = "", urgent: String = "", _ way: String = "tiep")
        -> KeyValuePairs<String, String>
    {
        [
            "description": words, "category": category, "observedAt": "2026-03-03T08:00", "urgentKind": urgent,
            "lam": way,
        ]
    }

    @Test("a fire that was not called urgent is asked about once, then goes on")
    func urgent() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/noi-dung")
            let form = fields(fire, category: "an_ninh_trat_tu")
            let told = try await browser.post("/gui/noi-dung", from: page.page, form)
            #expect(told.status == 200)
            #expect(told.page.contains("Việc này có khẩn không?"))
            #expect(told.page.contains("lửa lan sang nhà bên"))
            let on = try await browser.post("/gui/noi-dung", from: told.page, form)
            #expect(on.location == "/gui/kiem-tra")
            let chosen = try await browser.post(
                "/gui/noi-dung", from: told.page, fields(fire, category: "an_ninh_trat_tu", urgent: "fire"))
            #expect(chosen.location == "/gui/kiem-tra")
        }
    }

    @Test("a complaint is shown its door before it is sent, and may still be sent")
    func exclusion() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/noi-dung")
            let words =
                "Tôi làm đơn khiếu nại quyết định thu hồi đất của gia đình tôi, không đồng ý mức bồi thường, đề nghị hủy quyết định."
            let told = try await browser.post("/gui/noi-dung", from: page.page, fields(words, category: "khac"))
            #expect(told.page.contains("Nội dung này có vẻ là khiếu nại"))
            let on = try await browser.post("/gui/noi-dung", from: told.page, fields(words, category: "khac"))
            #expect(on.location == "/gui/kiem-tra")
        }
    }

    @Test("without a field the likely one is proposed, marked, and the person may go on with it")
    func category() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/noi-dung")
            let words = "Mặt đường bê tông vào bản vỡ nhiều ổ gà, nền đường sụt lún, đề nghị sửa chữa đường."
            let told = try await browser.post("/gui/noi-dung", from: page.page, fields(words))
            #expect(told.status == 200)
            #expect(told.page.contains("Lĩnh vực đề nghị"))
            #expect(told.page.contains(#"value="giao_thong" checked"#))
            let on = try await browser.post("/gui/noi-dung", from: told.page, fields(words, category: "giao_thong"))
            #expect(on.location == "/gui/kiem-tra")
        }
    }

    @Test("REP-12: net spellings are pointed at and written out on demand, which is kept with the report")
    func advice() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house, tiep: "/gui")
            try await browser.fillIn()
            let page = try await browser.get("/gui/noi-dung")
            let words = "Cống thoát nước qua đường bị bùn lấp kín ko thoát được nước đã hai tháng nay."
            let told = try await browser.post(
                "/gui/noi-dung", from: page.page, fields(words, category: "cap_thoat_nuoc"))
            #expect(told.page.contains("Góp ý về cách viết"))
            let written = try await browser.post(
                "/gui/noi-dung", from: told.page, fields(words, category: "cap_thoat_nuoc", "viet-ro"))
            #expect(written.page.contains("lấp kín không thoát"))
            let code = try #require(ReportCode(try await browser.sendIt()))
            let kept = try await house.test.province.store.read { tx in
                try tx.rows("SELECT advice_taken, advice FROM reading WHERE report = \(code.number)").first.map {
                    (taken: try $0.get("advice_taken") as Bool, advice: try $0.get("advice") as String)
                }
            }
            #expect(kept?.taken == true)
            #expect(kept?.advice == "")
        }
    }
}
