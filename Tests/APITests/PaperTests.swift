import FieldReports
import Foundation
import LocalTime
import Office
import TestKit
import Testing

@Suite(.bothEngines) struct PaperTests {
    private let named: [String: any Sendable] = ["fullName": "Mùa Thị Dợ", "phone": "0987654321", "consent": true]

    @Test("A0.24: enteredLater is refused by name from a citizen, and dated back by the official who enters a paper")
    func enteredLater() async throws {
        try await Service.run(at: "2026-03-10T09:15:00+07:00") { api in
            let citizen = try await api.citizen()
            let clerk = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let paper: [String: any Sendable] = [
                "enteredLater": "2026-03-03T09:15:00+07:00", "observedAt": "2026-03-03T08:00:00+07:00",
                "writtenDownBy": "Trực ban UBND xã", "onBehalfOf": named,
            ]
            for changes in [paper, ["enteredLater": "2026-03-03T09:15:00+07:00"]] {
                let refused = try await api.post("/reports", api.culvert(changes), as: citizen)
                #expect(refused.status == 422 && refused.problems.contains("enteredLaterNotYours"), "\(refused.text)")
            }
            let sent = try await api.post("/reports", api.culvert(paper), as: clerk)
            #expect(sent.status == 201, "\(sent.text)")
            #expect(sent.member("deadline", "date") as? String == "2026-03-11")
            #expect((sent.member("submittedAt") as? String)?.hasPrefix("2026-03-10") == true)
            let seen = try await api.get("/reports/\(sent.code)", as: clerk)
            #expect(seen.member("inside", "office", "writtenDownBy") as? String == "Trực ban UBND xã", "\(seen.text)")
            let leader = try await api.official(.agencyLeader, at: .paHam, phone: "0912000002")
            try await api.act("acceptance", sent.code, as: leader)
        }
    }

    @Test("REP-22: the agency that was asked answers through the API, and nobody else")
    func cooperation() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.agencyOfficer, at: .paHam, phone: "0912000001")
            let helper = try await api.official(.cooperatingOfficer, at: "so-xay-dung", phone: "0912000002")
            let code = try await api.send(as: citizen)
            try await api.act("cooperation", code, ["agency": "so-xay-dung", "request": "Khảo sát."], as: officer)
            try await api.act("cooperation-answer", code, ["words": "Không."], as: officer, expecting: 403)
            try await api.act("cooperation-answer", code, ["words": "Đã khảo sát."], as: helper)
            let seen = try await api.get("/reports/\(code)", as: officer)
            let words = seen.member("inside", "office", "cooperations", "0", "answers", "0", "words") as? String
            #expect(words == "Đã khảo sát.", "\(seen.text)")
            #expect(!(try await api.get("/reports/\(code)", as: citizen)).text.contains("Đã khảo sát."))
        }
    }
}
