import FieldReports
import HTTPTypes
import HummingbirdTesting
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("The page of the rules", .bothEngines)
struct RulesPageTests {
    @Test("A0.26: of several open proposals each has a form of its own, and what is wrong with one is said at that one")
    func several() async throws {
        let house = try await OfficeHouse()
        let staff = try await house.staff()
        let day = house.test.clock.now.day + 17
        var ids: [Int64] = []
        for days in ["2", "3"] {
            let change = try await house.test.province.rules.propose(
                ["refusal.workingDays": days], from: day, document: "QĐ \(days)", by: staff.manager)
            ids.append(change.id)
        }
        let overseer = try await house.browser(staff.overseer)
        let page = try await overseer.get("/quan-tri/quy-tac").text
        for id in ids { #expect(page.contains("for=\"reason-\(id)\"") && page.contains("id=\"reason-\(id)\"")) }
        let bare = try await overseer.post("/quan-tri/quy-tac/\(ids[1])", [("act", "reject"), ("reason", "")])
        #expect(bare.status == .unprocessableContent)
        #expect(bare.text.contains("href=\"#reason-\(ids[1])\"") && bare.text.contains("id=\"reason-\(ids[1])-error\""))
        #expect(!bare.text.contains("id=\"reason-\(ids[0])-error\""))
        let done = try await overseer.post("/quan-tri/quy-tac/\(ids[1])", [("act", "reject"), ("reason", "Chưa rõ.")])
        #expect(done.status == .seeOther)
        await house.close()
    }
}
