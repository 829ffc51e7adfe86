import FieldReports
import Foundation
import HTTPTypes
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct UploadTests {
    private static let tus: HTTPFields = [name("Tus-Resumable"): "1.0.0"]
    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text)! }

    @Test("REP-18: a photograph with a place in it never comes back with it")
    func stripped() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let photo = Photo.withSecrets()
            #expect(contains(photo, Photo.maker))
            let made = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: [.contentType: "image/jpeg", .contentLength: "\(photo.count)"], bytes: photo)
            try #require(made.status == 201, "\(made.text)")
            #expect(made.member("kind") as? String == "photo")
            #expect(made.member("bytes") as? Int == photo.count)
            let id = try #require(made.member("id") as? String)
            let code = try await api.published(["media": [id]], by: citizen, officer: officer)

            for size in ["thumbnail", "display", "full"] {
                let shown = try await api.get("/reports/\(code)/media/\(id)?size=\(size)")
                #expect(shown.status == 200)
                #expect(shown.headers[.contentType] == "image/jpeg")
                for secret in Photo.secrets { #expect(!contains(shown.bytes, secret), "\(size): \(secret)") }
            }
            // Covered for everybody when moderation says so; plain for those inside.
            let plain = try await api.get("/reports/\(code)/media/\(id)")
            try await api.act(
                "moderation", code, ["decision": "approved", "blurred": [Self.covering(id, 0, 0, 1, 1)]], as: officer)
            let covered = try await api.get("/reports/\(code)/media/\(id)")
            #expect(covered.status == 200)
            #expect(covered.bytes != plain.bytes)
            #expect(try await api.get("/reports/\(code)/media/\(id)", as: officer).bytes == plain.bytes)
            // A part of it, and a part that is not there.
            let part = try await api.get("/reports/\(code)/media/\(id)", headers: [.range: "bytes=2-5"])
            #expect(part.status == 206)
            #expect(part.bytes == Array(covered.bytes[2...5]))
            #expect(part.headers[.contentRange] == "bytes 2-5/\(covered.bytes.count)")
            #expect(try await api.get("/reports/\(code)/media/\(id)", headers: [.range: "bytes=999999-"]).status == 416)
        }
    }

    private static func covering(
        _ id: String, _ left: Double, _ top: Double, _ width: Double, _ height: Double
    ) -> [String: any Sendable] {
        let area: [String: any Sendable] = [
            "left": left, "top": top, "width": width, "height": height, "ground": "face",
        ]
        return ["id": id, "areas": [area]]
    }

    @Test("an upload goes on from where it stopped, and another offset is told so")
    func resumed() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            let photo = Photo.plain
            let announced = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: Self.tus.with([Self.name("Upload-Length"): "\(photo.count)"]))
            try #require(announced.status == 201, "\(announced.text)")
            let address = try #require(announced.headers[.location])

            #expect(try await api.add(photo[..<100], at: 0, to: address, as: citizen).status == 204)
            let wrong = try await api.add(photo[50...], at: 50, to: address, as: citizen)
            #expect(wrong.status == 409)
            #expect(wrong.code == "wrongUploadOffset")
            let asked = try await api.ask(.head, address, as: citizen, headers: Self.tus)
            #expect(asked.headers[Self.name("Upload-Offset")] == "100")
            // Somebody else's upload is not there.
            #expect(try await api.ask(.head, address, as: neighbour, headers: Self.tus).status == 404)
            #expect(try await api.add(photo[100...], at: 100, to: address, as: neighbour).status == 404)
            // A piece that was damaged on its way is dropped.
            let sum = "sha1 " + Data(repeating: 0, count: 20).base64EncodedString()
            let damaged = try await api.add(photo[100...], at: 100, to: address, as: citizen, checksum: sum)
            #expect(damaged.status == 460)

            let last = try await api.add(photo[100...], at: 100, to: address, as: citizen)
            #expect(last.status == 204, "\(last.text)")
            #expect(last.headers[Self.name("Upload-Offset")] == "\(photo.count)")
            let state = try await api.ask(.get, address, as: citizen)
            #expect(state.member("media", "kind") as? String == "photo")
            let id = try #require(state.member("media", "id") as? String)
            // It is its owner's alone.
            let theft = try await api.post("/reports", api.culvert(["media": [id]]), as: neighbour)
            #expect(theft.problems.contains("mediaUnknown"))
            #expect(try await api.post("/reports", api.culvert(["media": [id]]), as: citizen).status == 201)
        }
    }

    @Test("what is no picture, film or voice is refused and forgotten, and what is too large is not begun")
    func refused() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let text = Array("<html>không phải ảnh, nhưng tên là anh.jpg</html>".utf8)
            let reply = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: [.contentType: "image/jpeg", .contentLength: "\(text.count)"], bytes: text)
            #expect(reply.status == 422)
            #expect(reply.code == "unsupportedMedia")
            let large = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: Self.tus.with([Self.name("Upload-Length"): "99999999999"]))
            #expect(large.status == 413)
            #expect(large.code == "tooLarge")
            #expect(try await api.ask(.post, "/api/v1/uploads", headers: Self.tus).status == 401)
            let spoken = try await api.ask(.options, "/api/v1/uploads")
            #expect(spoken.headers[Self.name("Tus-Version")] == "1.0.0")
            let old = try await api.ask(
                .post, "/api/v1/uploads", as: citizen, headers: [Self.name("Tus-Resumable"): "0.2.0"])
            #expect(old.status == 412)
        }
    }

    @Test("an upload that is dropped is gone")
    func dropped() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let announced = try await api.ask(
                .post, "/api/v1/uploads", as: citizen, headers: Self.tus.with([Self.name("Upload-Length"): "10"]))
            let address = try #require(announced.headers[.location])
            #expect(try await api.ask(.delete, address, as: citizen, headers: Self.tus).status == 204)
            #expect(try await api.ask(.head, address, as: citizen, headers: Self.tus).status == 404)
        }
    }
}

extension Service {
    func add(
        _ bytes: some Sequence<UInt8>, at offset: Int, to address: String, as token: String, checksum: String? = nil
    ) async throws -> Reply {
        var headers: HTTPFields = [
            HTTPField.Name("Tus-Resumable")!: "1.0.0", .contentType: "application/offset+octet-stream",
            HTTPField.Name("Upload-Offset")!: "\(offset)",
        ]
        if let checksum { headers[HTTPField.Name("Upload-Checksum")!] = checksum }
        return try await ask(.patch, address, as: token, headers: headers, bytes: Array(bytes))
    }
}

extension HTTPFields {
    func with(_ more: HTTPFields) -> HTTPFields {
        var all = self
        for field in more { all[field.name] = field.value }
        return all
    }
}
