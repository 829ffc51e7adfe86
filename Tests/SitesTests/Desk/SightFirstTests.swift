import FieldReports
import HTTPTypes
import HummingbirdTesting
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Portal

@Suite("A picture is kept only for whoever may send it", .bothEngines)
struct SightFirstTests {
    private func kept(_ test: TestProvince) async throws -> Int {
        try await test.province.store.read { try $0.media.count() }
    }

    @Test("on the desk: not for an office that does not know of the report, nor for one whose act it is not")
    func desk() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let elsewhere = try await house.test.official(.agencyOfficer, at: "so-y-te", phone: "0903000023")
        func answer(_ viewer: Viewer, key: String = "mot", version: Int? = nil) async throws -> HTTPResponse.Status {
            let seen = if let version { version } else { try await house.stored(code).version }
            let fields = [
                ("version", "\(seen)"), ("key", key), ("tra-loi-outcome", "resolvedOnSite"),
                ("tra-loi-text", "Đã nạo vét cống, nước thoát tốt."),
            ]
            return try await house.browser(viewer).upload(
                "/xu-ly/\(code)/tra-loi", fields, file: PortalPhotoTests.dot, as: "tra-loi-media"
            ).status
        }
        #expect(try await answer(elsewhere) == .notFound)
        #expect(try await answer(staff.operator) == .forbidden)
        #expect(try await kept(house.test) == 0)

        // Whose act it is keeps the picture, also where something else is to be mended first; pressed twice it is one.
        try await house.test.province.cases.handle(.accept, on: code, by: staff.officer)
        let version = try await house.stored(code).version
        #expect(try await answer(staff.officer, key: "cu", version: version - 1) == .conflict)
        #expect(try await kept(house.test) == 1)
        for _ in 1...2 { #expect(try await answer(staff.officer, version: version) == .seeOther) }
        #expect(try await kept(house.test) == 2)
        await house.close()
    }

    @Test("on the portal: not for a neighbour who reads the public report")
    func portal() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let browser = Visitor(client)
            let code = try await browser.sendReport(in: house)
            try await house.answer(code)
            let neighbour = Visitor(client)
            _ = try await neighbour.register("Lò Thị Hàng", phone: "0977000111", in: house)
            let page = try await neighbour.get("/pa/\(code)").page
            for (place, field) in [("anh", "moreMedia"), ("phan-hoi", "feedbackMedia")] {
                let sent = try await neighbour.upload(
                    "/pa/\(code)/\(place)", from: page, field: field, ["feedback": "Chưa xong."],
                    file: PortalPhotoTests.dot)
                #expect(sent.status == 403, "\(place)")
            }
            #expect(try await kept(house.test) == 0)
        }
    }
}
