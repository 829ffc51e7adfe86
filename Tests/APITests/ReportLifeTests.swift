import FieldReports
import HTTPTypes
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct ReportLifeTests {
    @Test("G1, REP-23: an ordinary week by the API, from registering to rating")
    func ordinaryWeek() async throws {
        try await Service.run(at: "2026-03-03T09:15:00+07:00") { api in
            let citizen = try await api.citizen()
            let officerBadge = try await api.badge(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leaderBadge = try await api.badge(.agencyLeader, at: .paHam, phone: "0912000002")

            // When a culvert is reported on Tuesday morning
            let sent = try await api.post("/reports", api.culvert(), as: citizen)
            #expect(sent.status == 201)
            #expect(sent.member("leadAgency") as? String == AgencyCode.paHam.rawValue)
            #expect(sent.member("deadline", "date") as? String == "2026-03-11")
            #expect(
                sent.member("deadline", "countedDays") as? [String]
                    == ["2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"])
            #expect(sent.member("refusalLimit") as? String == "2026-03-04")
            #expect((sent.member("receipt", "signature") as? String)?.isEmpty == false)
            let code = sent.code

            // Then its reporter sees it and nobody else
            #expect(try await api.get("/reports/\(code)", as: citizen).member("inside", "as") as? String == "reporter")
            #expect(try await api.get("/reports/\(code)").status == 404)

            // When it is accepted, shown, answered and approved
            api.test.clock.set("2026-03-04T08:00:00+07:00")
            var officer = try await api.signIn(officerBadge)
            try await api.act("acceptance", code, as: officer)
            try await api.act("moderation", code, ["decision": "approved"], as: officer)
            api.test.clock.set("2026-03-10T16:00:00+07:00")
            officer = try await api.signIn(officerBadge)
            let drafted = try await api.act(
                "answer", code, ["outcome": "resolvedOnSite", "text": "Đã nạo vét cống."], as: officer)
            #expect(drafted.member("status") as? String == "pendingApproval")
            let proposal = drafted.member("inside", "office", "proposals", "0", "id") as? Int ?? 0
            api.test.clock.set("2026-03-10T16:40:00+07:00")
            let leader = try await api.signIn(leaderBadge)
            let answered = try await api.act("approval", code, ["proposal": proposal, "agree": true], as: leader)
            #expect(answered.member("status") as? String == "answered")

            // Then everybody reads an answer in time, and nobody a name
            let page = try await api.get("/reports/\(code)")
            #expect(page.member("answers", "0", "onTime") as? Bool == true)
            #expect(page.member("inside") == nil)
            try await api.act("rating", code, ["level": "satisfied"], as: citizen)
            #expect(try await api.get("/reports/\(code)").member("answers", "0", "rating") as? String == "satisfied")
            let events = try await api.get("/reports/\(code)/events")
            #expect(
                (events.member("events") as? [[String: Any]])?.contains { $0["event"] as? String == "answered" } == true
            )
            #expect(try await api.province.keeping.verify().differences == [])
        }
    }

    @Test("G8, REP-34, REP-36: refused with guidance, sent again as another report with its own clock")
    func refusedAndResent() async throws {
        try await Service.run(at: "2026-06-12T17:20:00+07:00") { api in
            let citizen = try await api.citizen("Lò Thị Mẫn")
            let badge = try await api.badge(.agencyOfficer, at: .paHam, phone: "0912000001")
            let code = try await api.send(
                ["description": "Đề nghị xem lại quyết định thu hồi đất của gia đình tôi."], as: citizen)

            // Then words are owed
            api.test.clock.set("2026-06-15T10:05:00+07:00")
            let officer = try await api.signIn(badge)
            let plain: [String: any Sendable] = ["code": "complaint", "ground": "wrongContent"]
            let bare = try await api.act("refusal", code, plain, as: officer, expecting: 422)
            #expect(bare.code == "fieldMissing")
            let unguided = plain.merging(["reason": "Đây là khiếu nại."]) { _, new in new }
            #expect(
                try await api.act("refusal", code, unguided, as: officer, expecting: 422).member("field") as? String
                    == "guidance")

            // When it is refused in time
            let whole = unguided.merging(["guidance": "Gửi khiếu nại đến Ban tiếp công dân."]) { _, new in new }
            let refused = try await api.act("refusal", code, whole, as: officer)
            #expect(refused.member("status") as? String == "refused")
            #expect(refused.member("inside", "refusal", "late") as? Bool == false)
            #expect(try await api.get("/reports/\(code)").status == 404)

            // When she sends a real scene
            api.test.clock.set("2026-06-17T09:00:00+07:00")
            let resent = try await api.post(
                "/reports/\(code)/resubmission", api.culvert(["description": "Mương vỡ trước nhà."]), as: citizen)
            #expect(resent.status == 201)
            #expect(resent.member("deadline", "date") as? String == "2026-06-25")
            let old = try await api.get("/reports/\(code)", as: citizen)
            #expect(old.member("inside", "resubmittedAs") as? String == resent.code)
        }
    }

    @Test("every act has an address, and a stranger is refused at each as at a report that does not exist")
    func everyActRefusesStrangers() async throws {
        try await Service.run { api in
            let code = try await api.send(as: try await api.citizen())
            let neighbour = try await api.citizen("Vàng Thị Sua", phone: "0912345679")
            for act in Act.allCases {
                #expect(try await api.post("/reports/\(code)/\(act.rawValue)").status == 401, "\(act)")
                let body: [String: any Sendable] =
                    act == .resubmission ? api.culvert() : act == .identityOpening ? ["fields": ["phone"]] : [:]
                #expect(
                    try await api.post("/reports/\(code)/\(act.rawValue)", body, as: neighbour).status == 404, "\(act)")
            }
        }
    }

    @Test("a version that has gone by is 409, in the body and in If-Match")
    func stale() async throws {
        try await Service.run { api in
            let code = try await api.send(as: try await api.citizen())
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let seen = try await api.get("/reports/\(code)", as: officer)
            let version = seen.member("inside", "version") as? Int ?? 0
            try await api.act("acceptance", code, ["version": version], as: officer)
            let late = try await api.act(
                "message", code, ["words": "Xin hỏi", "version": version], as: officer, expecting: 409)
            #expect(late.code == "staleReport")
            let tag = seen.headers[.eTag] ?? ""
            let again = try await api.post(
                "/reports/\(code)/message", ["words": "Xin hỏi"], as: officer, headers: [.ifMatch: tag])
            #expect(again.code == "staleReport")
        }
    }
}
