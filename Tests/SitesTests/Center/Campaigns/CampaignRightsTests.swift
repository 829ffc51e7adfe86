import HTTPTypes
import HummingbirdTesting
import Office
import Operations
import Outreach
import TestKit
import Testing

@Suite(.bothEngines) struct CampaignRightsTests {
    /// 303 leads to the sign-in form, 404 is what may not be known, 422 a form to mend.
    @Test("CAM-07: every route of campaigns answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let supervisor = try await house.test.official(.outreachSupervisor, phone: "0903000028")
        let elsewhere = try await house.test.official(.agencyOfficer, at: "so-xay-dung", phone: "0903000023")
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000027")
        let number = try await house.test.startCampaign(by: supervisor)
        try await house.test.province.campaigns.perform(
            .guide(units: ["pa-ham"], words: "Xem đề cương"), on: number, by: supervisor)
        let people: [Viewer?] = [
            nil, staff.citizen, staff.officer, elsewhere, editor, staff.manager, staff.overseer, supervisor,
        ]
        var printed = ""
        for route in Self.routes {
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

    static let routes: [String] = expected.split(separator: "\n").map { line in
        line.split(separator: " ").suffix(2).joined(separator: " ")
    }

    /// stranger, citizen, officer of a unit that is addressed, of one that is not, editor, manager, overseer, supervisor
    private static let expected = """
        303 403 403 403 200 200 200 200 GET /tuyen-truyen
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich
        303 403 403 403 403 403 403 422 POST /tuyen-truyen/chien-dich
        303 403 403 403 403 403 403 200 GET /tuyen-truyen/chien-dich/moi
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1
        303 403 403 403 403 403 403 200 GET /tuyen-truyen/chien-dich/1/sua
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/minh-chung
        303 404 404 404 404 404 404 404 GET /tuyen-truyen/chien-dich/1/minh-chung/1/tep/x
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/van-ban
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/hom-nay
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/ban-do
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/dai/dai-pa-ham
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/bao-cao
        303 403 403 403 403 200 200 200 GET /tuyen-truyen/chien-dich/1/bao-cao/tep?dang=pdf
        303 403 403 403 403 403 403 422 POST /tuyen-truyen/chien-dich/1/huong-dan
        303 403 403 403 403 403 403 404 POST /tuyen-truyen/chien-dich/1/xac-nhan
        303 403 200 200 403 403 403 403 GET /tuyen-truyen/don-vi
        303 403 303 404 403 403 403 403 POST /tuyen-truyen/don-vi/1/so-nguoi
        303 403 422 404 403 403 403 403 POST /tuyen-truyen/don-vi/1/minh-chung
        303 403 200 404 403 403 403 403 GET /tuyen-truyen/don-vi/1/van-ban/1

        """
}
