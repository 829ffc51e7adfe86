import DataProtection
import Office
import Operations
import TestKit

extension LivedIn {
    /// What somebody asked about their own data: one waits with its words, one restricts.
    func dataRequests(of citizen: Viewer) async throws {
        let officer = try await test.official(.dpo, phone: "0912000012")
        let requests = test.province.dataRequests
        try await requests.ask(
            DataAsking(.correct), saying: AskedWords(words: "Sai «tên»", fullName: "Giàng A Pháo"), by: citizen)
        let restriction = try await requests.ask(DataAsking(.restrict), saying: AskedWords(), by: citizen)
        try await requests.perform(.accept, on: restriction.number, by: officer)
        try await requests.carryOut(restriction.number, by: officer)
        let facts = BreachFacts(data: [.names], people: nil, what: "Thử «1»", measures: "Đã gỡ")
        try await test.province.breaches.register(facts, noticedAt: test.clock.now, by: officer)
    }
}
