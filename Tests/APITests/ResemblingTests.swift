import FieldReports
import HTTPTypes
import LocalTime
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct ResemblingTests {
    private static func place(_ metres: Double) -> [String: any Sendable] {
        [
            "place": [
                "unit": AgencyCode.paHam.unitCode, "words": "Gần cầu treo, bản Huổi Hạ", "latitude": 21.84,
                "longitude": 103.1 + metres / 103_400,
            ] as [String: any Sendable]
        ]
    }

    @Test("the desk is told what may be the same, with reasons; citizens and strangers are not")
    func desk() async throws {
        try await Service.run { api in
            let (one, two) = (
                try await api.citizen(), try await api.citizen("Lò Thị Mai", phone: "0977000111")
            )
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let elsewhere = try await api.official(.agencyOfficer, at: "so-y-te", phone: "0912000002")
            let first = try await api.send(Self.place(0), as: one)
            let second = try await api.send(Self.place(40), as: two)

            let reply = try await api.get("/reports/\(second)/resembling", as: officer)
            #expect(reply.status == 200, "\(reply.text)")
            #expect(reply.member("code") as? String == second)
            #expect(reply.member("resembling", "0", "report", "code") as? String == first)
            #expect(reply.member("resembling", "0", "kind") as? String == "sameIncident")
            let reasons = reply.member("resembling", "0", "reasons") as? [String] ?? []
            #expect(reasons.prefix(2) == ["cách 40 m", "gửi cùng ngày"])
            let score = reply.member("resembling", "0", "score") as? Double ?? 0
            #expect((0.5...1).contains(score))
            #expect(reply.member("resembling", "1") == nil)

            #expect(try await api.get("/reports/\(second)/resembling").status == 401)
            #expect(try await api.get("/reports/\(second)/resembling", as: two).status == 403)
            let unseen = try await api.get("/reports/\(second)/resembling", as: elsewhere)
            let absent = try await api.get("/reports/PA260303-000000/resembling", as: elsewhere)
            #expect(unseen.status == 404 && absent.status == 404 && unseen.code == absent.code)
        }
    }

    @Test("AMB-26: `sameAs` links the new report to one that the sender may see; the reporter is not told which")
    func sameAs() async throws {
        try await Service.run { api in
            let (one, two) = (
                try await api.citizen(), try await api.citizen("Lò Thị Mai", phone: "0977000111")
            )
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let first = try await api.published(Self.place(0), by: one, officer: officer)
            let hidden = try await api.send(Self.place(5), as: one)
            for code in [hidden, "PA260303-000000", "không phải mã"] {
                let changes = Self.place(30).merging(["sameAs": code]) { $1 }
                let refused = try await api.post("/reports", api.culvert(changes), as: two)
                #expect(refused.status == 422 && refused.problems.contains("sameAsUnknown"), "\(refused.text)")
            }
            let second = try await api.send(Self.place(30).merging(["sameAs": first]) { $1 }, as: two)
            #expect(second != first)
            let office = try await api.get("/reports/\(first)", as: officer)
            #expect(office.member("inside", "linked") as? [String] == [second])
            let own = try await api.get("/reports/\(first)", as: one)
            #expect(own.member("inside", "linked") as? [String] == [])
            #expect(!own.text.contains(second))
            #expect(try await !api.get("/reports/\(first)").text.contains(second))
        }
    }
}
