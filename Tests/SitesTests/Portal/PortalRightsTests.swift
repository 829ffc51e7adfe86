import FieldReports
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct PortalRightsTests {
    /// The routes are the router's own, so that none is forgotten. 303 leads on or to the sign-in form, 404 is what may not
    /// be known, 422 a form to mend.
    @Test("REP-08, REP-41: every route of the people's site answers every visitor as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let neighbour = try await house.test.citizen("Lò Thị Hàng", phone: "0912345679")
        let people: [Viewer?] = [nil, staff.citizen, neighbour, staff.officer]
        var printed = ""
        for route in house.routes where !Self.offices.contains(where: route.path.hasPrefix) {
            var statuses: [String] = []
            for viewer in people {
                // Each finds a report of its own, public, and a session of its own: what one visitor does another does not meet.
                let code = try await house.culvert(from: staff.citizen)
                try await house.test.province.cases.handle(
                    .moderate(.approved(blurred: [], text: nil)), on: code, by: staff.officer)
                let browser = try await house.browser(viewer)
                let path = route.filled(code)
                let answer = route.isGet ? try await browser.get(path) : try await browser.post(path, [])
                statuses.append("\(answer.status.code)")
            }
            printed += statuses.joined(separator: " ") + " \(route.isGet ? "GET" : "POST") \(route.path)\n"
        }
        #expect(printed == Self.expected, "\n\(printed)")
        await house.close()
    }

    @Test("every route of the desk, the centre and administration has a row in the rights table")
    func offices() async throws {
        let house = try await OfficeHouse()
        let rows =
            PermissionTests.rows + LetterPermissionTests.rows + StationRightsTests.rows + WarningRightsTests.rows
            + DataProtectionRightsTests.rows
        let missing = house.routes.filter { route in
            Self.offices.contains(where: route.path.hasPrefix) && !rows.contains(where: route.matches)
                && route.path != Self.stream
        }
        #expect(missing.map { "\($0.isGet ? "GET" : "POST") \($0.path)" } == [])
        #expect(rows.count > 30)
        // A row whose route is gone says nothing of anybody.
        #expect(rows.filter { row in !house.routes.contains { $0.matches(row) } } == [])
        await house.close()
    }

    /// The centre's live stream stays open to its reader; what it says is asked where it is made.
    private static let stream = "/ioc/song"
    private static let offices = ["/xu-ly", "/ioc", "/giam-sat", "/quan-tri", "/tuyen-truyen"]

    /// stranger, whoever sent it, another citizen, the officer of the lead agency
    private static let expected = """
        200 200 200 200 GET /
        200 200 200 200 GET /canh-bao
        200 200 200 200 GET /canh-bao.atom
        303 303 303 303 POST /canh-bao/theo-doi
        404 404 404 404 GET /canh-bao/{file}
        200 200 200 200 GET /chien-dich
        404 404 404 404 GET /chien-dich/{number}
        303 200 200 200 GET /cua-toi
        303 303 303 303 POST /cua-toi/da-doc
        303 403 403 403 GET /dai
        303 403 403 403 GET /dai/am-thanh/{bulletin}/{hash}
        303 403 403 403 GET /dai/du-lieu
        303 403 403 403 GET /dai/luot/{number}
        303 403 403 403 POST /dai/luot/{number}/dinh-chinh
        303 403 403 403 GET /dai/luot/{number}/minh-chung/{file}
        303 403 403 403 POST /dai/luot/{number}/xac-nhan
        200 200 200 200 GET /dai/nen.js
        303 403 403 403 GET /dai/nhat-ky
        303 403 403 403 GET /dai/tuan
        200 200 200 200 GET /dang-ky
        422 422 422 422 POST /dang-ky
        303 303 303 303 POST /dang-ky/ma-moi
        200 200 200 200 GET /dang-ky/xac-minh
        422 422 422 422 POST /dang-ky/xac-minh
        200 303 303 303 GET /dang-nhap
        422 422 422 422 POST /dang-nhap
        303 303 303 303 POST /dang-xuat
        200 200 200 200 GET /gui
        303 415 415 415 POST /gui
        404 404 404 404 GET /gui/anh/{id}
        303 303 303 303 POST /gui/bo
        303 303 303 303 POST /gui/bo-anh
        200 200 200 200 GET /gui/dia-diem
        422 422 422 422 POST /gui/dia-diem
        200 200 200 200 GET /gui/kiem-tra
        303 422 422 422 POST /gui/kiem-tra
        200 200 200 200 GET /gui/noi-dung
        422 422 422 422 POST /gui/noi-dung
        200 200 200 200 GET /ho-tro
        200 200 200 200 GET /ho-tro/quyen-rieng-tu
        200 200 200 200 GET /lich
        200 200 200 200 GET /manifest.webmanifest
        200 200 200 200 GET /minh-bach
        422 422 422 422 POST /minh-bach
        200 200 200 200 GET /minh-bach/khoa.pem
        303 200 200 200 GET /nhan-phan-anh
        303 422 422 422 POST /nhan-phan-anh
        303 303 303 303 GET /nhan-phan-anh/ma
        303 303 303 303 POST /nhan-phan-anh/ma
        200 200 200 200 GET /pa/{code}
        303 415 403 403 POST /pa/{code}/anh
        303 409 403 403 POST /pa/{code}/bi-mat
        404 200 404 404 GET /pa/{code}/bien-nhan
        404 200 404 404 GET /pa/{code}/da-gui
        303 422 422 422 POST /pa/{code}/danh-gia
        303 422 422 422 POST /pa/{code}/dong-y
        303 404 404 404 POST /pa/{code}/gui-lai
        303 409 403 403 POST /pa/{code}/phan-doi
        303 415 403 403 POST /pa/{code}/phan-hoi
        303 303 403 403 POST /pa/{code}/rut
        303 422 303 303 POST /pa/{code}/theo-doi
        303 422 403 422 POST /pa/{code}/tin-nhan
        200 200 200 200 GET /quen-mat-khau
        422 422 422 422 POST /quen-mat-khau
        200 200 200 200 GET /quen-mat-khau/ma
        422 422 422 422 POST /quen-mat-khau/ma
        303 200 200 200 GET /tai-khoan
        303 422 422 422 POST /tai-khoan/dong
        303 200 200 200 GET /tai-khoan/du-lieu
        303 422 422 422 POST /tai-khoan/du-lieu
        303 404 404 404 POST /tai-khoan/du-lieu/{number}/bo-han-che
        303 404 404 404 POST /tai-khoan/du-lieu/{number}/rut
        303 404 404 404 GET /tai-khoan/du-lieu/{number}/tep
        303 404 404 404 GET /tai-khoan/du-lieu/{number}/tep.json
        303 422 422 422 POST /tai-khoan/mat-khau
        303 422 422 422 POST /tai-khoan/so-dien-thoai
        303 422 422 422 POST /tai-khoan/so-dien-thoai/ma
        200 200 200 200 GET /thong-ke
        200 200 200 200 GET /tin
        404 404 404 404 GET /tin/{number}
        200 200 200 200 GET /tra-cuu
        200 200 200 200 GET /truyen-thanh
        404 404 404 404 GET /truyen-thanh/{number}/{file}

        """
}

/// A route as the router knows it: `{code}` and the like stand for what is filled in.
struct SiteRoute {
    let isGet: Bool
    let path: String

    func filled(_ code: ReportCode) -> String {
        path.replacing("{code}", with: code.description).replacing(/\{[a-z]+\}/, with: "1")
    }

    /// Whether a row such as `POST /xu-ly/CODE/don-doc` is about this route.
    func matches(_ row: String) -> Bool {
        let parts = row.split(separator: " ")
        guard parts.count == 2, (parts[0] == "GET") == isGet else { return false }
        let (own, asked) = (path.split(separator: "/"), parts[1].prefix { $0 != "?" }.split(separator: "/"))
        return own.count == asked.count && zip(own, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}

extension OfficeHouse {
    /// Every page and form of every site, by address; not the files that pages load.
    var routes: [SiteRoute] {
        router.routes.filter { $0.method == .get || $0.method == .post }.map { route in
            let parts = "\(route.path)".split(separator: "/").map { part in
                part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
            }
            return SiteRoute(isGet: route.method == .get, path: "/" + parts.joined(separator: "/"))
        }
        .filter { !$0.path.contains("*") }.sorted { ($0.path, $0.isGet ? 0 : 1) < ($1.path, $1.isGet ? 0 : 1) }
    }
}
