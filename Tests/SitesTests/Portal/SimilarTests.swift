import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@testable import Portal

@Suite(.bothEngines) struct SimilarTests {
    @Test("REP-20: before sending, a stranger sees what is public near by and why, and nothing of what is not")
    func stranger() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let code = try await Visitor(client).sendFirst(in: house)

            let stranger = Visitor(client)
            try await stranger.fillIn(east: 40)
            let before = try await stranger.get("/gui/kiem-tra").page
            #expect(!before.contains("Có phản ánh giống thế này") && !before.contains(code))

            try await house.publish(code)
            house.test.clock.advance(.days(1))
            let check = try await stranger.get("/gui/kiem-tra").page
            #expect(check.contains("Có phản ánh giống thế này") && check.contains(code))
            #expect(check.contains("Cách 40 m · gửi hôm qua · cùng lĩnh vực"))
            #expect(!check.contains("name=\"sameAs\""), "who cannot send yet has nothing to choose")
        }
    }

    @Test("AMB-26: «đúng việc này» links, «việc khác» does not; each has a code and a day of their own")
    func choosing() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let code = try await Visitor(client).sendFirst(in: house)
            try await house.publish(code)

            let second = Visitor(client)
            _ = try await second.register("Lò Thị Mai", phone: "0977000111", in: house)
            for (choice, links) in [(code, 1), ("", 1)] {
                try await second.fillIn(east: 25)
                let check = try await second.get("/gui/kiem-tra").page
                #expect(check.contains("Đúng việc này: \(code)") && check.contains("Không, đây là việc khác"))
                let key = check.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
                // The undertaking forgotten, the choice is still there.
                let again = try await second.post(
                    "/gui/kiem-tra", from: check, ["requestKey": key, "sameAs": choice]
                ).page
                #expect(again.contains("value=\"\(choice)\" checked"))
                let sent = try await second.post(
                    "/gui/kiem-tra", from: again, ["requestKey": key, "undertaking": "1", "sameAs": choice])
                let made = sent.location?.firstMatch(of: /PA[0-9]{6}-[0-9A-Z]{6}/).map { String($0.output) } ?? ""
                #expect(!made.isEmpty && made != code)
                #expect(try await second.get("/pa/\(made)/da-gui").page.contains("Hết thứ Tư 11/03/2026"))
                #expect(try await house.stored(code).links.count == links)
                #expect(try await house.stored(made).links.map(\.description) == (choice.isEmpty ? [] : [code]))
            }
        }
    }

    @Test("A0.7, AMB-26: who only wants to know follows it in place of sending; linked ones are shown as one matter")
    func following() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let first = Visitor(client)
            let code = try await first.sendFirst(in: house)
            try await house.publish(code)
            #expect(try await Visitor(client).get("/pa/\(code)").page.contains("/dang-nhap?tiep=/pa/\(code)"))
            #expect(!(try await first.get("/pa/\(code)").page.contains("theo-doi\"")))

            let second = Visitor(client)
            _ = try await second.register("Lò Thị Mai", phone: "0977000111", in: house)
            try await second.fillIn(east: 25)
            let check = try await second.get("/gui/kiem-tra").page
            #expect(check.contains("action=\"/pa/\(code)/theo-doi\"") && check.contains("Theo dõi, không gửi"))
            #expect(try await second.post("/pa/\(code)/theo-doi", from: check, ["follow": "1"]).status == 303)
            #expect(try await second.get("/cua-toi?xem=theo-doi").page.contains(code))
            let page = try await second.get("/pa/\(code)").page
            #expect(page.contains("Thôi theo dõi") && !page.contains("Cùng việc này"))
            #expect(try await second.post("/pa/\(code)/theo-doi", from: page, ["follow": "0"]).status == 303)
            #expect(!(try await second.get("/cua-toi?xem=theo-doi").page.contains(code)))

            let key = check.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
            let sent = try await second.post(
                "/gui/kiem-tra", from: check, ["requestKey": key, "undertaking": "1", "sameAs": code])
            let made = sent.location?.firstMatch(of: /PA[0-9]{6}-[0-9A-Z]{6}/).map { String($0.output) } ?? ""
            try await house.publish(made, by: "0912000042")
            let both = try await Visitor(client).get("/pa/\(code)").page
            #expect(both.contains("Cùng việc này: 2 phản ánh") && both.contains("/pa/\(made)"))
        }
    }

    @Test("REP-31: what has become secret meanwhile cannot be chosen, and the page says no more of it")
    func goneMeanwhile() async throws {
        let house = try await PortalHouse()
        try await house.open { client in
            let code = try await Visitor(client).sendFirst(in: house)

            let second = Visitor(client)
            _ = try await second.register("Lò Thị Mai", phone: "0977000111", in: house)
            try await second.fillIn(east: 25)
            let check = try await second.get("/gui/kiem-tra").page
            let key = check.firstMatch(of: /name="requestKey" value="([^"]*)"/).map { String($0.1) } ?? ""
            for other in [code, "PA260303-000000"] {
                let answer = try await second.post(
                    "/gui/kiem-tra", from: check, ["requestKey": key, "undertaking": "1", "sameAs": other])
                #expect(answer.status == 422)
                #expect(answer.page.contains("cùng một việc không còn ở đây"))
                #expect(!answer.page.contains(other))
            }
        }
    }
}

extension Visitor {
    /// What the others are held against.
    fileprivate func sendFirst(in house: PortalHouse) async throws -> String {
        _ = try await register(phone: "0912345678", in: house)
        try await fillIn(east: 0)
        return try await sendIt()
    }

    /// Steps two and three for a culvert, so far east of the first one.
    fileprivate func fillIn(east metres: Double) async throws {
        let place = try await get("/gui/dia-diem")
        _ = try await post(
            "/gui/dia-diem", from: place.page,
            [
                "unit": UnitKeyCode.paHam, "placeWords": "Gần cầu treo, bản Huổi Hạ", "latitude": "21.84",
                "longitude": "\(103.1 + metres / 103_400)", "placeConfirmed": "1", "lam": "tiep",
            ])
        let words = try await get("/gui/noi-dung")
        _ = try await post(
            "/gui/noi-dung", from: words.page,
            [
                "description": "Cống qua đường bị bùn đất lấp kín, nước tràn vào nhà dân.",
                "category": "cap_thoat_nuoc", "observedAt": "2026-03-03T08:00", "urgentKind": "",
            ])
    }
}

extension PortalHouse {
    /// The commune accepts it and lets everybody see it.
    fileprivate func publish(_ code: String, by phone: String = "0912000041") async throws {
        let officer = try await test.official(.agencyOfficer, at: .paHam, phone: phone)
        let code = try #require(ReportCode(code))
        try await test.province.cases.handle(.accept, on: code, by: officer)
        try await test.province.cases.handle(.moderate(.approved(blurred: [], text: nil)), on: code, by: officer)
    }

    fileprivate func stored(_ code: String) async throws -> Report {
        let code = try #require(ReportCode(code))
        return try #require(await test.province.store.read { try $0.reports.load(code) })
    }
}
