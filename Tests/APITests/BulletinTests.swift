import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite("Bulletins over the API", .bothEngines)
struct BulletinTests {
    private static let tone: [UInt8]? = {
        let path = NSTemporaryDirectory() + "api-tone-\(UUID().uuidString).mp3"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ffmpeg")
        process.arguments = ["-nostdin", "-v", "error", "-f", "lavfi", "-i", "sine=f=440:d=3", path]
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        defer { try? FileManager.default.removeItem(atPath: path) }
        return (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
    }()

    private static let body: [String: any Sendable] = [
        "title": "Bà con gửi phản ánh thế nào?",
        "texts": [["language": "vi", "text": "Cơ quan trả lời trong 6 ngày."]], "validFrom": "2026-03-03",
        "validTo": "2026-03-30", "subjects": ["663/QĐ-UBND"],
    ]

    @Test(
        "from draft to what everybody hears, by two accounts, in the words of the contract",
        .needsFFmpeg)
    func life() async throws {
        try await Service.run { api in
            let editor = try await api.official(.bulletinEditor, phone: "0912000011")
            let approver = try await api.official(.bulletinApprover, phone: "0912000012")
            let key: HTTPFields = [.init("Idempotency-Key")!: "k1"]
            let made = try await api.post("/bulletins", Self.body, as: editor, headers: key)
            #expect(made.status == 201)
            let number = try #require(made.member("number") as? Int)
            #expect(
                try await api.post("/bulletins", Self.body, as: editor, headers: key).member("number") as? Int == number
            )
            let path = "/bulletins/\(number)"
            #expect(try await api.get(path).status == 404)
            let recorded = try await api.ask(
                .post, "/api/v1\(path)/recording?language=vi&reader=D%E1%BB%A3", as: editor,
                headers: [.contentType: "application/octet-stream"], bytes: Self.tone)
            #expect(recorded.status == 201)
            let bulletin = try await api.get(path, as: editor)
            let tracks = try #require(bulletin.member("tracks") as? [[String: Any]])
            let hash = try #require(tracks.first?["hash"] as? String)
            #expect(try await api.post(path + "/submission", as: editor).member("code") as? String == "notHeard")
            #expect(try await api.post(path + "/hearing", ["track": hash], as: editor).status == 200)
            let stale = try await api.post(path + "/submission", ["version": 1], as: editor)
            #expect(stale.status == 409 && stale.member("code") as? String == "staleBulletin")
            #expect(try await api.post(path + "/submission", as: editor).status == 200)
            #expect(try await api.post(path + "/approval", as: editor).status == 403)
            #expect(try await api.post(path + "/approval", as: approver).member("state") as? String == "approved")

            let seen = try await api.get(path)
            #expect(seen.status == 200 && seen.member("takes") == nil && seen.member("version") == nil)
            #expect(!seen.text.contains("Dợ"))
            let list = try await api.get("/bulletins").member("bulletins") as? [[String: Any]]
            #expect(list?.count == 1)
            let part = try await api.get(path + "/sounds/vi", headers: [.range: "bytes=0-99"])
            #expect(part.status == 206 && part.bytes.count == 100)
            #expect(try await api.get(path + "/sounds/hmn").status == 404)
            #expect(try await api.get(path + "/takes/1", as: approver).headers[.contentType] == "audio/mpeg")
            #expect(try await api.get(path + "/takes/1").status == 404)
        }
    }

    @Test("a bulletin of an exercise is made like any other by those who make them, and nobody else knows of it")
    func exercise() async throws {
        try await Service.run { api in
            let editor = try await api.official(.bulletinEditor, phone: "0912000011")
            let citizen = try await api.citizen()
            let made = try await api.post("/bulletin-exercises", Self.body, as: editor)
            let number = try #require(made.member("number") as? Int, "\(made.text)")
            let path = "/bulletin-exercises/\(number)"
            #expect(made.headers[.location] == "/api/v1\(path)")
            #expect(try await api.get(path, as: editor).member("state") as? String == "draft")
            let changed = Self.body.merging(["title": "Diễn tập báo lũ"]) { $1 }
            #expect(
                try await api.post(path + "/change", changed, as: editor).member("title") as? String
                    == "Diễn tập báo lũ")
            #expect(try await api.post(path + "/submission", as: editor).code == "soundMissing")
            // As long as any recording, and read before it is refused for what it is.
            let noise = try await api.ask(
                .post, "/api/v1\(path)/recording?language=vi", as: editor,
                headers: [.contentType: "audio/wav"], bytes: [UInt8](repeating: 7, count: 400_000))
            #expect(noise.status == 422, "\(noise.text)")
            let list = try await api.get("/bulletin-exercises?state=draft", as: editor)
            #expect((list.member("bulletins") as? [Any])?.count == 1)
            // Not among those for the public, whoever asks.
            #expect((try await api.get("/bulletins", as: editor).member("bulletins") as? [Any])?.count == 0)
            #expect(try await api.get("/bulletins/\(number)", as: editor).status == 404)
            for token in [citizen, nil] {
                let expected = token == nil ? 401 : 403
                #expect(try await api.get("/bulletin-exercises", as: token).status == expected)
                #expect(try await api.get(path, as: token).status == (token == nil ? 401 : 404))
                #expect(try await api.post("/bulletin-exercises", Self.body, as: token).status == expected)
            }
            #expect(
                try await api.post("/bulletin-exercises", ["report": "PA260303-000000"], as: editor).code
                    == "badParameter")
        }
    }

    @Test("a text without a language, a window that ends before it begins, and no sound have their codes")
    func refused() async throws {
        try await Service.run { api in
            let editor = try await api.official(.bulletinEditor, phone: "0912000011")
            func code(_ change: [String: any Sendable]) async throws -> String? {
                let sent = Self.body.merging(change) { $1 }
                return try await api.post("/bulletins", sent, as: editor).member("code") as? String
            }
            #expect(try await code(["texts": [["text": "Không rõ tiếng gì"]]]) == "textWithoutLanguage")
            #expect(try await code(["texts": [["language": "en", "text": "Hello"]]]) == "textWithoutLanguage")
            #expect(try await code(["validTo": "2026-03-01"]) == "windowEndsBeforeItBegins")
            #expect(try await code(["texts": [[String: String]]()]) == "textMissing")
            #expect(try await code(["report": "khong-co"]) == "nothingToTell")
            #expect(try await code(["priority": "loud"]) == "badParameter")
            #expect(try await api.post("/bulletins", Self.body).status == 401)
            let made = try await api.post("/bulletins", Self.body, as: editor)
            let number = try #require(made.member("number") as? Int)
            let page = try await api.ask(
                .post, "/api/v1/bulletins/\(number)/recording?language=vi", as: editor,
                headers: [.contentType: "application/octet-stream"], bytes: Array("<html>".utf8))
            #expect(page.status == 422 && page.member("code") as? String == "unsupportedMedia")
            let none = try await api.ask(
                .post, "/api/v1/bulletins/\(number)/recording", as: editor,
                headers: [.contentType: "application/octet-stream"], bytes: [1])
            #expect(none.member("code") as? String == "textWithoutLanguage")
        }
    }
}
