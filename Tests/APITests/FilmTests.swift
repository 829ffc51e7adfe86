import FieldReports
import Foundation
import HTTPTypes
import Office
import TestKit
import Testing

@Suite("A0.25: films of a public report", .bothEngines, .needsFFmpeg)
struct FilmTests {
    private static let owner = "nha ba Lo Thi Mai"

    /// A second of test picture with its maker's words in it.
    private static func film() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "phim.mp4").path
        try Tool.run(
            "ffmpeg",
            [
                "-nostdin", "-v", "error", "-f", "lavfi", "-i", "testsrc=s=320x240:r=10:d=1", "-metadata",
                "comment=\(owner)", path,
            ])
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("A0.25: everybody sees its poster, and once it is opened the film: a derivative, never the original")
    func posterAndFilm() async throws {
        let film = try Self.film()
        try #require(contains(film, Self.owner))
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let made = try await api.ask(
                .post, "/api/v1/uploads", as: citizen,
                headers: [.contentType: "video/mp4", .contentLength: "\(film.count)"], bytes: film)
            try #require(made.status == 201, "\(made.text)")
            #expect(made.member("kind") as? String == "video")
            let id = try #require(made.member("id") as? String)
            let code = try await api.published(["media": [id]], by: citizen, officer: officer)
            func shown(_ size: String, as token: String? = nil) async throws -> Reply {
                let reply = try await api.get("/reports/\(code)/media/\(id)?size=\(size)", as: token)
                if reply.status == 200 {
                    #expect(reply.bytes != film && !contains(reply.bytes, Self.owner), "\(size)")
                }
                return reply
            }
            for size in ["thumbnail", "display"] {
                let poster = try await shown(size)
                #expect(poster.status == 200 && poster.headers[.contentType] == "image/jpeg", "\(size)")
            }
            #expect(try await shown("full").status == 404)
            #expect(try await shown("original").status == 400)
            #expect(try await shown("full", as: officer).headers[.contentType] == "video/mp4")

            try await api.act("moderation", code, ["decision": "approved", "wholeFilms": [id]], as: officer)
            let opened = try await shown("full")
            #expect(opened.status == 200 && opened.headers[.contentType] == "video/mp4")
            #expect(try await shown("display").headers[.contentType] == "image/jpeg")
        }
    }
}
