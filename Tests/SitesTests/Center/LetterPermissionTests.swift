import HTTPTypes
import HummingbirdTesting
import Office
import TestKit
import Testing

@Suite(.bothEngines) struct LetterPermissionTests {
    /// Every route of letters, outlines and the directory by every role that has to do with them. 303 leads to the sign-in
    /// form, 404 is what may not be known, 422 a form to mend.
    @Test("Every route of letters, outlines and their directory answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let cast = try await LetterCast(house.test)
        let letter = try await cast.issued()
        let outline = try await cast.outline()
        let people: [Viewer?] = [
            nil, try await house.test.citizen(), cast.supervisor, cast.leader, cast.commune,
            try await house.test.official(.agencyOfficer, at: "so-y-te", phone: "0904000001"),
            try await house.test.official(.iocManager, phone: "0904000002"),
            try await house.test.official(.provincialOverseer, phone: "0904000003"),
            try await house.test.official(.bulletinEditor, phone: "0904000004"),
            try await house.test.official(.directoryAdmin, phone: "0904000005"),
            try await house.test.official(.auditor, phone: "0904000006"),
        ]
        var printed = ""
        for row in Self.rows {
            let parts = row.split(separator: " ").map(String.init)
            let path = parts[1].replacing("LETTER", with: "\(letter)").replacing("OUTLINE", with: "\(outline)")
            var statuses: [String] = []
            for viewer in people {
                let browser = try await house.browser(viewer)
                let answer = parts[0] == "GET" ? try await browser.get(path) : try await browser.post(path, [])
                statuses.append("\(answer.status.code)")
            }
            printed += statuses.joined(separator: " ") + " \(row)\n"
        }
        #expect(printed == Self.expected, "\n\(printed)")
        await house.close()
    }

    /// The routes of the table: `GET /tuyen-truyen/cong-van`.
    static let rows: [String] = expected.split(separator: "\n").map { line in
        line.split(separator: " ").suffix(2).joined(separator: " ")
    }

    /// stranger citizen supervisor leader commune elsewhere manager overseer editor keeper auditor
    private static let expected = """
        303 403 200 200 403 403 200 200 403 403 403 GET /tuyen-truyen/cong-van
        303 403 422 403 403 403 403 403 403 403 403 POST /tuyen-truyen/cong-van
        303 403 200 403 403 403 403 403 403 403 403 GET /tuyen-truyen/cong-van/moi
        303 403 403 200 200 200 403 403 403 403 403 GET /tuyen-truyen/cong-van/den
        303 403 200 403 403 403 200 200 403 403 403 GET /tuyen-truyen/cong-van/so
        303 403 200 200 200 404 200 200 403 403 403 GET /tuyen-truyen/cong-van/LETTER
        303 403 200 403 403 403 403 403 403 403 403 GET /tuyen-truyen/cong-van/LETTER/sua
        303 403 409 403 403 403 403 403 403 403 403 POST /tuyen-truyen/cong-van/LETTER/sua
        303 403 404 404 404 404 404 404 403 403 403 GET /tuyen-truyen/cong-van/LETTER/tep/xlsx
        303 403 403 409 403 404 403 403 403 403 403 POST /tuyen-truyen/cong-van/LETTER/duyet
        303 403 200 200 200 200 200 200 200 403 403 GET /tuyen-truyen/de-cuong
        303 403 422 403 403 403 403 403 422 403 403 POST /tuyen-truyen/de-cuong
        303 403 200 403 403 403 403 403 200 403 403 GET /tuyen-truyen/de-cuong/moi
        303 403 200 200 200 200 200 200 200 403 403 GET /tuyen-truyen/de-cuong/OUTLINE
        303 403 200 403 403 403 403 403 200 403 403 GET /tuyen-truyen/de-cuong/OUTLINE/sua
        303 403 422 403 403 403 403 403 422 403 403 POST /tuyen-truyen/de-cuong/OUTLINE/sua
        303 403 404 404 404 404 404 404 404 403 403 GET /tuyen-truyen/de-cuong/OUTLINE/tep/1/xlsx
        303 403 409 403 403 403 403 403 403 403 403 POST /tuyen-truyen/de-cuong/OUTLINE/duyet
        303 403 200 403 403 403 200 200 403 200 200 GET /quan-tri/danh-ba
        303 403 422 403 403 403 403 403 403 422 403 POST /quan-tri/danh-ba/dai
        303 403 422 403 403 403 403 403 403 422 403 POST /quan-tri/danh-ba/dai/ket-thuc

        """
}
