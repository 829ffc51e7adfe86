import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outreach
import TestKit
import Testing
import Web

@Suite(.bothEngines) struct CampaignTests {
    private static let key = HTTPField.Name("Idempotency-Key")!
    private static let replayed = HTTPField.Name("Idempotent-Replayed")!

    private func terms(_ api: Service, _ changes: [String: any Sendable] = [:]) -> [String: any Sendable] {
        let today = api.test.clock.now.day
        let plain: [String: any Sendable] = [
            "title": "Tuyên truyền hai Quy chế", "subjects": ["663/QĐ-UBND", "QC-IOC"], "from": "\(today)",
            "to": "\(today + 76)", "stations": ["dai-pa-ham", "phat-thanh"], "units": ["pa-ham", "y-te"],
        ]
        return plain.merging(changes) { _, new in new }
    }

    @Test(
        "CAM-01: a campaign is started, changed and read through the API, and a repeat is answered and not done again")
    func started() async throws {
        try await Service.run { api in
            try await api.test.keepCampaignDirectory()
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let wrong = try await api.post(
                "/campaigns", terms(api, ["to": "2020-01-01", "weekly": 0, "units": ["x"]]), as: supervisor)
            #expect(wrong.status == 422)
            #expect(wrong.problems.isSuperset(of: ["windowReversed", "frequencyMissing", "unknownUnit"]))
            let made = try await api.post(
                "/campaigns", terms(api), as: supervisor, headers: [Self.key: "k"])
            #expect(made.status == 201 && made.member("number") as? Int == 1)
            let again = try await api.post(
                "/campaigns", terms(api), as: supervisor, headers: [Self.key: "k"])
            #expect(again.member("number") as? Int == 1 && again.headers[Self.replayed] == "true")
            let open = try await api.get("/campaigns/1")
            #expect(open.status == 200 && open.member("weekly") as? Int == 3)
            #expect(try await api.get("/campaigns").member("campaigns", "0", "title") as? String != nil)
            #expect(
                try await api.post("/campaigns/1/extension", ["to": "2026-12-30"], as: supervisor).code
                    == "reasonMissing")
            let moved = try await api.post(
                "/campaigns/1/extension", ["to": "2026-12-30", "reason": "Cần thêm", "version": 1], as: supervisor)
            #expect(moved.status == 200)
            #expect(try await api.get("/campaigns/1").member("to") as? String == "2026-12-30")
            let stale = try await api.post("/campaigns/1/end", ["reason": "x", "version": 1], as: supervisor)
            #expect(stale.status == 409 && stale.code == "staleCampaign")
        }
    }

    @Test("CAM-07: what was sent to a unit holds its words until it is opened, and other units know nothing of it")
    func units() async throws {
        try await Service.run { api in
            try await api.test.keepCampaignDirectory()
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let commune = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000002")
            let health = try await api.official(.agencyOfficer, at: "so-y-te", phone: "0912000003")
            let elsewhere = try await api.official(.agencyOfficer, at: "so-xay-dung", phone: "0912000004")
            _ = try await api.post("/campaigns", terms(api), as: supervisor)
            let guidance = ["units": ["pa-ham"], "words": "Phát mục 1 trước."] as [String: any Sendable]
            #expect(try await api.post("/campaigns/1/guidance", guidance, as: supervisor).status == 200)
            let before = try await api.get("/campaigns/1/sheet", as: commune)
            #expect(before.member("messages", "0", "id") as? Int == 1 && !before.text.contains("Phát mục 1"))
            #expect(try await api.get("/campaigns/1/sheet", as: health).member("messages", "0") == nil)
            #expect(try await api.get("/campaigns/1/sheet", as: elsewhere).status == 404)
            #expect(try await api.post("/campaigns/1/messages/1/opening", as: health).code == "noSuchMessage")
            #expect(try await api.post("/campaigns/1/messages/1/opening", as: commune).status == 200)
            #expect(try await api.get("/campaigns/1/sheet", as: commune).text.contains("Phát mục 1"))
            for path in ["compliance", "units", "evidence", "messages"] {
                #expect(try await api.get("/campaigns/1/\(path)", as: supervisor).status == 200)
                for token in [commune, elsewhere] {
                    #expect(try await api.get("/campaigns/1/\(path)", as: token).status == 404)
                }
                #expect(try await api.get("/campaigns/1/\(path)").status == 401)
            }
            #expect(try await api.get("/campaigns", as: elsewhere).member("campaigns", "0") == nil)
        }
    }

    @Test("CAM-08, CAM-04: a unit tells its counts and shows evidence; each wrong thing has its code")
    func evidence() async throws {
        try await Service.run { api in
            try await api.test.keepCampaignDirectory()
            let supervisor = try await api.official(.outreachSupervisor, phone: "0912000001")
            let commune = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000002")
            _ = try await api.post("/campaigns", terms(api), as: supervisor)
            func give(_ changes: [String: any Sendable]) async throws -> Reply {
                let plain: [String: any Sendable] = ["unit": "pa-ham", "form": "meeting", "words": "Họp bản"]
                return try await api.post(
                    "/campaigns/1/evidence", plain.merging(changes) { _, new in new }, as: commune)
            }
            let link = ["link": "http://192.168.0.1/a", "capturedOn": "2026-03-03"]
            #expect(try await give(link).code == "privateAddress")
            #expect(
                try await give(["link": "https://dienbien.gov.vn", "capturedOn": "2026-03-04"]).code
                    == "captureDateAhead")
            #expect(try await give(["media": ["x"]]).code == "unknownFile")
            #expect(try await give(["unit": "y-te"]).code == "forbiddenAct")
            #expect(try await give(["form": "song"]).code == "malformedBody")
            #expect(try await give([:]).status == 200)
            let counts: [[String: any Sendable]] = [["audience": "soldiers", "total": 3, "reached": 4]]
            #expect(
                try await api.post("/campaigns/1/head-counts", ["unit": "pa-ham", "counts": counts], as: commune).code
                    == "reachedOverTotal")
            #expect(try await api.post("/campaigns/1/evidence/1/confirmation", as: commune).code == "forbiddenAct")
            #expect(try await api.post("/campaigns/1/evidence/1/confirmation", as: supervisor).status == 200)
            #expect(
                try await api.post("/campaigns/1/evidence/1/return", ["reason": "x"], as: supervisor).code
                    == "alreadyJudged")
            #expect(
                try await api.get("/campaigns/1/evidence?state=confirmed", as: supervisor).member("evidence", "0", "id")
                    as? Int == 1)
            #expect(try await api.post("/campaigns/1/reminders", as: supervisor).status == 200)
            #expect(try await api.post("/campaigns/1/reminders", as: supervisor).code == "remindedToday")
        }
    }
}
