import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Media
import Office
import Operations
import Outreach
import TestKit
import Testing

@testable import Center

@Suite("Bulletins on their pages", .bothEngines)
struct BulletinPageTests {
    private static let address = "/tuyen-truyen/ban-tin"
    private static let words: [(String, String)] = [
        ("title", "Bà con gửi phản ánh thế nào?"), ("text.vi", "Cơ quan trả lời trong 6 ngày làm việc.\nIOC trực."),
        ("hints", "IOC = i o xê"), ("priority", "normal"), ("validFrom", "2026-03-03"), ("validTo", "2026-03-30"),
        ("subjects", "663/QĐ-UBND"), ("language-1", "vi"), ("act", "change"),
    ]

    private func withPeople(
        _ body: (OfficeHouse, _ editor: OfficeBrowser, _ approver: OfficeBrowser, Viewer) async throws -> Void
    ) async throws {
        let house = try await OfficeHouse()
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000041")
        let approver = try await house.test.official(.bulletinApprover, phone: "0903000042")
        try await body(house, try await house.browser(editor), try await house.browser(approver), editor)
        await house.close()
    }

    @Test("an editor drafts with a form alone; what is wrong is said beside its field, and the words stay")
    func drafted() async throws {
        try await withPeople { _, editor, _, _ in
            let form = try await editor.get(Self.address + "/moi").text
            #expect(form.contains("name=\"text.blt\"") && form.contains("name=\"csrf\""))
            let wrong = try await editor.post(
                Self.address + "/moi", Self.words.map { $0.0 == "validTo" ? ($0.0, "2026-03-01") : $0 })
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("Ngày cuối phải từ ngày đầu trở đi.") && wrong.text.contains("IOC trực."))
            let made = try await editor.post(Self.address + "/moi", Self.words)
            #expect(made.status == .seeOther)
            let page = try await editor.get(try #require(made.headers[.location])).text
            #expect(page.contains("<mark>6 ngày</mark>") && page.contains("<mark>IOC</mark>"))
            #expect(page.contains("chữ, đọc 5 giây."))
            #expect(page.contains("IOC = i o xê") && page.contains("Cho máy đọc"))
            #expect(page.contains("Nút trình mở khi mọi tiếng sẽ phát đã nghe hết."))
            #expect(!page.contains("value=\"submission\""))
            #expect(try await editor.get(Self.address).text.contains("Bà con gửi phản ánh thế nào?"))
        }
    }

    @Test("a form that is pressed twice drafts one bulletin, and a reading that is no reading is refused")
    func twice() async throws {
        try await withPeople { house, editor, _, viewer in
            for _ in 1...2 {
                let sent = try await editor.post(Self.address + "/moi", Self.words + [("key", "k-1")])
                #expect(sent.status == .seeOther)
            }
            #expect(try await house.test.province.bulletins.list([.draft], for: viewer).count == 1)
            let odd = try await editor.post(
                Self.address + "/moi", Self.words.map { $0.0 == "hints" ? ($0.0, "IOC") : $0 })
            #expect(odd.status == .unprocessableContent && odd.text.contains("Mỗi dòng một cách đọc"))
        }
    }

    @Test(
        "CAM-08, CAM-09: heard with a button, submitted, approved by somebody else: then anybody reads and hears it, in whole or in part",
        .needsFFmpeg)
    func told() async throws {
        try await withPeople { house, editor, approver, viewer in
            let office = house.test.province.bulletins
            let draft = try await office.draft(BulletinGround.content(on: house.test.clock.now.day), by: viewer)
            let recorded = try await office.record(
                try await house.file(BulletinGround.tone()), in: .vietnamese, reader: "Vừ Thị Dợ", on: draft.number,
                by: viewer)
            let (page, track) = ("\(Self.address)/\(draft.number)", try #require(recorded.tracks.first))
            let shown = try await editor.get(page).text
            #expect(shown.contains("<audio controls") && shown.contains("Tôi đã nghe hết bản này"))
            #expect(shown.contains("−23,0 LUFS") && shown.contains("Vừ Thị Dợ đọc"))
            #expect(try await approver.get("\(page)/tieng/1.mp3").status == .ok)

            let stranger = try await house.browser(nil)
            for closed in ["/tin/\(draft.number)", "/truyen-thanh/\(draft.number)/vi.mp3"] {
                #expect(try await stranger.get(closed).status == .notFound)
            }
            #expect(try await stranger.get("\(page)/tieng/1.mp3").status == .seeOther)
            #expect(try await editor.post(page, [("act", "hearing"), ("track", track.hash)]).status == .seeOther)
            #expect(try await editor.get(page).text.contains("value=\"submission\""))
            #expect(try await editor.post(page, [("act", "submission")]).status == .seeOther)
            #expect(try await editor.post(page, [("act", "approval")]).status == .forbidden)
            let waiting = try await approver.get(page).text
            #expect(waiting.contains("value=\"approval\"") && waiting.contains("value=\"sending-back\""))
            let empty = try await approver.post(page, [("act", "sending-back"), ("words", "")])
            #expect(empty.status == .unprocessableContent && empty.text.contains("Hãy ghi rõ lý do."))
            #expect(try await approver.post(page, [("act", "approval")]).status == .seeOther)

            let article = try await stranger.get("/tin/\(draft.number)").text
            #expect(article.contains("<p>Kính thưa bà con!</p>") && article.contains("Đăng thứ Ba 03/03/2026"))
            #expect(article.contains("663/QĐ-UBND") && !article.contains("Vừ Thị Dợ"))
            #expect(try await stranger.get("/tin").text.contains("/tin/\(draft.number)"))
            #expect(try await stranger.get("/truyen-thanh").text.contains("/truyen-thanh/\(draft.number)/vi.mp3"))
            let sound = try await stranger.get("/truyen-thanh/\(draft.number)/vi.mp3")
            #expect(sound.headers[.contentType] == "audio/mpeg" && sound.headers[.acceptRanges] == "bytes")

            let ended = try await approver.post(page, [("act", "withdrawal"), ("ending", "Đã cũ.")])
            #expect(ended.status == .seeOther)
            #expect(try await stranger.get("/truyen-thanh/\(draft.number)/vi.mp3").status == .notFound)
        }
    }

    @Test("what was approved for an exercise is nowhere in public", .needsFFmpeg)
    func exercise() async throws {
        try await withPeople { house, editor, approver, viewer in
            let office = house.test.province.bulletinExercises
            let draft = try await office.draft(BulletinGround.content(on: house.test.clock.now.day), by: viewer)
            let recorded = try await office.record(
                try await house.file(BulletinGround.tone()), in: .vietnamese, reader: nil, on: draft.number, by: viewer)
            let page = "/tuyen-truyen/dien-tap/\(draft.number)"
            for fields in [[("act", "hearing"), ("track", recorded.tracks[0].hash)], [("act", "submission")]] {
                #expect(try await editor.post(page, fields).status == .seeOther)
            }
            #expect(try await approver.post(page, [("act", "approval")]).status == .seeOther)
            #expect(try await approver.get(page).text.contains("không bao giờ đến loa"))
            let stranger = try await house.browser(nil)
            for closed in ["/tin/\(draft.number)", "/truyen-thanh/\(draft.number)/vi.mp3"] {
                #expect(try await stranger.get(closed).status == .notFound)
            }
            for list in ["/tin", "/truyen-thanh"] {
                #expect(try await !stranger.get(list).text.contains("Bà con gửi phản ánh thế nào?"))
            }
            #expect(try await editor.get("\(Self.address)/\(draft.number)").status == .notFound)
        }
    }

    @Test("an answered public report leads its words into the form, and the draft says whence they are")
    func fromReport() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let editor = try await house.browser(try await house.test.official(.bulletinEditor, phone: "0903000041"))
        #expect(try await editor.get("\(Self.address)/moi?tu=\(code)").status == .conflict)
        try await house.test.province.cases.handle(
            .moderate(.approved(blurred: [], text: nil)), on: code, by: staff.officer)
        try await house.test.province.cases.handle(
            .answer(
                outcome: .resolvedOnSite, text: "Đã nạo vét cống, đã báo bà Lò Thị Hoa.", media: [], plannedFor: nil,
                referredTo: nil), on: code, by: staff.leader)
        let way = "\(Self.address)/moi?tu=\(code)"
        #expect(try await editor.get("/pa/\(code)").text.contains(way))
        let citizen = try await house.browser(staff.citizen)
        #expect(try await !citizen.get("/pa/\(code)").text.contains(way))
        let page = try await editor.get(way).text
        #expect(page.contains("Đã nạo vét cống") && page.contains("name=\"source\" value=\"\(code)\""))
        #expect(!page.contains("Lò Thị Hoa"))
        let made = try await editor.post(Self.address + "/moi", Self.words + [("source", "\(code)")])
        let shown = try await editor.get(try #require(made.headers[.location])).text
        #expect(shown.contains("Trả lời công khai của phản ánh \(code)"))
        let forged = try await editor.post(Self.address + "/moi", Self.words + [("source", "khong-co")])
        #expect(forged.status == .conflict)
        await house.close()
    }
}

extension OfficeHouse {
    /// Bytes as a file that came in a form.
    fileprivate func file(_ bytes: [UInt8]) async throws -> ArrivingFile {
        try await test.province.library.arrivingFile(bytes)
    }
}
