import DataProtection
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("The register of breaches, kept and told", .bothEngines)
struct BreachRegisterTests {
    private static let facts = BreachFacts(
        data: [.telephones], people: 12, what: "Tệp để nhầm chỗ.", measures: "Đã gỡ tệp.")

    @Test("72 hours after the noticing the officer and UBND tỉnh hear that it is late, and verify finds it whole")
    func late() async throws {
        try await withDataDesk { desk in
            let (breaches, now) = (desk.test.province.breaches, desk.test.clock.now)
            let breach = try await breaches.register(Self.facts, noticedAt: now - .hours(1), by: desk.officer)
            desk.test.clock.set(breach.notifyBy - .seconds(1))
            try await desk.test.province.duties.elapseDue()
            try await desk.deliver()
            #expect(try await !desk.lines(desk.overseer).contains { $0.hasPrefix("Quá hạn") })
            desk.test.clock.set(breach.notifyBy)
            try await desk.test.province.duties.elapseDue()
            try await desk.deliver()
            for viewer in [desk.officer, desk.overseer] {
                #expect(try await desk.lines(viewer).count { $0.hasPrefix("Quá hạn báo cơ quan") } == 1)
            }
            let told = BreachNotification(at: breach.notifyBy, agency: "Công an tỉnh", document: "15/BC")
            try await breaches.perform(.notify(told), on: breach.number, by: desk.officer)
            #expect(try await !breaches.one(breach.number, for: desk.overseer).isLate(at: breach.notifyBy))
            #expect(try await desk.test.differences() == [])
        }
    }

    @Test("UBND tỉnh reads the register and writes nothing; others know of none; under its key it is registered once")
    func rights() async throws {
        try await withDataDesk { desk in
            let (breaches, now) = (desk.test.province.breaches, desk.test.clock.now)
            let key = RequestKey(key: "a", digest: "d")
            let first = try await breaches.register(Self.facts, noticedAt: now, by: desk.officer, request: key)
            #expect(
                try await breaches.register(Self.facts, noticedAt: now, by: desk.officer, request: key) == first)
            #expect(try await breaches.all(for: desk.overseer) == [first])
            await #expect(throws: AccountProblem.forbidden) {
                try await breaches.perform(.dismiss(reason: "Nhầm"), on: first.number, by: desk.overseer)
            }
            for viewer in [desk.citizen, desk.handler] {
                await #expect(throws: AccountProblem.forbidden) { try await breaches.all(for: viewer) }
            }
            await #expect(throws: NoSuchSubject(Breach.kind)) { try await breaches.one(1, for: desk.officer) }
        }
    }
}
