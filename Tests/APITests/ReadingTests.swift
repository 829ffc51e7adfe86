import TestKit
import Testing

@Suite struct ReadingTests {
    @Test(
        "REP-03, REP-12: a client is told the field, the door and the wording, without signing in, and nothing is kept")
    func reads() async throws {
        try await Service.run { api in
            let road = try await api.post(
                "/readings",
                ["description": "Mặt đường vào bản vỡ nhiều ổ gà, nền đường sụt lún, đề nghị sửa chữa đường."])
            #expect(road.status == 200, "\(road.text)")
            #expect(road.member("category") as? String == "giao_thong")
            let complaint = try await api.post(
                "/readings",
                [
                    "description":
                        "Tôi làm đơn khiếu nại quyết định thu hồi đất, không đồng ý mức bồi thường, ko ai trả lời."
                ])
            #expect((complaint.member("exclusion") as? [String: Any])?["kind"] as? String == "complaint")
            let advice = complaint.member("advice") as? [[String: Any]] ?? []
            #expect(advice.contains { $0["code"] as? String == "teencode" && $0["suggestion"] as? String == "không" })
        }
    }

    @Test(
        "nothing, too much and no text are refused with a sentence",
        arguments: ["", " ", String(repeating: "a", count: 5_001)])
    func refuses(_ text: String) async throws {
        try await Service.run { api in
            let reply = try await api.post("/readings", ["description": text])
            #expect(reply.status == 422)
        }
    }
}
