import FieldReports
import Office
import Operations
import TestKit
import Testing

@testable import Portal

/// A0.13: what the words say of the place is proposed or asked, and holds nothing urgent up.
@Suite(.bothEngines) struct PlaceQuestionTests {
    private static let naSang = "03172"
    private static let muongCha = "03166"

    @Test("words alone propose the commune of today with the reason, and nothing is chosen for the person")
    func proposed() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            let words: KeyValuePairs = ["placeWords": "gần cầu, xã Sa Lông", "lam": "tiep"]
            let asked = try await browser.post("/gui/dia-diem", from: page.page, words)
            #expect(asked.status == 422)
            #expect(asked.page.contains(#"name="said" value="03172""#))
            #expect(!asked.page.contains(#"value="03172" checked"#))
            #expect(asked.page.contains("Xã Sa Lông (cũ) nay thuộc Xã Na Sang."))
            #expect(asked.page.contains(##"href="#said""##))
            #expect(asked.page.contains(#"value="gần cầu, xã Sa Lông""#))

            // The question is still there for who comes back, and the answer is kept
            #expect(try await browser.get("/gui/dia-diem").page.contains(#"name="said""#))
            let answered = try await browser.post(
                "/gui/dia-diem", from: asked.page,
                ["placeWords": "gần cầu, xã Sa Lông", "said": Self.naSang, "lam": "tiep"])
            #expect(answered.location == "/gui/noi-dung")
            let again = try await browser.get("/gui/dia-diem")
            #expect(again.page.contains(#"value="03172" selected"#))
            #expect(!again.page.contains(#"name="said""#))
        }
    }

    @Test("a name of two places gives both, and the list below takes any other")
    func namesakes() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            let asked = try await browser.post(
                "/gui/dia-diem", from: page.page, ["placeWords": "chợ Mường Chà", "lam": "tiep"])
            #expect(asked.page.contains(#"name="said" value="03172""#))
            #expect(asked.page.contains(#"name="said" value="03166""#))
            #expect(asked.page.contains("Tên Mường Chà chỉ hai nơi"))
            let other = try await browser.post(
                "/gui/dia-diem", from: asked.page,
                ["placeWords": "chợ Mường Chà", "unit": Self.muongCha, "lam": "tiep"])
            #expect(other.location == "/gui/noi-dung")
        }
    }

    @Test("where words and choice do not meet it is asked once; the answer is the person's own and is sent")
    func conflict() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            let page = try await browser.get("/gui/dia-diem")
            let asked = try await browser.post(
                "/gui/dia-diem", from: page.page,
                ["unit": UnitKeyCode.paHam, "placeWords": "đầu cầu xã Na Sang", "lam": "tiep"])
            #expect(asked.status == 422)
            #expect(asked.page.contains("Lời tả và nơi đã chọn chưa khớp nhau."))
            #expect(asked.page.contains(#"name="said" value="03193""#))
            #expect(asked.page.contains(#"name="said" value="03172""#))

            // Pressing on without an answer asks again; keeping what was chosen does not
            let fields: KeyValuePairs = [
                "unit": UnitKeyCode.paHam, "placeWords": "đầu cầu xã Na Sang", "lam": "tiep",
            ]
            #expect(try await browser.post("/gui/dia-diem", from: asked.page, fields).status == 422)
            let kept = try await browser.post(
                "/gui/dia-diem", from: asked.page,
                [
                    "unit": UnitKeyCode.paHam, "said": UnitKeyCode.paHam, "placeWords": "đầu cầu xã Na Sang",
                    "lam": "tiep",
                ])
            #expect(kept.location == "/gui/noi-dung")
            #expect(try await browser.post("/gui/dia-diem", from: page.page, fields).location == "/gui/noi-dung")

            let words = try await browser.get("/gui/noi-dung")
            _ = try await browser.post(
                "/gui/noi-dung", from: words.page,
                [
                    "description": "Cống qua đường bị bùn đất lấp kín.", "category": "cap_thoat_nuoc",
                    "observedAt": "2026-03-03T08:00", "urgentKind": "",
                ])
            let check = try await browser.get("/gui/kiem-tra")
            #expect(!check.page.contains("Địa điểm đã đúng chưa?"))
            let sent = try await browser.sendIt()
            let code = try #require(ReportCode(sent))
            let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let scene = try await house.test.province.reports.find(code, for: officer).inside?.report.scene
            #expect(scene?.unit == .paHam && scene?.chosenBy == .reporter)
        }
    }

    @Test("a point and words that disagree are asked about, and «Việc khẩn» goes on")
    func pointAndWords() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            func fields(_ way: String) -> KeyValuePairs<String, String> {
                ["latitude": "21.39", "longitude": "103.02", "placeWords": "xã Pa Ham", "lam": way]
            }
            let asked = try await browser.post("/gui/dia-diem", from: page.page, fields("tiep"))
            #expect(asked.status == 422)
            #expect(asked.page.contains("Nơi có điểm trên bản đồ."))
            #expect(asked.page.contains(#"name="said" value="03193""#))
            #expect(asked.page.contains(#"value="khan""#))
            #expect(
                try await browser.post("/gui/dia-diem", from: asked.page, fields("khan")).location == "/gui/noi-dung")
        }
    }

    @Test("words that agree ask nothing, and a description that says another place is shown before sending")
    func description() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let page = try await browser.get("/gui/dia-diem")
            let agreed = try await browser.post(
                "/gui/dia-diem", from: page.page,
                ["unit": UnitKeyCode.paHam, "placeWords": "bản Huổi Hạ, xã Pa Ham", "lam": "tiep"])
            #expect(agreed.location == "/gui/noi-dung")
            try await browser.fillIn("Cống ở xã Na Sang bị bùn đất lấp kín, nước tràn vào nhà dân.")
            let check = try await browser.get("/gui/kiem-tra")
            #expect(check.page.contains("Địa điểm đã đúng chưa?"))
            #expect(check.page.contains("Đăng nhập để gửi"))
        }
    }
}
