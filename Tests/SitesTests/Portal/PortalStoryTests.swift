import FieldReports
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Portal

@Suite(.bothEngines) struct PortalStoryTests {
    @Test("REP-08: a draft written before signing in is sent after it, in four steps without scripts, and rated")
    func wholeStory() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            // Given steps two and three filled in by somebody who is not signed in
            try await browser.fillIn()
            let check = try await browser.get("/gui/kiem-tra")
            #expect(check.page.contains("Đăng nhập để gửi"))
            #expect(check.page.contains("UBND xã Pa Ham"))
            #expect(check.page.contains("Hết thứ Tư 11/03/2026"))
            #expect(
                try await browser.post("/gui/kiem-tra", from: check.page).location
                    == "/dang-nhap?tiep=%2Fgui%2Fkiem-tra")

            // When they register on the way
            let back = try await browser.register(phone: "0912345678", in: house, tiep: "/gui/kiem-tra")
            #expect(back.location == "/gui/kiem-tra")

            // Then the words are still there, and the report is sent with its promised day
            #expect(try await browser.get("/gui/kiem-tra").page.contains("Cống qua đường bị bùn"))
            let code = try await browser.sendIt()
            let sent = try await browser.get("/pa/\(code)/da-gui")
            #expect(sent.page.contains(code))
            #expect(sent.page.contains("Hết thứ Tư 11/03/2026"))
            #expect(try await browser.get("/pa/\(code)/bien-nhan").page.contains("phananh-receipt-1"))

            // And after the answer it can be rated with one of three words, none chosen beforehand
            try await house.answer(code)
            let page = try await browser.get("/pa/\(code)")
            #expect(page.page.matches(of: /name="level" value="(satisfied|acceptable|unsatisfied)">/).count == 3)
            let none = try await browser.post("/pa/\(code)/danh-gia", from: page.page, ["comment": "Nước đã thoát."])
            #expect(none.status == 422)
            #expect(none.page.contains("Hãy chọn một trong ba mức đánh giá."))
            #expect(none.page.contains("Nước đã thoát."))
            #expect(
                try await browser.post("/pa/\(code)/danh-gia", from: page.page, ["level": "acceptable"]).status == 303)
            #expect(try await Visitor(client).get("/pa/\(code)").page.contains("<strong>Chấp nhận được</strong>"))
        }
    }

    @Test("two presses of «Gửi» make one report")
    func twoPresses() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            try await browser.fillIn()
            let check = try await browser.get("/gui/kiem-tra")
            let key = check.page.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
            let first = try await browser.post(
                "/gui/kiem-tra", from: check.page, ["requestKey": key, "undertaking": "1"])
            let second = try await browser.post(
                "/gui/kiem-tra", from: check.page, ["requestKey": key, "undertaking": "1"])
            #expect(first.status == 303)
            #expect(first.location == second.location)
            #expect(try await house.test.province.keeping.verify().reports == 1)
        }
    }

    @Test("REP-14: without the undertaking nothing is sent and nothing is lost")
    func undertaking() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            try await browser.fillIn()
            let check = try await browser.get("/gui/kiem-tra")
            #expect(!check.page.contains(#"name="undertaking" value="1" checked"#))
            let key = check.page.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
            let refused = try await browser.post(
                "/gui/kiem-tra", from: check.page, ["requestKey": key, "secrecy": "1"])
            #expect(refused.status == 422)
            #expect(refused.page.contains(##"href="#undertaking""##))
            #expect(refused.page.contains(#"name="secrecy" value="1" checked"#))
            #expect(refused.page.contains("Cống qua đường bị bùn"))
        }
    }

    @Test("REP-36: «Gửi lại» opens a copy that knows the refused report")
    func resending() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            try await house.test.province.cases.handle(
                .refuse(
                    code: .placeUnclear, ground: .unclear, reason: "Chưa rõ cống nào.",
                    guidance: "Xin ghi rõ số nhà gần nhất."),
                on: #require(ReportCode(code)), by: officer)
            let page = try await browser.get("/pa/\(code)")
            #expect(page.page.contains("Xin ghi rõ số nhà gần nhất."))
            #expect(try await browser.post("/pa/\(code)/gui-lai", from: page.page).location == "/gui/noi-dung")
            #expect(try await browser.get("/gui/noi-dung").page.contains("Gửi lại phản ánh"))
            let again = try await browser.sendIt()
            #expect(try await browser.get("/pa/\(code)").page.contains("Đã gửi lại thành \(again)"))
        }
    }
}

extension PortalHouse {
    /// The commune accepts, publishes, drafts and approves.
    func answer(_ text: String) async throws {
        let code = try #require(ReportCode(text))
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let leader = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
        let province = test.province
        try await province.cases.handle(.accept, on: code, by: officer)
        try await province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
        try await province.cases.handle(
            .answer(outcome: .resolvedOnSite, text: "Đã nạo vét cống.", media: [], plannedFor: nil, referredTo: nil),
            on: code, by: officer)
        let proposal = try await province.reports.find(code, for: leader).inside?.report.proposals.first?.id ?? 0
        try await province.cases.handle(.approve(proposal: proposal, agree: true, reason: ""), on: code, by: leader)
    }
}
