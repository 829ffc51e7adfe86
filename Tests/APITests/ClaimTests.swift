import FieldReports
import Office
import Operations
import Outbound
import TestKit
import Testing

@Suite(.bothEngines) struct ClaimTests {
    @Test("A0.12: a report sent for somebody is claimed with its code and the code on their telephone")
    func claim() async throws {
        try await Service.run { api in
            let helper = try await api.official(.assistant, phone: "0912000007")
            let named: [String: any Sendable] = ["fullName": "Mùa Thị Dợ", "phone": "0987654321", "consent": true]
            let code = try await api.send(["onBehalfOf": named], as: helper)
            try await api.province.duties.deliver()
            let person = try await api.citizen("Mùa Thị Dợ", phone: "0987654321")
            #expect(try await api.get("/reports/\(code)", as: person).status == 404)
            #expect(try await api.post("/claims", ["report": code, "phone": "0987654321"]).status == 401)
            #expect(try await api.post("/claims", ["report": "x", "phone": "0987654321"], as: person).status == 422)
            // Alike, whatever is wrong.
            let asked = try await api.post("/claims", ["report": code, "phone": "0912345678"], as: person)
            #expect(asked.status == 202)
            let wrong = try await api.post("/claims/confirmation", ["report": code, "code": "123456"], as: person)
            #expect(wrong.status == 422)
            #expect(wrong.code == "codeWrong")

            let again = try await api.post("/claims", ["report": code, "phone": "0987654321"], as: person)
            #expect(again.status == 202)
            #expect(again.bytes == asked.bytes)
            try await api.province.duties.deliver()
            let digits = api.test.gateway.newest(to: "+84987654321")?.text.firstNumber ?? ""
            let claimed = try await api.post("/claims/confirmation", ["report": code, "code": digits], as: person)
            #expect(claimed.status == 204)
            #expect(try await api.get("/reports/\(code)", as: person).status == 200)
            let mine = try await api.get("/reports?mine=true", as: person)
            #expect(mine.text.contains(code))
        }
    }
}
