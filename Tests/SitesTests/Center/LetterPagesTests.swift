import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite("The pages of letters", .bothEngines) struct LetterPagesTests {
    private static let fields: [(String, String)] = [
        ("issuer", "so-vhttdl"), ("symbol", "SVHTTDL-TTCS"), ("heading", "Sở Văn hóa, Thể thao và Du lịch"),
        ("subject", "V/v đẩy mạnh tuyên truyền ở Phòng VH&TT \"cũ\""), ("place", "Điện Biên"), ("month", "2/2026"),
        ("bases", "Công văn | 882 | STTTT-CĐS | 09/6/2023 | Sở Thông tin và Truyền thông | "),
        ("addressees", "UBND các xã, phường"), ("kinds", "communePeoplesCommittee"),
        ("paragraphs", "Đoạn một.\nĐoạn hai."), ("recipients", "Như trên\nUBND tỉnh (b/c)\nLưu: VT, TTCS"),
        ("authority", "KT. GIÁM ĐỐC"), ("position", "Phó Giám đốc"), ("signer", "Khoàng Thị Thử"),
    ]

    @Test(
        "CAM-02, DIR-02, DIR-03: a letter is typed, shown as it will be printed, submitted, approved, issued and received"
    )
    func life() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let supervisor = try await house.browser(cast.supervisor)
        let drafted = try await supervisor.post("/tuyen-truyen/cong-van", Self.fields)
        #expect(drafted.status == .seeOther, "\(drafted.text)")
        let address = try #require(drafted.headers[.location])
        let draft = try await supervisor.get(address).text
        for words in [
            "Số:        /SVHTTDL-TTCS", "ngày      tháng 02 năm 2026", "Phòng VH&amp;TT &quot;cũ&quot;",
            "Căn cứ Công văn số 882/STTTT-CĐS ngày 09/6/2023", "- UBND tỉnh (b/c);", "- Lưu: VT, TTCS.", "KT. GIÁM ĐỐC",
            "Đoạn hai./.",
        ] { #expect(draft.contains(words), "\(words)") }

        #expect(try await supervisor.act("trinh", at: address).status == .seeOther)
        let leader = try await house.browser(cast.leader)
        #expect(try await leader.act("duyet", at: address).status == .seeOther)
        #expect(try await supervisor.get(address).text.contains("Lấy số 01 trong sổ"))
        #expect(try await supervisor.act("phat-hanh", at: address).status == .seeOther)

        let commune = try await house.browser(cast.commune)
        #expect(try await commune.get("/tuyen-truyen/cong-van/den").text.contains(address))
        let seen = try await commune.get(address).text
        #expect(seen.contains("Số: 01/SVHTTDL-TTCS") && seen.contains("Đã nhận</dt><dd>0 trên 1"))
        #expect(try await commune.act("nhan", at: address, [("day", "2026-03-03")]).status == .seeOther)
        let list = try await supervisor.get("/tuyen-truyen/cong-van").text
        #expect(list.contains("1/45") && list.contains("01/SVHTTDL-TTCS"))
        #expect(try await supervisor.get("/tuyen-truyen/cong-van/so").text.contains("Số kế tiếp: 02"))
        await house.close()
    }

    @Test("DIR-01: a unit is addressed by its name, and the form shows names again")
    func named() async throws {
        let house = try await OfficeHouse()
        let supervisor = try await house.browser(try await LetterCast(house.test).supervisor)
        let drafted = try await supervisor.post(
            "/tuyen-truyen/cong-van", Self.fields + [("units", "sở y tế\nSở Xây dựng")])
        let address = try #require(drafted.headers[.location])
        let form = try await supervisor.get(address + "/sua").text
        #expect(form.contains("Sở Y tế\nSở Xây dựng") && !form.contains("so-y-te\n"))
        await house.close()
    }

    @Test("What cannot be read is said beside its field, with what was typed, and nothing is kept")
    func mended() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let supervisor = try await house.browser(cast.supervisor)
        for (field, typed) in [
            ("bases", "Công văn 882"), ("units", "UBND xã không có"), ("authority", "GIÁM ĐỐC"), ("month", "tháng sáu"),
            ("symbol", "A B"),
        ] {
            let fields = Self.fields.filter { $0.0 != field } + [(field, typed)]
            let answer = try await supervisor.post("/tuyen-truyen/cong-van", fields)
            #expect(answer.status == .unprocessableContent && answer.text.contains("\(field)-error"), "\(field)")
            #expect(answer.text.contains(typed), "\(field)")
        }
        #expect(try await supervisor.get("/tuyen-truyen/cong-van").text.contains("Chưa có công văn nào"))
        await house.close()
    }

    @Test("A second press of a form does its act once, and a page that is no longer true says so")
    func pressed() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let supervisor = try await house.browser(cast.supervisor)
        let fields = Self.fields + [("key", "mot-khoa")]
        let first = try await supervisor.post("/tuyen-truyen/cong-van", fields)
        let second = try await supervisor.post("/tuyen-truyen/cong-van", fields)
        let address = try #require(first.headers[.location])
        #expect(second.headers[.location] == address)
        #expect(try await supervisor.post("\(address)/trinh", [("version", "1"), ("key", "k")]).status == .seeOther)
        let stale = try await supervisor.post("\(address)/bo", [("version", "1"), ("reason", "Thôi")])
        #expect(stale.status == .conflict && stale.text.contains("vừa được người khác cập nhật"))
        await house.close()
    }

    @Test("A8: the register shows a cancelled number with its reason, and what was given on paper before as one row")
    func register() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let letters = house.test.province.letters
        let paper = try await cast.approved()
        try await letters.issue(
            paper, as: .byHand(number: 12, day: Day(year: 2026, month: 2, day: 2)!), by: cast.supervisor)
        try await letters.perform(.cancel(reason: "Gửi nhầm bản"), on: paper, by: cast.leader)
        let page = try await house.browser(cast.supervisor).get("/tuyen-truyen/cong-van/so").text
        #expect(page.contains("1–11") && page.contains("Số bỏ: Gửi nhầm bản") && page.contains("Số kế tiếp: 13"))
        await house.close()
    }

    @Test("CAM-12: after the term the units without receipt are listed, also for whoever watches all letters")
    func overdue() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let number = try await cast.issued()
        house.test.clock.set("2026-03-07T08:00:00+07:00")
        let supervisor = try await house.browser(cast.supervisor)
        #expect(try await supervisor.get("/tuyen-truyen/cong-van").text.contains("45 trên 45"))
        let page = try await supervisor.get("/tuyen-truyen/cong-van/\(number)").text
        #expect(page.contains("Quá hạn chưa báo đã nhận") && page.contains("UBND xã Pa Ham"))
        await house.close()
    }

    @Test("CAM-05: an outline is typed, approved by another, opened by an official, and goes on as its next edition")
    func outlines() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let other = try await house.test.official(.bulletinApprover, phone: "0913000055")
        let (editor, approver) = (try await house.browser(cast.supervisor), try await house.browser(other))
        let drafted = try await editor.post(
            "/tuyen-truyen/de-cuong",
            [
                ("title", "Quy chế 663"), ("definitions", "Là việc gửi tin."), ("title-1", "Gửi ở đâu"),
                ("body-1", "Trên cổng."),
            ])
        let address = try #require(drafted.headers[.location])
        #expect(try await editor.act("trinh", at: address).status == .seeOther)
        #expect(try await editor.post("\(address)/duyet", []).status == .forbidden)
        #expect(try await approver.act("duyet", at: address).status == .seeOther)
        let page = try await house.browser(cast.commune).get(address).text
        #expect(page.contains("Bản 1, duyệt") && page.contains("1. Gửi ở đâu") && page.contains("Là việc gửi tin."))
        #expect(try await editor.get("/tuyen-truyen/cong-van/moi").text.contains("Quy chế 663, bản 1"))
        // A section of it becomes a bulletin, in its words; only for an editor.
        #expect(!page.contains("de-cuong="))
        let writer = try await house.browser(try await house.test.official(.bulletinEditor, phone: "0913000057"))
        let link = try #require(
            try await writer.get(address).text.firstMatch(of: /href="([^"]+de-cuong=[^"]+muc=1)"/)?.1)
        let path = String(link).replacing("&amp;", with: "&")
        let begun = try await writer.get(path).text
        #expect(begun.contains("Trên cổng.") && begun.contains(#"value="Gửi ở đâu""#))
        let none = try await writer.get(path.replacing("muc=1", with: "muc=9"))
        #expect(none.status == .notFound)
        await house.close()
    }

    @Test(
        "DIR-01, DIR-04, CAM-06: administration adds and ends heads, contacts, stations and speakers, and sees any day")
    func directory() async throws {
        let house = try await OfficeHouse()
        let keeper = try await house.browser(try await house.test.official(.directoryAdmin, phone: "0913000056"))
        func add(_ list: String, _ fields: [(String, String)]) async throws -> TestResponse {
            try await keeper.post("/quan-tri/danh-ba/\(list)", fields.map { ("\(list)-\($0.0)", $0.1) })
        }
        #expect(
            try await add(
                "thu-truong",
                [("unit", "so-y-te"), ("name", "Lò Thị Thử"), ("position", "Giám đốc"), ("from", "2026-01-01")]
            )
            .status == .seeOther)
        let second = try await add(
            "thu-truong", [("unit", "so-y-te"), ("name", "Ai Khác"), ("position", "Giám đốc"), ("from", "2026-02-01")])
        #expect(second.status == .unprocessableContent && second.text.contains("đã có người đứng đầu"))
        #expect(second.text.contains("thu-truong-from-error"))
        let ended = try await keeper.post(
            "/quan-tri/danh-ba/thu-truong/ket-thuc",
            [("ket-thuc-thu-truong-which", "so-y-te|2026-01-01"), ("ket-thuc-thu-truong-to", "2026-02-28")])
        #expect(ended.status == .seeOther)
        #expect(try await keeper.get("/quan-tri/danh-ba?ngay=2026-02-28").text.contains("Lò Thị Thử"))
        #expect(!(try await keeper.get("/quan-tri/danh-ba?ngay=2026-03-01").text.contains("Lò Thị Thử")))
        _ = try await add(
            "dau-moi",
            [
                ("topic", "technical"), ("name", "Vàng A Thử"), ("position", "Chuyên viên"), ("office", "Phòng VH&TT"),
                ("phone", "0215 3900 777"), ("from", "2026-01-01"), ("to", "2026-03-31"),
            ])
        #expect(try await house.browser(nil).get("/ho-tro").text.contains("tel:02153900777"))
        house.test.clock.set("2026-04-01T08:00:00+07:00")
        #expect(!(try await house.browser(nil).get("/ho-tro").text.contains("02153900777")))
        await house.close()
    }
}

extension OfficeBrowser {
    /// Sends one act of a page, with the version and the key that the page shows.
    fileprivate func act(_ slug: String, at address: String, _ fields: [(String, String)] = []) async throws
        -> TestResponse
    {
        let page = try await get(address).text
        let version = page.firstMatch(of: /name="version" value="([0-9]+)"/).map { ("version", String($0.1)) }
        let key = page.firstMatch(of: /name="key" value="([0-9a-f]+)"/).map { ("key", String($0.1)) }
        let shown = [version, key].compactMap(\.self)
        return try await post("\(address)/\(slug)", shown + fields)
    }
}
