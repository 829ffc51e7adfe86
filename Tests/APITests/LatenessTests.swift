import FieldReports
import LocalTime
import Office
import Operations
import TestKit
import Testing

@Suite(.bothEngines) struct LatenessTests {
    @Test("AMB-09: answered after its expired day was moved: the report, its answer and the list call it overdue")
    func movedAfterExpiry() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officerBadge = try await api.badge(.agencyOfficer, at: .paHam, phone: "0912000001")
            let leaderBadge = try await api.badge(.agencyLeader, at: .paHam, phone: "0912000002")
            let code = try await api.send(as: citizen)
            #expect(try await api.get("/reports/\(code)", as: citizen).member("lateness") as? String == "onTime")
            api.test.clock.advance(.days(14))
            _ = try await api.province.duties.elapseDue()
            let officer = try await api.signIn(officerBadge)
            let leader = try await api.signIn(leaderBadge)
            try await api.act(
                "deadline-change", code, ["workingDays": 10, "reason": "Phải chờ khảo sát."], as: officer)
            try await api.act("approval", code, ["proposal": 1, "agree": true], as: leader)
            #expect(try await api.get("/reports/\(code)", as: leader).member("lateness") as? String == "overdue")
            try await api.act("answer", code, ["outcome": "explained", "text": "Đã giải thích."], as: leader)
            let face = try await api.get("/reports/\(code)", as: leader)
            #expect(face.member("lateness") as? String == "overdue")
            #expect(face.member("answers", "0", "onTime") as? Bool == false)
            let list = try await api.get("/reports", as: leader)
            #expect(list.member("reports", "0", "lateness") as? String == "overdue")
        }
    }
}
