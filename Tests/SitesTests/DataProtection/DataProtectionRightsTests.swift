import HTTPTypes
import HummingbirdTesting
import Office
import TestKit
import Testing

@Suite("Rights of the pages of data protection", .bothEngines) struct DataProtectionRightsTests {
    @Test("A0.18: every route of data protection answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let people: [Viewer?] = [
            nil, staff.citizen, staff.officer, staff.manager, staff.overseer,
            try await house.test.official(.systemAdmin, phone: "0903000041"),
            try await house.test.official(.auditor, phone: "0903000042"),
            try await house.test.official(.dpo, phone: "0903000043"),
        ]
        var printed = ""
        for route in Self.rows {
            let parts = route.split(separator: " ").map(String.init)
            var statuses: [String] = []
            for viewer in people {
                let browser = try await house.browser(viewer)
                let answer = parts[0] == "GET" ? try await browser.get(parts[1]) : try await browser.post(parts[1], [])
                statuses.append("\(answer.status.code)")
            }
            printed += statuses.joined(separator: " ") + " \(route)\n"
        }
        #expect(printed == Self.expected, "\n\(printed)")
        await house.close()
    }

    static let rows: [String] = expected.split(separator: "\n").map { line in
        line.split(separator: " ").suffix(2).joined(separator: " ")
    }

    /// stranger, citizen, officer, manager, overseer, administrator, auditor, officer of data protection. There is none of
    /// that number.
    private static let expected = """
        303 403 403 403 403 403 403 200 GET /quan-tri/yeu-cau-du-lieu
        303 403 403 403 403 403 403 404 GET /quan-tri/yeu-cau-du-lieu/1
        303 403 403 403 403 403 403 404 POST /quan-tri/yeu-cau-du-lieu/1/chap-nhan
        303 403 403 403 200 403 403 200 GET /quan-tri/su-co-du-lieu
        303 403 403 403 403 403 403 200 GET /quan-tri/su-co-du-lieu/moi
        303 403 403 403 403 403 403 422 POST /quan-tri/su-co-du-lieu
        303 403 403 403 404 403 403 404 GET /quan-tri/su-co-du-lieu/1
        303 403 403 403 403 403 403 404 POST /quan-tri/su-co-du-lieu/1/ket-thuc

        """
}
