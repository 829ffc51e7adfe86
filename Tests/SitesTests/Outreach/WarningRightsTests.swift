import HTTPTypes
import HummingbirdTesting
import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite("Rights of the pages of warnings", .bothEngines) struct WarningRightsTests {
    @Test("A0.26: every route of warnings answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let people: [Viewer?] = [
            nil, staff.citizen, staff.officer, try await house.test.official(.bulletinEditor, phone: "0903000041"),
            try await house.test.official(.bulletinApprover, phone: "0903000042"), staff.operator, staff.overseer,
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

    /// stranger, citizen, officer, editor, approver, operator of the IOC, overseer. There is no warning of that number.
    private static let expected = """
        303 403 403 200 200 200 200 GET /tuyen-truyen/canh-bao
        303 403 403 200 403 200 403 GET /tuyen-truyen/canh-bao/moi
        303 403 403 422 403 422 403 POST /tuyen-truyen/canh-bao
        303 403 403 404 404 404 404 GET /tuyen-truyen/canh-bao/1
        303 403 403 404 404 404 404 POST /tuyen-truyen/canh-bao/1/chuyen

        """
}
