import FieldReports
import Foundation
import HTTPTypes
import LocalTime
import Office
import Operations
import Outbound
import Outreach
import Storage
import TestKit
import Testing

@Suite("CAM-06: stations and airings over the API", .bothEngines) struct StationTests {
    @Test("a device fetches its programme under its key and gives back what it played, once")
    func device() async throws {
        try await Service.run { api in
            let ground = try await StationGround(api.test)
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let key = try await ground.airings.makeKey(
                of: StationGround.a, label: "Máy 1", by: ground.people.supervisor)
            let station = "/stations/\(StationGround.a.rawValue)"
            #expect(try await api.get(station + "/programme").status == 401)
            #expect(try await api.get(station + "/programme", as: String(repeating: "A", count: 43)).status == 401)
            #expect(try await api.get("/stations/dai-b/programme", as: key.token.text).code == "notYourStation")
            let told = try await api.get(station + "/programme", as: key.token.text)
            #expect(told.status == 200)
            let feed = try JSONDecoder().decode(StationFeed.self, from: Data(told.bytes))
            #expect(feed.airings.count == 8)
            let list = try await api.get(station + "/programme.m3u", as: key.token.text)
            #expect(list.text.hasPrefix("#EXTM3U\n#EXTINF:60,2026-03-03T17:30:00+07:00 Bản tin"))
            #expect(list.headers[.contentType]?.hasPrefix("audio/x-mpegurl") == true)

            let airing = try await ground.planned()[0]
            api.test.clock.set(airing.plan.at + .minutes(2))
            let line = StationLog.Line(airing: feed.airings[0].number, report: ground.report(airing))
            let body = try JSONEncoder().encode(StationLog(clock: api.test.clock.now, state: "chờ", lines: [line]))
            let post = { (key: String) in
                try await api.ask(
                    .post, "/api/v1" + station + "/log", as: key, headers: [.contentType: "application/json"],
                    bytes: [UInt8](body))
            }
            #expect(try await post(key.token.text).member("lines", "0", "state") as? String == "kept")
            #expect(try await post(key.token.text).member("lines", "0", "state") as? String == "known")
            let supervisor = try await api.official(.outreachSupervisor, phone: "0913000009")
            let seen = try await api.get("/airings/\(airing.number)", as: supervisor)
            #expect(seen.member("end") as? String == "aired" && seen.member("source") as? String == "player")
            // A key is no person.
            #expect(try await api.get("/stations", as: key.token.text).status == 401)
            try await ground.airings.revokeKey(key.key.id, by: ground.people.supervisor)
            #expect(try await post(key.token.text).code == "stationKeyUnknown")
        }
    }

    @Test("a line that this server cannot read keeps none of the others back, and is the device's to keep")
    func newerDevice() async throws {
        try await Service.run { api in
            let ground = try await StationGround(api.test)
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let key = try await ground.airings.makeKey(
                of: StationGround.a, label: "Máy 1", by: ground.people.supervisor)
            let airing = try await ground.planned()[0]
            api.test.clock.set(airing.plan.at + .minutes(2))
            var report = try #require(
                try JSONSerialization.jsonObject(with: try JSONEncoder().encode(ground.report(airing, heard: 0)))
                    as? [String: Any])
            report["failure"] = "amplifierStolen"
            let lines: [[String: Any]] = [
                ["airing": "\(airing.number)", "report": ["id": "r9", "stretches": [1, 2]]],
                ["airing": "\(airing.number)", "report": report], ["something": "else"],
            ]
            let body = try JSONSerialization.data(withJSONObject: [
                "clock": "\(api.test.clock.now)", "state": "chờ", "lines": lines,
            ])
            let answer = try await api.ask(
                .post, "/api/v1/stations/\(StationGround.a.rawValue)/log", as: key.token.text,
                headers: [.contentType: "application/json"], bytes: [UInt8](body))
            #expect(answer.status == 200)
            let outcomes = answer.member("lines") as? [[String: Any]] ?? []
            #expect(outcomes.map { $0["id"] as? String } == ["r1", "r9"])
            #expect(outcomes.map { $0["state"] as? String } == ["kept", "unread"])
            // What is not known is kept as it was said, and counts as another reason.
            let kept = try await ground.airings.airing(airing.number, for: ground.people.supervisor)
            #expect(kept.result.end == .failed && kept.result.reason == .other)
            #expect(kept.reports.map(\.said.failure?.text) == ["amplifierStolen"])
        }
    }

    @Test("CAM-06: a picture that comes with a confirmation is one's own, and is seen by whoever sees the airing")
    func evidence() async throws {
        try await Service.run { api in
            let ground = try await StationGround(api.test)
            let own = try await api.official(.stationOperator, at: .paHam, phone: "0913000011")
            let other = try await api.official(.stationOperator, at: StationGround.otherAgency, phone: "0913000012")
            let supervisor = try await api.official(.outreachSupervisor, phone: "0913000013")
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let airing = try await ground.planned()[0]
            api.test.clock.set(airing.plan.at + .minutes(2))
            let photo = Photo.withSecrets()
            func upload(_ token: String) async throws -> String {
                let made = try await api.ask(
                    .post, "/api/v1/uploads", as: token,
                    headers: [.contentType: "image/jpeg", .contentLength: "\(photo.count)"], bytes: photo)
                return try #require(made.member("id") as? String, "\(made.text)")
            }
            let (mine, theirs) = (try await upload(own), try await upload(other))
            let film = try await film(of: mine, in: api)
            let path = "/airings/\(airing.number)"
            func confirm(_ id: String, _ files: [String]) async throws -> Reply {
                try await api.post(
                    path + "/confirmation",
                    ["id": id, "said": "notPlayed", "reason": "amplifierBroken", "evidence": files], as: own)
            }
            for (id, file) in [("c1", "khong-co"), ("c2", theirs)] {
                let refused = try await confirm(id, [mine, file])
                #expect(refused.status == 422 && refused.code == "unknownFile", "\(refused.text)")
            }
            #expect(try await confirm("c3", [film]).code == "unfitFile")
            let untouched = try await ground.airings.airing(airing.number, for: ground.people.supervisor)
            #expect(untouched.confirmations.isEmpty, "nothing half kept")
            let said = try await confirm("c4", [mine])
            #expect(said.status == 200 && said.member("evidence") as? [String] == [mine], "\(said.text)")
            #expect(try await confirm("c4", [mine]).member("confirmations") as? Int == 1)
            for token in [own, supervisor] {
                let shown = try await api.get("\(path)/evidence/\(mine)", as: token)
                #expect(shown.status == 200 && shown.headers[.contentType] == "image/jpeg")
                for secret in Photo.secrets { #expect(!contains(shown.bytes, secret)) }
            }
            #expect(try await api.get("\(path)/evidence/\(mine)", as: other).status == 404)
            #expect(try await api.get("\(path)/evidence/\(mine)").status == 401)
            #expect(try await api.get("\(path)/evidence/\(theirs)", as: own).status == 404)
        }
    }

    /// A film of the same owner, as its row says.
    private func film(of photo: String, in api: Service) async throws -> String {
        try await api.province.store.write { tx in
            var record = try #require(try tx.media.find(photo))
            (record.id, record.kind) = ("f1", .video)
            try tx.media.insert(record)
        }
        return "f1"
    }

    @Test("an operator plans, confirms and sees their own station alone; a supervisor corrects")
    func people() async throws {
        try await Service.run { api in
            let ground = try await StationGround(api.test)
            let own = try await api.official(.stationOperator, at: .paHam, phone: "0913000011")
            let other = try await api.official(.stationOperator, at: StationGround.otherAgency, phone: "0913000012")
            let supervisor = try await api.official(.outreachSupervisor, phone: "0913000013")
            let station = "/stations/\(StationGround.a.rawValue)"
            #expect(try await api.get("/stations").status == 401)
            #expect(try await api.get("/stations", as: own).member("stations", "0", "code") as? String == "dai-pa-ham")
            let slot: [String: any Sendable] = ["weekdays": [1, 2, 3, 4, 5, 6, 7], "at": "17:30", "minutes": 5]
            #expect(try await api.post(station + "/slots", ["adding": [slot]], as: other).code == "stationNotFound")
            let night: [String: any Sendable] = ["weekdays": [1], "at": "23:00", "minutes": 5]
            #expect(try await api.post(station + "/slots", ["adding": [night]], as: own).code == "quietHours")
            #expect(try await api.post(station + "/slots", ["adding": [slot]], as: own).status == 200)
            #expect(try await api.post(station + "/slots", ["adding": [slot]], as: own).code == "programmeConflict")
            #expect(try await api.get(station + "/slots", as: own).member("slots", "0", "at") as? String == "17:30")
            try await ground.airings.planAhead()
            let listed = try await api.get(station + "/airings", as: own)
            let number = try #require(listed.member("airings", "0", "number") as? String)
            let said: [String: any Sendable] = ["id": "c1", "said": "heardAll"]
            #expect(try await api.post("/airings/\(number)/confirmation", said, as: own).code == "airingNotYet")
            api.test.clock.set("2026-03-03T17:29:59+07:00")
            #expect(try await api.post("/airings/\(number)/confirmation", said, as: own).code == "airingNotYet")
            api.test.clock.set("2026-03-03T17:35:00+07:00")
            let (mine, theirs) = (
                try await api.post("/airings/\(number)/confirmation", said, as: own),
                try await api.post("/airings/\(number)/confirmation", said, as: other)
            )
            #expect(mine.member("end") as? String == "aired" && mine.member("source") as? String == "person")
            #expect(theirs.code == "notYourStation")
            let again = try await api.post("/airings/\(number)/confirmation", said, as: own)
            #expect(again.member("confirmations") as? Int == 1)
            let ahead: [String: any Sendable] = ["id": "c2", "said": "heardAll", "made": "2026-03-04T17:35:00+07:00"]
            #expect(try await api.post("/airings/\(number)/confirmation", ahead, as: own).code == "timeInFuture")
            #expect(
                try await api.post("/airings/\(number)/correction", ["end": "failed", "reason": "x"], as: own).status
                    == 403)
            let corrected = try await api.post(
                "/airings/\(number)/correction", ["end": "failed", "reason": "Mất điện"], as: supervisor)
            #expect(corrected.member("end") as? String == "failed")
            #expect(corrected.member("corrections", "0", "reason") as? String == "Mất điện")
            let next = try #require(listed.member("airings", "1", "number") as? String)
            let cancelled = try await api.post("/airings/\(next)/cancellation", ["reason": "Cắt điện"], as: own)
            #expect(cancelled.member("end") as? String == "cancelled")
            #expect(try await api.get("/airings/1", as: own).status == 404)
        }
    }
}
