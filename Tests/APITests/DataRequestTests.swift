import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import Web

@Suite("A0.18: requests about one's own data in the API", .bothEngines)
struct DataRequestTests {
    @Test("Asked under a key once, answered and carried out by the officer, the file is the person's alone")
    func story() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.dpo, phone: "0903000041")
            let key: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "a"]
            let asked = try await api.post("/me/data-requests", ["right": "see"], as: citizen, headers: key)
            #expect(asked.status == 201)
            let number = try #require(asked.member("number") as? String)
            let again = try await api.post("/me/data-requests", ["right": "see"], as: citizen, headers: key)
            #expect(again.member("number") as? String == number)
            #expect(try await api.post("/me/data-requests", ["right": "see"], as: citizen).code == "alreadyAsked")
            #expect(try await api.get("/data-requests", as: citizen).status == 403)
            #expect(try await api.get("/data-requests").status == 401)
            let queue = try await api.get("/data-requests", as: officer)
            #expect((queue.member("waiting") as? [[String: Any]])?.count == 1)
            #expect(!queue.text.contains("Giàng"))
            let stale = try await api.post("/data-requests/\(number)/acceptance", ["version": 7], as: officer)
            #expect(stale.code == "staleDataRequest")
            #expect(try await api.post("/data-requests/\(number)/carrying-out", [:], as: officer).code == "wrongStatus")
            #expect(try await api.post("/data-requests/\(number)/acceptance", [:], as: officer).status == 200)
            #expect(try await api.post("/data-requests/\(number)/carrying-out", [:], as: officer).status == 200)
            let file = try await api.get("/me/data-requests/\(number)/file", as: citizen)
            #expect(file.status == 200 && file.member("identity", "fullName") as? String == "Giàng A Páo")
            #expect(try await api.get("/me/data-requests/\(number)/file", as: officer).status == 404)
            let own = try await api.get("/me/data-requests", as: citizen)
            #expect((own.member("requests") as? [[String: Any]])?.first?["status"] as? String == "carriedOut")
        }
    }

    @Test("A restriction refuses the opening of an identity with its own code, and is lifted by the person alone")
    func restriction() async throws {
        try await Service.run { api in
            let citizen = try await api.citizen()
            let officer = try await api.official(.dpo, phone: "0903000041")
            let number = try #require(
                try await api.post("/me/data-requests", ["right": "restrict"], as: citizen).member("number") as? String)
            _ = try await api.post("/data-requests/\(number)/acceptance", [:], as: officer)
            _ = try await api.post("/data-requests/\(number)/carrying-out", [:], as: officer)
            let other = try await api.citizen("Lò Thị Hàng", phone: "0912345679")
            #expect(try await api.post("/me/data-requests/\(number)/lifting", [:], as: other).status == 404)
            #expect(try await api.post("/me/data-requests/\(number)/lifting", [:], as: officer).status == 403)
            let lifted = try await api.post("/me/data-requests/\(number)/lifting", [:], as: citizen)
            #expect(lifted.member("status") as? String == "lifted")
            #expect(try await api.post("/me/data-requests", ["right": "erase"], as: citizen).code == "mustUnderstand")
        }
    }
}
