import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import Web

@Suite("Warnings in the API", .bothEngines)
struct WarningAPITests {
    @Test("A repeat under one key is one draft; a live warning is read by anybody, a draft by those who compose")
    func story() async throws {
        try await Service.run { api in
            let editor = try await api.official(.bulletinEditor, phone: "0903000041")
            let lead = try await api.official(.iocShiftLead, phone: "0903000042")
            let first = try await api.post(
                "/warnings", Self.body, as: editor, headers: [HTTPField.Name("Idempotency-Key")!: "a"])
            let again = try await api.post(
                "/warnings", Self.body, as: editor, headers: [HTTPField.Name("Idempotency-Key")!: "a"])
            #expect(first.status == 201 && again.status == 201)
            let number = try #require(first.member("number") as? String)
            #expect(again.member("number") as? String == number)
            #expect(try await api.get("/warnings/\(number)").status == 401)
            _ = try await api.post("/warnings/\(number)/submission", [:], as: editor)
            #expect(try await api.post("/warnings/\(number)/issue", ["communeCount": 1], as: editor).status == 403)
            let issued = try await api.post("/warnings/\(number)/issue", ["communeCount": 1], as: lead)
            #expect(issued.member("state") as? String == "live")
            let live = try await api.get("/warnings")
            #expect((live.member("warnings") as? [[String: Any]])?.count == 1)
        }
    }

    private static let body: [String: any Sendable] = [
        "hazard": "frost", "urgency": "Expected", "severity": "Moderate", "certainty": "Likely",
        "onset": "2026-03-03T18:00:00+07:00", "expires": "2026-03-04T08:00:00+07:00", "headline": "Sương muối",
        "description": "Đêm nay có sương muối.", "instruction": "Che ấm cho trâu bò.",
        "communes": ["2025-07-01/03127"] as [String],
    ]
}
