import FieldReports
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Portal

@Suite("A form of the reporter's corner", .bothEngines)
struct PressTwiceTests {
    /// What the page gave its forms.
    private func marks(_ page: String) throws -> (key: String, version: String) {
        (
            String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1),
            String(try #require(page.firstMatch(of: /name="version" value="([0-9]+)"/)).1)
        )
    }

    private func stored(_ code: String, _ house: PortalHouse) async throws -> Report {
        let code = try #require(ReportCode(code))
        return try #require(try await house.test.province.store.read { try $0.reports.load(code) })
    }

    @Test("pressed twice is one message, one rating, one question")
    func twice() async throws {
        let house = try await PortalHouse(isDemonstration: true)
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            try await house.answer(code)
            for (place, field, words) in [
                ("tin-nhan", "message", "Cho hỏi thêm."), ("phan-hoi", "feedback", "Mới làm được một nửa."),
            ] {
                let page = try await browser.get("/pa/\(code)").page
                let (key, version) = try marks(page)
                for _ in 1...2 {
                    let sent =
                        place == "phan-hoi"
                        ? try await browser.upload(
                            "/pa/\(code)/\(place)", from: page, field: "feedbackMedia",
                            ["key": key, "version": version, field: words], file: PortalPhotoTests.dot)
                        : try await browser.post(
                            "/pa/\(code)/\(place)", from: page, ["key": key, "version": version, field: words])
                    #expect(sent.status == 303, "\(place)")
                }
            }
            let page = try await browser.get("/pa/\(code)").page
            let (key, version) = try marks(page)
            for _ in 1...2 {
                let sent = try await browser.post(
                    "/pa/\(code)/danh-gia", from: page, ["key": key, "version": version, "level": "satisfied"])
                #expect(sent.status == 303)
            }
            let report = try await stored(code, house)
            #expect(report.messages.filter { $0.words == "Cho hỏi thêm." }.count == 1)
            #expect(report.feedbacks.count == 1)
            let events = try await house.test.province.store.read { try $0.events.of(report.code) }
            #expect(events.filter { $0.event.name == "rated" }.count == 1)
        }
    }

    @Test("made on a page that is no longer true says what has changed, and keeps the words")
    func stale() async throws {
        let house = try await PortalHouse(isDemonstration: true)
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            let old = try await browser.get("/pa/\(code)").page
            let (key, version) = try marks(old)
            let officer = try await house.test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let number = try #require(ReportCode(code))
            try await house.test.province.cases.handle(.say(words: "Cống ở bản nào ạ?"), on: number, by: officer)

            let words = "Đến bao giờ thì sửa?"
            let late = try await browser.post(
                "/pa/\(code)/tin-nhan", from: old, ["key": key, "version": version, "message": words])
            #expect(late.status == 409)
            #expect(late.page.contains("phản ánh đã thay đổi") && late.page.contains("Cống ở bản nào ạ?"))
            #expect(late.page.contains(words))
            #expect(try await stored(code, house).messages.allSatisfy { $0.words != words })

            let (newKey, newVersion) = try marks(late.page)
            #expect(newKey != key && newVersion != version)
            let sent = try await browser.post(
                "/pa/\(code)/tin-nhan", from: late.page, ["key": newKey, "version": newVersion, "message": words])
            #expect(sent.status == 303)
            // Other words from the same page are another message, not a repeat of the first.
            let other = try await browser.post(
                "/pa/\(code)/tin-nhan", from: late.page, ["key": newKey, "version": newVersion, "message": "Khác."])
            #expect(other.status == 409 && other.page.contains("Khác."))
        }
    }

    @Test("does not mind what the reporter cannot read, such as a reminder to the office")
    func unseen() async throws {
        let house = try await PortalHouse(isDemonstration: true)
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            let page = try await browser.get("/pa/\(code)").page
            let (key, version) = try marks(page)
            let overseer = try await house.test.official(.provincialOverseer, phone: "0912000006")
            let number = try #require(ReportCode(code))
            try await house.test.province.cases.handle(.urge(words: "Đôn đốc."), on: number, by: overseer)
            let sent = try await browser.post(
                "/pa/\(code)/tin-nhan", from: page, ["key": key, "version": version, "message": "Cho hỏi thêm."])
            #expect(sent.status == 303)
        }
    }
}
