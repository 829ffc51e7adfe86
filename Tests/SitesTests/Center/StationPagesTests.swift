import FieldReports
import Foundation
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Outreach
import Storage
import TestKit
import Testing
import Web

@testable import Center

@Suite("CAM-06: the pages of stations", .bothEngines) struct StationPagesTests {
    private func withStations(_ body: (OfficeHouse, StationGround) async throws -> Void) async throws {
        let house = try await OfficeHouse()
        let ground = try await StationGround(house.test)
        try await body(house, ground)
        await house.close()
    }

    @Test("an operator without scripts sees today, says that it was heard, and sees it said")
    func confirmed() async throws {
        try await withStations { house, ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            let browser = try await house.browser(ground.people.operatorOfA)
            let early = try await browser.get("/dai")
            #expect(early.status == .ok && early.text.contains("17:30") && early.text.contains("Bản tin"))
            #expect(early.text.contains("Tuần này đã phát 0 trên 6 lượt"))
            house.test.clock.set("2026-03-03T17:32:00+07:00")
            let said = try await browser.post(
                "/dai/luot/\(airing.number)/xac-nhan", [("key", "k1"), ("said", "heardAll")])
            #expect(said.status == .seeOther && said.headers[.location] == "/dai?dai=dai-pa-ham")
            // Pressed twice it is said once.
            _ = try await browser.post("/dai/luot/\(airing.number)/xac-nhan", [("key", "k1"), ("said", "heardAll")])
            let seen = try await ground.airings.airing(airing.number, for: ground.people.supervisor)
            #expect(seen.confirmations.count == 1 && seen.result.end == .aired)
            #expect(try await browser.get("/dai").text.contains("Đã nghe"))
            #expect(try await browser.get("/dai/nhat-ky").text.contains("đã phát 1"))
            #expect(try await browser.get("/dai/tuan").text.contains("04/03/2026 17:30"))
        }
    }

    @Test("what is missing is said on the page, with what was chosen; another unit's airing is not there")
    func refused() async throws {
        try await withStations { house, ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            house.test.clock.set("2026-03-03T17:32:00+07:00")
            let browser = try await house.browser(ground.people.operatorOfA)
            let address = "/dai/luot/\(airing.number)/xac-nhan"
            let answer = try await browser.post(address, [("key", "k"), ("said", "someSilent"), ("reason", "noPower")])
            #expect(answer.status == .unprocessableContent && answer.text.contains("Hãy chọn cụm loa không kêu."))
            let silent = try await browser.post(
                address, [("key", "k"), ("said", "someSilent"), ("reason", "noPower"), ("silent", "hang-tro")])
            #expect(silent.status == .seeOther)
            let page = try await browser.get("/dai/luot/\(airing.number)")
            #expect(page.text.contains("Háng Trở") && page.text.contains("Không có tiếng"))
            #expect(page.text.contains("mất điện"))
            let other = try await house.browser(ground.people.operatorOfB)
            #expect(try await other.get("/dai/luot/\(airing.number)").status == .notFound)
            #expect(try await other.post(address, [("key", "k"), ("said", "heardAll")]).status == .forbidden)
        }
    }

    @Test("CAM-06: what was photographed at the station is offered to whoever sees the airing")
    func evidence() async throws {
        try await withStations { house, ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            house.test.clock.set("2026-03-03T17:32:00+07:00")
            let (now, own) = (house.test.clock.now, ground.people.operatorOfA)
            let owner = try #require(own.account)
            try await house.test.province.store.write { tx in
                try tx.media.insert(
                    MediaRecord(
                        id: "m1", owner: owner, sha256: String(repeating: "a", count: 64), kind: .photo,
                        contentType: "image/jpeg", bytes: 1, width: 1, height: 1, seconds: nil, likeness: nil,
                        createdAt: now))
            }
            try await ground.airings.confirm(
                AiringConfirmation(
                    id: "c1", said: .notPlayed, reason: .amplifierBroken, made: now, sent: now, evidence: ["m1"]),
                of: airing.number, by: own)
            for viewer in [own, ground.people.supervisor] {
                let page = try await house.browser(viewer).get("/dai/luot/\(airing.number)")
                #expect(page.text.contains("/dai/luot/\(airing.number)/minh-chung/m1"))
            }
        }
    }

    @Test("a supervisor adds and ends a slot, makes a key that is shown once, and revokes it")
    func supervised() async throws {
        try await withStations { house, ground in
            let browser = try await house.browser(ground.people.supervisor)
            let address = "/tuyen-truyen/dai/\(StationGround.a.rawValue)"
            let slot = [
                ("minute", "17:30"), ("minutes", "10"), ("weekdays", "0"), ("weekdays", "2"), ("from", "2026-03-03"),
            ]
            #expect(try await browser.post(address + "/khung-gio", slot).status == .seeOther)
            let twice = try await browser.post(address + "/khung-gio", slot)
            #expect(twice.status == .unprocessableContent && twice.text.contains("chồng lên"))
            let page = try await browser.get(address)
            #expect(page.text.contains("Thứ Hai, thứ Tư") && page.text.contains("Bản tin kế tiếp"))
            let ending = try #require(page.text.firstMatch(of: #/action="([^"]+\/ngung)"/#).map { String($0.1) })
            #expect(try await browser.post(ending, [("last", "2026-03-04")]).status == .seeOther)
            #expect(try await browser.get(address).text.contains("đến hết 04/03/2026"))

            let made = try await browser.post(address + "/khoa", [("label", "Máy ở trụ sở")])
            let key = try #require(made.text.firstMatch(of: #/<code>([A-Za-z0-9_-]{43})</#).map { String($0.1) })
            #expect(made.headers[.cacheControl] == "no-store")
            #expect(try await ground.airings.key(key).label == "Máy ở trụ sở")
            let after = try await browser.get(address)
            #expect(!after.text.contains(key) && after.text.contains("chưa từng kết nối"))
            #expect(try await browser.get("/tuyen-truyen/dai").text.contains("Chưa từng kết nối"))
            let revoke = try #require(after.text.firstMatch(of: #/action="([^"]+\/thu-hoi)"/#).map { String($0.1) })
            #expect(try await browser.post(revoke, []).status == .seeOther)
            await #expect(throws: AiringDenial.keyUnknown) { try await ground.airings.key(key) }
        }
    }

    /// Mustache renders a name it does not know as nothing; here such a name is an error.
    @Test("every name that a template uses is a property of its page")
    func names() async throws {
        try await withStations { house, ground in
            let night = ground.slot(at: 600)
            let made = try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot(), night]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airings = try await ground.planned()
            var airing = airings[0]
            house.test.clock.set("2026-03-03T17:32:00+07:00")
            let key = try await ground.key()
            _ = try await ground.airings.report(ground.report(airing), of: "\(airing.number)", under: key)
            airing = try await ground.airings.airing(airing.number, for: ground.people.supervisor)
            let (now, operates) = (house.test.clock.now, ground.people.operatorOfA)
            let (station, wrong) = (made.station, FieldErrors([FieldError("minute", "x")]))
            let place = StationPage.Ground(
                station: station, all: [station, station], clusters: made.clusters, viewer: operates, now: now, key: "k"
            )
            let pages: [any Page] = [
                StationPage(place, today: airings, week: airings),
                StationListPage(.log, station, [station, station], airings, operates),
                AiringPage(
                    airing, station, made.clusters, .init(mayConfirm: true, mayCorrect: true, now: now, key: "k"),
                    errors: wrong),
                StationsPage([station], ground.people.supervisor, ends: [:], silent: [key], now: now),
                ProgrammePage(
                    Programme(station: station, clusters: made.clusters, slots: made.slots + made.slots),
                    ground.people.supervisor,
                    .init(mayPlan: true, keys: [key], playables: [], today: now.day, key: "k", made: "m"), errors: wrong
                ),
            ]
            let texts = try CenterSite.templates.texts()
            for page in pages {
                let names = TemplateNames(try #require(texts[type(of: page).template]))
                // What a page shows only when there is nothing else.
                #expect(names.unknown(on: page).subtracting(["empty"]) == [], "in \(type(of: page).template)")
                #expect(names.unescaped == [])
            }
        }
    }

    @Test("a list names a station by its place, and calls whoever runs it with a tap")
    func called() throws {
        let day = Day(year: 2026, month: 1, day: 1)
        var station = Station(
            code: "d", name: "Đài truyền thanh xã Mường Tùng", unit: "u", from: try #require(day),
            phone: "0215 3 830 (100)")
        #expect(station.shortName == "Xã Mường Tùng")
        #expect(CallLink(station)?.address == "tel:02153830100")
        #expect(CallLink(station)?.words == "Gọi Xã Mường Tùng, 0215 3 830 (100)")
        station.phone = nil
        #expect(CallLink(station) == nil)
    }

    @Test("what the telephone keeps for a week is there, and the worker that answers without network")
    func kept() async throws {
        try await withStations { house, ground in
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let browser = try await house.browser(ground.people.operatorOfA)
            let data = try await browser.get("/dai/du-lieu?dai=dai-pa-ham")
            let week = try #require(
                try JSONSerialization.jsonObject(with: Data(data.text.utf8)) as? [String: Any])
            let lines = try #require(week["airings"] as? [[String: Any]])
            #expect(lines.count == 8 && lines[0]["clock"] as? String == "17:30")
            #expect((lines[0]["sounds"] as? [String])?.first?.hasPrefix("/dai/am-thanh/") == true)
            let worker = try await browser.get("/dai/nen.js")
            #expect(worker.headers[HTTPField.Name("Service-Worker-Allowed")!] == "/dai")
            #expect(worker.headers[.contentType]?.hasPrefix("text/javascript") == true)
        }
    }
}

@Suite("Rights of the stations' pages", .bothEngines) struct StationRightsTests {
    @Test("every route answers every role as the table says")
    func table() async throws {
        let house = try await OfficeHouse()
        let ground = try await StationGround(house.test)
        try await ground.airings.saveProgramme(
            of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
        try await ground.airings.planAhead()
        let number = try await ground.planned()[0].number
        let people: [Viewer?] = [
            nil, try await house.test.citizen(), ground.people.operatorOfA, ground.people.operatorOfB,
            ground.people.supervisor, try await house.test.official(.bulletinEditor, phone: "0903000041"),
            try await house.test.official(.iocManager, phone: "0903000042"),
            try await house.test.official(.agencyOfficer, at: .paHam, phone: "0903000043"),
        ]
        let station = "/tuyen-truyen/dai/dai-pa-ham"
        let routes = [
            "GET /dai", "GET /dai/tuan", "GET /dai/nhat-ky", "GET /dai/du-lieu", "GET /dai/luot/N", "GET /dai/nen.js",
            "GET /dai/am-thanh/1/x", "GET /dai/luot/N/minh-chung/x", "POST /dai/luot/N/xac-nhan",
            "POST /dai/luot/N/dinh-chinh",
            "GET /tuyen-truyen/dai",
            "GET \(station)", "POST \(station)/khung-gio", "POST \(station)/khung-gio/1/ngung", "POST \(station)/khoa",
            "POST \(station)/khoa/1/thu-hoi",
        ]
        var printed = ""
        for route in routes {
            let parts = route.replacing("/N", with: "/\(number)").split(separator: " ").map(String.init)
            var statuses: [String] = []
            for viewer in people {
                let browser = try await house.browser(viewer)
                let answer = parts[0] == "GET" ? try await browser.get(parts[1]) : try await browser.post(parts[1], [])
                statuses.append("\(answer.status.code)")
            }
            printed += statuses.joined(separator: " ") + " " + route + "\n"
        }
        #expect(printed == Self.expected, "\n\(printed)")
        await house.close()
    }

    /// The routes of the table.
    static let rows: [String] = expected.split(separator: "\n").map { line in
        line.split(separator: " ").suffix(2).joined(separator: " ")
    }.filter { $0.contains("/tuyen-truyen/") }

    /// stranger citizen own elsewhere supervisor editor manager officer
    private static let expected = """
        303 403 200 200 200 403 200 403 GET /dai
        303 403 200 200 200 403 200 403 GET /dai/tuan
        303 403 200 200 200 403 200 403 GET /dai/nhat-ky
        303 403 200 200 200 403 200 403 GET /dai/du-lieu
        303 403 200 404 200 403 200 403 GET /dai/luot/N
        200 200 200 200 200 200 200 200 GET /dai/nen.js
        303 403 404 404 404 403 404 403 GET /dai/am-thanh/1/x
        303 403 404 404 404 403 404 403 GET /dai/luot/N/minh-chung/x
        303 403 422 404 403 403 403 403 POST /dai/luot/N/xac-nhan
        303 403 403 403 422 403 403 403 POST /dai/luot/N/dinh-chinh
        303 403 200 200 200 403 200 403 GET /tuyen-truyen/dai
        303 403 200 404 200 403 200 403 GET /tuyen-truyen/dai/dai-pa-ham
        303 403 422 404 422 403 403 403 POST /tuyen-truyen/dai/dai-pa-ham/khung-gio
        303 403 404 404 404 403 403 403 POST /tuyen-truyen/dai/dai-pa-ham/khung-gio/1/ngung
        303 403 403 403 422 403 403 403 POST /tuyen-truyen/dai/dai-pa-ham/khoa
        303 403 403 403 404 403 403 403 POST /tuyen-truyen/dai/dai-pa-ham/khoa/1/thu-hoi

        """
}
