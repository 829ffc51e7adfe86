import FieldReports
import HTTPTypes
import HummingbirdTesting
import Office
import TestKit
import Testing

@Suite(.bothEngines) struct PermissionTests {
    /// Every route by every role. 303 leads to the sign-in form, 404 is what may not be known, 422 a form to mend.
    @Test("Every route answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let code = try await house.culvert(from: staff.citizen)
        let admin = try await house.test.official(.systemAdmin, phone: "0903000021")
        let keeper = try await house.test.official(.directoryAdmin, phone: "0903000022")
        let elsewhere = try await house.test.official(.agencyOfficer, at: "so-y-te", phone: "0903000023")
        let inspector = try await house.test.official(.competentInspector, phone: "0903000024")
        let auditor = try await house.test.official(.auditor, phone: "0903000025")
        let protector = try await house.test.official(.dpo, phone: "0903000026")
        let editor = try await house.test.official(.bulletinEditor, phone: "0903000027")
        let people: [(String, Viewer?)] = [
            ("stranger", nil), ("citizen", staff.citizen), ("officer", staff.officer), ("elsewhere", elsewhere),
            ("leader", staff.leader), ("operator", staff.operator), ("manager", staff.manager),
            ("overseer", staff.overseer), ("inspector", inspector), ("admin", admin), ("keeper", keeper),
            ("auditor", auditor), ("protector", protector), ("editor", editor),
        ]
        let routes = [
            "GET /xu-ly", "GET /xu-ly/nhap-tu-giay", "POST /xu-ly/nhap-tu-giay",
            "GET /xu-ly/\(code)", "POST /xu-ly/\(code)/don-doc", "POST /xu-ly/\(code)/tra-loi",
            "GET /xu-ly/\(code)/che", "GET /xu-ly/\(code)/che/khong-co", "POST /xu-ly/\(code)/che",
            "GET /ioc", "GET /giam-sat", "GET /tuyen-truyen",
            "GET /tuyen-truyen/ban-tin", "GET /tuyen-truyen/ban-tin/moi", "POST /tuyen-truyen/ban-tin/moi",
            "GET /tuyen-truyen/ban-tin/1", "POST /tuyen-truyen/ban-tin/1", "POST /tuyen-truyen/ban-tin/1/ban-thu",
            "GET /tuyen-truyen/ban-tin/1/tieng/1.mp3", "GET /tuyen-truyen/dien-tap",
            "GET /tuyen-truyen/dien-tap/moi", "POST /tuyen-truyen/dien-tap/moi", "GET /tuyen-truyen/dien-tap/1",
            "POST /tuyen-truyen/dien-tap/1", "POST /tuyen-truyen/dien-tap/1/ban-thu",
            "GET /tuyen-truyen/dien-tap/1/tieng/1.mp3",
            "GET /quan-tri", "GET /quan-tri/tai-khoan", "POST /quan-tri/tai-khoan", "GET /quan-tri/lich",
            "POST /quan-tri/lich", "GET /quan-tri/quy-tac", "POST /quan-tri/quy-tac", "POST /quan-tri/quy-tac/1",
            "GET /quan-tri/danh-muc", "GET /quan-tri/nhat-ky",
            "GET /quan-tri/tai-khoan/1", "POST /quan-tri/tai-khoan/1/bo-nhiem", "POST /quan-tri/tai-khoan/1/thoi-giu",
            "POST /quan-tri/tai-khoan/1/khoa", "POST /quan-tri/tai-khoan/1/cap-lai", "GET /quan-tri/cho-xac-nhan",
            "POST /quan-tri/cho-xac-nhan/1/xac-nhan", "POST /quan-tri/cho-xac-nhan/1/tu-choi",
            "POST /quan-tri/cho-xac-nhan/nhan-phan-anh", "GET /quan-tri/du-lieu-ca-nhan", "GET /quan-tri/phan-loai",
            "GET /quan-tri/phan-luong",
            "POST /quan-tri/phan-luong", "GET /quan-tri/phan-luong/tep?ban=1",
            "POST /quan-tri/phan-luong/khoi-phuc",
        ]
        var printed = ""
        for route in routes {
            let parts = route.split(separator: " ").map(String.init)
            var statuses: [String] = []
            for (_, viewer) in people {
                let browser = try await house.browser(viewer)
                let answer = parts[0] == "GET" ? try await browser.get(parts[1]) : try await browser.post(parts[1], [])
                statuses.append("\(answer.status.code)")
            }
            printed += statuses.joined(separator: " ") + " " + route.replacing(code.description, with: "CODE") + "\n"
        }
        #expect(printed == Self.expected, "\n\(printed)")
        await house.close()
    }

    /// The routes of the table: `GET /xu-ly/CODE`.
    static let rows: [String] =
        expected.split(separator: "\n").map { line in
            line.split(separator: " ").suffix(2).joined(separator: " ")
        } + CampaignRightsTests.routes

    /// stranger citizen officer elsewhere leader operator manager overseer inspector admin keeper auditor protector editor
    private static let expected = """
        303 403 200 200 200 200 200 200 200 403 403 403 403 403 GET /xu-ly
        303 403 200 200 200 200 403 403 403 403 403 403 403 403 GET /xu-ly/nhap-tu-giay
        303 403 422 422 422 422 403 403 403 403 403 403 403 403 POST /xu-ly/nhap-tu-giay
        303 403 200 404 200 200 200 200 200 403 403 403 403 403 GET /xu-ly/CODE
        303 403 403 404 403 422 422 422 403 403 403 403 403 403 POST /xu-ly/CODE/don-doc
        303 403 422 404 422 403 403 403 403 403 403 403 403 403 POST /xu-ly/CODE/tra-loi
        303 403 200 404 200 200 200 403 403 403 403 403 403 403 GET /xu-ly/CODE/che
        303 403 404 404 404 404 404 403 403 403 403 403 403 403 GET /xu-ly/CODE/che/khong-co
        303 403 200 404 200 200 200 403 403 403 403 403 403 403 POST /xu-ly/CODE/che
        303 403 403 403 403 200 200 200 403 403 403 403 403 403 GET /ioc
        303 403 403 403 403 403 200 200 200 403 403 403 403 403 GET /giam-sat
        303 403 403 403 403 403 200 200 403 403 403 403 403 200 GET /tuyen-truyen
        303 403 403 403 403 403 200 200 403 403 403 403 403 200 GET /tuyen-truyen/ban-tin
        303 403 403 403 403 403 403 403 403 403 403 403 403 200 GET /tuyen-truyen/ban-tin/moi
        303 403 403 403 403 403 403 403 403 403 403 403 403 422 POST /tuyen-truyen/ban-tin/moi
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 GET /tuyen-truyen/ban-tin/1
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 POST /tuyen-truyen/ban-tin/1
        303 403 403 403 403 403 415 415 403 403 403 403 403 415 POST /tuyen-truyen/ban-tin/1/ban-thu
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 GET /tuyen-truyen/ban-tin/1/tieng/1.mp3
        303 403 403 403 403 403 200 200 403 403 403 403 403 200 GET /tuyen-truyen/dien-tap
        303 403 403 403 403 403 403 403 403 403 403 403 403 200 GET /tuyen-truyen/dien-tap/moi
        303 403 403 403 403 403 403 403 403 403 403 403 403 422 POST /tuyen-truyen/dien-tap/moi
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 GET /tuyen-truyen/dien-tap/1
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 POST /tuyen-truyen/dien-tap/1
        303 403 403 403 403 403 415 415 403 403 403 403 403 415 POST /tuyen-truyen/dien-tap/1/ban-thu
        303 403 403 403 403 403 404 404 403 403 403 403 403 404 GET /tuyen-truyen/dien-tap/1/tieng/1.mp3
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri
        303 403 403 403 403 403 403 403 403 200 403 403 403 403 GET /quan-tri/tai-khoan
        303 403 403 403 403 403 403 403 403 422 403 403 403 403 POST /quan-tri/tai-khoan
        303 403 403 403 403 403 200 403 403 403 200 403 403 403 GET /quan-tri/lich
        303 403 403 403 403 403 422 403 403 403 422 403 403 403 POST /quan-tri/lich
        303 403 403 403 403 403 200 200 403 200 200 200 403 403 GET /quan-tri/quy-tac
        303 403 403 403 403 403 422 422 403 403 422 403 403 403 POST /quan-tri/quy-tac
        303 403 403 403 403 403 422 422 403 403 403 403 403 403 POST /quan-tri/quy-tac/1
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri/danh-muc
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri/nhat-ky
        303 403 403 403 403 403 403 403 403 404 403 403 403 403 GET /quan-tri/tai-khoan/1
        303 403 403 403 403 403 403 403 403 404 403 403 403 403 POST /quan-tri/tai-khoan/1/bo-nhiem
        303 403 403 403 403 403 403 403 403 404 403 403 403 403 POST /quan-tri/tai-khoan/1/thoi-giu
        303 403 403 403 403 403 403 403 403 404 403 403 403 403 POST /quan-tri/tai-khoan/1/khoa
        303 403 403 403 403 403 403 403 403 404 403 403 403 403 POST /quan-tri/tai-khoan/1/cap-lai
        303 403 403 403 200 200 200 200 403 200 403 403 403 403 GET /quan-tri/cho-xac-nhan
        303 403 403 403 404 403 404 404 403 404 403 403 403 403 POST /quan-tri/cho-xac-nhan/1/xac-nhan
        303 403 403 403 404 404 404 404 403 404 403 403 403 403 POST /quan-tri/cho-xac-nhan/1/tu-choi
        303 403 403 403 403 422 422 403 403 403 403 403 403 403 POST /quan-tri/cho-xac-nhan/nhan-phan-anh
        303 403 403 403 403 403 403 403 403 403 403 200 200 403 GET /quan-tri/du-lieu-ca-nhan
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri/phan-loai
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri/phan-luong
        303 403 403 403 403 403 422 403 403 422 422 422 403 403 POST /quan-tri/phan-luong
        303 403 403 403 403 403 200 403 403 200 200 200 403 403 GET /quan-tri/phan-luong/tep?ban=1
        303 403 403 403 403 403 404 403 403 403 404 403 403 403 POST /quan-tri/phan-luong/khoi-phuc

        """
}
