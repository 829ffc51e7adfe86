import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import Web

@Suite("The register of breaches in the API", .bothEngines)
struct BreachTests {
    @Test("Registered once under a key, notified, told and closed by the officer; read by UBND tỉnh and nobody else")
    func story() async throws {
        try await Service.run { api in
            let officer = try await api.official(.dpo, phone: "0903000041")
            let overseer = try await api.official(.provincialOverseer, phone: "0903000042")
            let citizen = try await api.citizen()
            let body: [String: any Sendable] = [
                "noticedAt": "2026-03-03T08:00:00+07:00", "data": ["names"] as [String], "people": 5,
                "what": "Tệp để nhầm chỗ.", "measures": "Đã gỡ tệp.",
            ]
            let key: HTTPFields = [HTTPField.Name("Idempotency-Key")!: "a"]
            #expect(try await api.post("/breaches", body, as: citizen).status == 403)
            let first = try await api.post("/breaches", body, as: officer, headers: key)
            let number = try #require(first.member("number") as? String)
            #expect(first.status == 201 && first.member("notifyBy") as? String == "2026-03-06T08:00:00+07:00")
            #expect(
                try await api.post("/breaches", body, as: officer, headers: key).member("number") as? String == number)
            #expect(
                try await api.post("/breaches/\(number)/closure", ["words": "Xong"], as: officer).code == "wrongStatus")
            let notification = ["at": "2026-03-03T09:00:00+07:00", "agency": "Công an tỉnh", "document": "15/BC"]
            let notified = try await api.post("/breaches/\(number)/notification", notification, as: officer)
            #expect(notified.member("status") as? String == "notified")
            #expect(
                try await api.post("/breaches/\(number)/closure", ["words": "Xong"], as: officer).code
                    == "peopleNotTold")
            _ = try await api.post("/breaches/\(number)/telling", ["words": "Tin nhắn cho 5 người."], as: officer)
            #expect(try await api.post("/breaches/\(number)/closure", ["words": "Xong"], as: officer).status == 200)
            #expect(try await api.get("/breaches/\(number)", as: overseer).member("status") as? String == "closed")
            #expect((try await api.get("/breaches", as: overseer).member("breaches") as? [Any])?.count == 1)
            #expect(try await api.get("/breaches", as: citizen).status == 403)
        }
    }
}
