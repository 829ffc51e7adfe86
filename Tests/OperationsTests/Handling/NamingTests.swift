import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Handling: what an act names stands in the books", .bothEngines)
struct NamingTests {
    @Test("AMB-25, REP-02: nothing is routed to an agency that has ended, nor suggested, nor asked to help")
    func endedAgency() async throws {
        try await withProvince { test in
            let (code, officer, centre) = try await sent(test)
            try await test.province.store.write {
                try $0.directory.put(
                    Agency(code: "phong-cu", name: "Phòng cũ", kind: .department, to: Day("2026-03-02")))
                try $0.directory.put(
                    Agency(code: "phong-nay", name: "Phòng nay", kind: .department, to: Day("2026-03-03")))
            }
            try await test.province.books.refresh()
            let refused: [(Command, Viewer, String)] = [
                (.route(to: "phong-cu", reason: "Thử"), centre, "agency"),
                (.return(reason: "Thử", suggested: "phong-cu"), officer, "suggested"),
                (.cooperate(agency: "phong-cu", externalPartner: nil, request: "Thử"), officer, "agency"),
            ]
            for (command, viewer, field) in refused {
                let denial = await #expect(throws: Denial.self) {
                    try await test.province.cases.handle(command, on: code, by: viewer)
                }
                #expect(denial?.field == field)
            }
            // Its last day is a day like any other.
            try await test.province.cases.handle(.route(to: "phong-nay", reason: "Thử"), on: code, by: centre)
            #expect(try await test.stored(code)?.leadAgency == "phong-nay")
        }
    }

    @Test("REP-11: nothing new is filed under a field that is no longer used; what lies there stays")
    func disusedField() async throws {
        try await withProvince { test in
            let (code, officer, _) = try await sent(test)
            try await test.province.store.write {
                try $0.directory.put(
                    Category(code: "cu_bo", name: "Lĩnh vực cũ", group: "Khác", isActive: false), position: 99)
                try $0.directory.put(
                    Category(code: "cap_thoat_nuoc", name: "Cấp thoát nước", group: "Khác", isActive: false),
                    position: 98)
            }
            try await test.province.books.refresh()
            for field in ["cu_bo", "khong_co"] as [CategoryCode] {
                let denial = await #expect(throws: Denial.self) {
                    try await test.province.cases.handle(
                        .classify(category: field, place: nil, reason: "Thử"), on: code, by: officer)
                }
                #expect(denial?.field == "category")
            }
            try await test.province.cases.handle(
                .classify(
                    category: "cap_thoat_nuoc", place: PlaceChange(words: "Đầu bản"), reason: "Rõ hơn."), on: code,
                by: officer)
            #expect(try await test.stored(code)?.scene.words == "Đầu bản")
        }
    }

    @Test("REP-21: two who correct a report at once do not undo each other")
    func lostUpdate() async throws {
        try await withProvince { test in
            let (code, officer, centre) = try await sent(test)
            let province = test.province
            async let field = province.cases.handle(
                .classify(category: "giao_thong", place: nil, reason: "Là đường."), on: code, by: officer)
            async let place = province.cases.handle(
                .classify(category: nil, place: PlaceChange(words: "Đầu bản"), reason: "Rõ hơn."), on: code,
                by: centre)
            _ = try await (field, place)
            let report = try #require(try await test.stored(code))
            #expect(report.category == "giao_thong" && report.scene.words == "Đầu bản")
            #expect(try await test.differences() == [])
        }
    }

    private func sent(_ test: TestProvince) async throws -> (ReportCode, officer: Viewer, centre: Viewer) {
        let citizen = try await test.citizen()
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001")
        let centre = try await test.official(.iocOperator, phone: "0912000002")
        return (try await test.send(by: citizen), officer, centre)
    }
}
