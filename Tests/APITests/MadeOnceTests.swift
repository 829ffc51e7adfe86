import FieldReports
import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("What is made under a client's key", .bothEngines)
struct MadeOnceTests {
    private static let replayed = HTTPField.Name("Idempotent-Replayed")!
    private static let key: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "may-cua-toi-1"]

    private func isRepeat(_ reply: Reply) -> Bool { reply.headers[Self.replayed] == "true" }

    @Test("REP-15: a registration sent again is the same one, with one code; with other words it is another")
    func registering() async throws {
        try await Service.run { api in
            let body = ["fullName": "Giàng A Páo", "phone": "0912345678", "password": password]
            let first = try await api.post("/accounts", body, headers: Self.key)
            let second = try await api.post("/accounts", body, headers: Self.key)
            #expect(first.status == 201 && second.status == 201)
            #expect(first.bytes == second.bytes)
            #expect(!isRepeat(first) && isRepeat(second))
            #expect(api.test.gateway.messages.count == 1)

            // Whoever knows the key and not the words gets a registration of their own.
            let other = try await api.post(
                "/accounts", body.merging(["password": "mot-mat-khau-khac"]) { $1 }, headers: Self.key)
            #expect(other.status == 201 && !isRepeat(other))
            #expect(other.member("registration") as? String != first.member("registration") as? String)

            let sms = api.test.gateway.messages.last?.message.text.firstNumber ?? ""
            let handle = first.member("registration") as? String ?? ""
            let session = try await api.post(
                "/accounts/verification", ["phone": "0912345678", "code": sms, "registration": handle])
            #expect(session.status == 201, "\(session.text)")
            #expect(try await api.post("/accounts", body, headers: Self.key).code == "phoneTaken")
        }
    }

    @Test("another telephone: one code, one change; the same key for another number is refused")
    func telephone() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let sentBefore = api.test.gateway.messages.count
            let body = ["phone": "0977000111", "password": password]
            let replies = [
                try await api.post("/me/phone", body, as: citizen, headers: Self.key),
                try await api.post("/me/phone", body, as: citizen, headers: Self.key),
            ]
            #expect(replies.map(\.status) == [202, 202] && replies.map(isRepeat) == [false, true])
            #expect(api.test.gateway.messages.count == sentBefore + 1)
            let other = ["phone": "0977000222", "password": password]
            let reused = try await api.post("/me/phone", other, as: citizen, headers: Self.key)
            #expect(reused.status == 422 && reused.code == "idempotencyKeyReused")

            let confirming: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "xac-nhan-1"]
            func confirm(_ code: String) async throws -> Reply {
                try await api.post("/me/phone/confirmation", ["code": code], as: citizen, headers: confirming)
            }
            // A mistyped code does not use the key up.
            #expect(try await confirm("00").status == 422)
            let code = api.test.gateway.newest(to: "+84977000111")?.text.firstNumber ?? ""
            let done = [try await confirm(code), try await confirm(code)]
            #expect(done.map(\.status) == [204, 204] && done.map(isRepeat) == [false, true])
            #expect(try await api.get("/me", as: citizen).member("phone") as? String == "+84977000111")
        }
    }

    @Test("what is kept of a request with a password in it can be tried by nobody who has not the key file")
    func digests() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let body = ["phone": "0977000111", "password": password]
            #expect(try await api.post("/me/phone", body, as: citizen, headers: Self.key).status == 202)
            let bytes = try JSONSerialization.data(withJSONObject: body, options: .sortedKeys)
            let plain = RequestKey(key: "may-cua-toi-1", method: "POST", path: "/api/v1/me/phone", body: bytes)
            let kept = try await api.province.store.read { tx in
                try tx.rows("SELECT digest FROM answered_request").map { try $0.get("digest") as String }
            }
            #expect(kept.count == 1 && kept.first != plain.digest)
        }
    }

    @Test("a file sent again is one upload; another file of the same length is not taken for it")
    func files() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            func send(_ bytes: [UInt8], as token: String) async throws -> Reply {
                var headers = Self.key
                headers[.contentType] = "image/jpeg"
                headers[.contentLength] = "\(bytes.count)"
                return try await api.ask(.post, "/api/v1/uploads", as: token, headers: headers, bytes: bytes)
            }
            // What was refused frees the key.
            #expect(try await send(Array("không phải ảnh".utf8), as: citizen).code == "unsupportedMedia")
            let replies = [try await send(Photo.plain, as: citizen), try await send(Photo.plain, as: citizen)]
            #expect(replies.map(\.status) == [201, 201] && replies.map(isRepeat) == [false, true])
            #expect(replies[0].bytes == replies[1].bytes)
            #expect(replies[0].headers[.location] == replies[1].headers[.location])
            #expect(try await api.province.store.read { try $0.media.count() } == 1)

            var other = Photo.plain
            other[other.count - 3] ^= 1
            #expect(try await send(other, as: citizen).code == "idempotencyKeyReused")
            #expect(try await send(Photo.withSecrets(), as: citizen).code == "idempotencyKeyReused")
            // Somebody else's key is another key.
            let theirs = try await send(Photo.plain, as: neighbour)
            #expect(theirs.status == 201 && !isRepeat(theirs))
            #expect(theirs.member("id") as? String != replies[0].member("id") as? String)
        }
    }

    @Test("an upload announced again has the same address")
    func announced() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            func announce(_ length: Int) async throws -> Reply {
                var headers = Self.key
                headers[HTTPField.Name("Tus-Resumable")!] = "1.0.0"
                headers[HTTPField.Name("Upload-Length")!] = "\(length)"
                return try await api.ask(.post, "/api/v1/uploads", as: citizen, headers: headers)
            }
            let replies = [try await announce(1000), try await announce(1000)]
            #expect(replies.map(\.status) == [201, 201] && replies.map(isRepeat) == [false, true])
            #expect(replies[0].headers[.location] == replies[1].headers[.location])
            #expect(try await announce(1001).code == "idempotencyKeyReused")
        }
    }

    @Test("REP-17: an identity opened again at once is one opening; later, or without the ground, it is not shown")
    func identity() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen("Thào Xuân Kỳ Lạ", phone: "0912345001")
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000008")
            let code = try await api.send(as: citizen)
            try await api.act("acceptance", code, as: officer)
            let asked: [String: any Sendable] = [
                "purpose": "Gặp tại hiện trường", "fields": ["phone"], "seenBy": "Chuyên viên UBND xã",
            ]
            let request = try await api.act("consent-request", code, asked, as: officer)
            let id = request.member("inside", "consents", "0", "id") as? Int ?? 0
            try await api.act("consent", code, ["id": id, "answer": "granted"], as: citizen)

            func open() async throws -> Reply {
                let body: [String: any Sendable] = ["fields": ["phone"], "reason": "Gặp tại hiện trường"]
                return try await api.post("/reports/\(code)/identity-opening", body, as: officer, headers: Self.key)
            }
            let first = try await open()
            api.test.clock.advance(.minutes(9))
            let second = try await open()
            #expect(first.status == 200 && second.status == 200, "\(second.text)")
            #expect(first.bytes == second.bytes && isRepeat(second) && !isRepeat(first))
            let openings = try await api.province.store.read { try $0.events.of(ReportCode(code)!) }
                .filter { $0.event.name == "identityOpened" }
            #expect(openings.count == 1)

            api.test.clock.advance(.minutes(1))
            let late = try await open()
            #expect(late.status == 422 && late.code == "idempotencyKeyReused")
            api.test.clock.advance(.minutes(-5))
            try await api.act("consent", code, ["id": id, "answer": "withdrawn"], as: citizen)
            #expect(try await open().code == "noConsent")
        }
    }
}
