import HTTPTypes
import HummingbirdTesting
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import TestKit
import Testing
import Web

@testable import Center

@Suite("Pages of campaigns", .bothEngines) struct CampaignPageTests {
    func withHouse(
        _ body: (OfficeHouse, _ number: Int64, _ supervisor: Viewer, _ commune: Viewer) async throws -> Void
    ) async throws {
        let house = try await OfficeHouse()
        let supervisor = try await house.test.official(.outreachSupervisor, phone: "0903000028")
        let commune = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0903000001")
        try await body(house, try await house.test.startCampaign(by: supervisor), supervisor, commune)
        await house.close()
    }

    @Test("CAM-10: the day of a supervisor shows stations by weeks, the worst first, and reminds them in one press")
    func day() async throws {
        try await withHouse { house, number, supervisor, commune in
            let browser = try await house.browser(supervisor)
            let page = String(buffer: try await browser.get("/tuyen-truyen").body)
            #expect(page.contains("Đôn đốc 2 đài") && page.contains("class=\"heat\""))
            #expect(page.contains("Xã Pa Ham") && page.contains("heat-zero part"))
            let address = "/tuyen-truyen/chien-dich/\(number)/don-doc"
            let sent = try await browser.post(
                address, [("key", "k"), ("version", "1"), ("stations", "dai-pa-ham")])
            #expect(sent.status == .seeOther)
            // A second press of the same form does nothing more.
            #expect(
                try await browser.post(address, [("key", "k"), ("version", "1"), ("stations", "dai-pa-ham")]).status
                    == .seeOther)
            let board = try await house.test.province.campaigns.board(number, for: supervisor)
            #expect(board.campaign.messages.map(\.content.station) == ["dai-pa-ham"])
            #expect(String(buffer: try await browser.get("/tuyen-truyen").body).contains("Đôn đốc 1 đài"))
            let old = try await browser.post(address, [("key", "k2"), ("version", "1"), ("stations", "phat-thanh")])
            #expect(old.status == .conflict)
            _ = commune
        }
    }

    @Test("CAM-04, CAM-08: a unit counts its people, sends evidence, and hears what became of it")
    func unit() async throws {
        try await withHouse { house, number, supervisor, commune in
            let unit = try await house.browser(commune)
            let mark = "\(number)-pa-ham-"
            let counted = try await unit.post(
                "/tuyen-truyen/don-vi/\(number)/so-nguoi",
                [
                    ("unit", "pa-ham"), ("\(number)-pa-ham-total-officials", "20"),
                    ("\(number)-pa-ham-reached-officials", "21"),
                ])
            #expect(counted.status == .unprocessableContent)
            #expect(String(buffer: counted.body).contains("lớn hơn tổng số"))
            #expect(
                try await unit.post(
                    "/tuyen-truyen/don-vi/\(number)/so-nguoi",
                    [
                        ("unit", "pa-ham"), ("\(number)-pa-ham-total-officials", "20"),
                        ("\(number)-pa-ham-reached-officials", "15"),
                    ]
                ).status == .seeOther)
            let refused = try await unit.post(
                "/tuyen-truyen/don-vi/\(number)/minh-chung",
                [
                    ("unit", "pa-ham"), ("\(mark)form", "portalArticle"), ("\(mark)words", "Bài của xã"),
                    ("\(mark)link", "http://10.0.0.1/"),
                    ("\(mark)capturedOn", "2026-03-03"),
                ])
            #expect(refused.status == .unprocessableContent)
            #expect(String(buffer: refused.body).contains("Bài của xã"), "what was written is still there")
            #expect(
                try await unit.post(
                    "/tuyen-truyen/don-vi/\(number)/minh-chung",
                    [("unit", "pa-ham"), ("\(mark)form", "meeting"), ("\(mark)words", "Họp bản <1>")]
                ).status == .seeOther)
            let office = try await house.browser(supervisor)
            let list = String(
                buffer: try await office.get("/tuyen-truyen/chien-dich/\(number)/minh-chung?trang-thai=waiting").body)
            #expect(list.contains("Họp bản &lt;1&gt;"))
            #expect(
                try await office.post("/tuyen-truyen/chien-dich/\(number)/hoi-lai", [("evidence", "1")]).status
                    == .unprocessableContent)
            #expect(
                try await office.post(
                    "/tuyen-truyen/chien-dich/\(number)/hoi-lai",
                    [("evidence", "1"), ("reason-1", "Bao nhiêu người dự?")]
                ).status == .seeOther)
            let sheet = String(buffer: try await unit.get("/tuyen-truyen/don-vi").body)
            #expect(sheet.contains("Bao nhiêu người dự?") && sheet.contains("15 trên 20 người"))
        }
    }

    @Test("CAM-07: a unit opens what was sent to it, and the supervisor sees when")
    func receipt() async throws {
        try await withHouse { house, number, supervisor, commune in
            let office = try await house.browser(supervisor)
            #expect(
                try await office.post(
                    "/tuyen-truyen/chien-dich/\(number)/huong-dan",
                    [("unit", "pa-ham"), ("words", "Phát mục 1 trước.")]
                ).status == .seeOther)
            let messages = "/tuyen-truyen/chien-dich/\(number)/van-ban?chua-doc=1"
            #expect(String(buffer: try await office.get(messages).body).contains("Phát mục 1 trước."))
            let unit = try await house.browser(commune)
            #expect(!String(buffer: try await unit.get("/tuyen-truyen/don-vi").body).contains("Phát mục 1 trước."))
            house.test.clock.advance(.minutes(5))
            let letter = String(buffer: try await unit.get("/tuyen-truyen/don-vi/\(number)/van-ban/1").body)
            #expect(letter.contains("Phát mục 1 trước.") && letter.contains("09:20 03/03/2026"))
            #expect(!String(buffer: try await office.get(messages).body).contains("Phát mục 1 trước."))
        }
    }

    @Test("CAM-01: a supervisor starts a campaign by a form that says what is wrong and keeps what was typed")
    func started() async throws {
        try await withHouse { house, number, supervisor, _ in
            let browser = try await house.browser(supervisor)
            let fields = [
                ("title", "Đợt hai"), ("subjects", "663/QĐ-UBND"), ("from", "2026-03-10"), ("to", "2026-03-01"),
                ("weekly", "3"), ("channels", "loudspeakers"), ("forms", "meeting"), ("stations", "dai-pa-ham"),
                ("units", "pa-ham"), ("letters", "882/STTTT-CĐS; 10/UBND"),
            ]
            let wrong = try await browser.post("/tuyen-truyen/chien-dich", fields)
            #expect(wrong.status == .unprocessableContent)
            #expect(String(buffer: wrong.body).contains("Đợt hai"))
            let right = try await browser.post(
                "/tuyen-truyen/chien-dich", fields.map { $0.0 == "to" ? ("to", "2026-04-10") : $0 })
            #expect(right.headers[.location] == "/tuyen-truyen/chien-dich/\(number + 1)")
            let board = try await house.test.province.campaigns.board(number + 1, for: supervisor)
            #expect(board.campaign.terms.letters == ["882/STTTT-CĐS", "10/UBND"])
            let form = String(buffer: try await browser.get("/tuyen-truyen/chien-dich/\(number + 1)/sua").body)
            #expect(form.contains("Đợt hai"))
        }
    }

    @Test("CAM-09: the closing report's figures lead to their lists, and every list opens")
    func report() async throws {
        try await withHouse { house, number, supervisor, commune in
            try await house.test.province.campaigns.perform(
                .giveEvidence(Evidence(unit: "pa-ham", form: .poster, words: "Pa nô")), on: number, by: commune)
            let browser = try await house.browser(supervisor)
            let page = String(buffer: try await browser.get("/tuyen-truyen/chien-dich/\(number)/bao-cao").body)
            #expect(page.contains("Kết quả chung") && page.contains("Đài và tuần không đủ lượt"))
            let links = Set(page.matches(of: /href="(\/tuyen-truyen[^"#]*)"/).map { String($0.1) })
            #expect(links.count > 8)
            for link in links.sorted() where !link.contains("/tep") {
                let plain = link.replacing("&amp;", with: "&")
                #expect(try await browser.get(plain).status == .ok, "\(plain)")
            }
        }
    }

    @Test("what is public of a campaign names no unit's shortcomings and opens to a stranger from its first day")
    func open() async throws {
        try await withHouse { house, number, supervisor, _ in
            let browser = try await house.browser(nil)
            #expect(String(buffer: try await browser.get("/chien-dich").body).contains("Tuyên truyền hai Quy chế"))
            let page = try await browser.get("/chien-dich/\(number)")
            #expect(page.status == .ok)
            #expect(!String(buffer: page.body).contains("Pa Ham"))
            #expect(try await browser.get("/chien-dich/99").status == .notFound)
            _ = supervisor
        }
    }
}
