import FieldReports
import Foundation
import TestKit
import Testing

@testable import Portal

@Suite(.bothEngines) struct PortalPhotoTests {
    @Test(
        "REP-13: a photo is added on the first page, looked at, and belongs to the report that is sent",
        .needs("the media worker", where: FileManager.default.isExecutableFile(atPath: PortalHouse.worker)))
    func photo() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            let form = try await browser.get("/gui")
            let wrong = try await browser.upload(
                "/gui", from: form.page, field: "media", file: Array("không phải ảnh".utf8))
            #expect(wrong.status == 422)
            #expect(wrong.page.contains("không phải loại hệ thống nhận được"))
            let taken = try await browser.upload("/gui", from: form.page, field: "media", file: Self.dot)
            #expect(taken.location == "/gui/dia-diem")
            try await browser.fillIn()
            let check = try await browser.get("/gui/kiem-tra")
            let address = try #require(
                check.page.firstMatch(of: #/img src="(/gui/anh/[0-9a-f]+)"/#).map { String($0.1) })
            let own = try await browser.get(address)
            #expect(own.status == 200)
            let stranger = try await Visitor(client).get(address)
            #expect(stranger.status == 404)
            let code = try await browser.sendIt()
            let report = try await browser.get("/pa/\(code)")
            #expect(report.page.contains("/api/v1/reports/\(code)/media/"))
        }
    }

    @Test("a file posted from a page that is not ours is not kept")
    func forged() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            _ = try await browser.register(phone: "0912345678", in: house)
            let answer = try await browser.upload("/gui", from: "", field: "media", file: Self.dot)
            #expect(answer.status == 403)
        }
    }

    /// One pixel.
    static let dot: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())
}
