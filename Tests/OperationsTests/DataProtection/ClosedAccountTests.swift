import DataProtection
import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Who has closed their account is not kept for longer than is said", .bothEngines)
struct ClosedAccountTests {
    @Test("30 days after closing the sealed record is gone; a report that waits for its answer keeps it till then")
    func retention() async throws {
        try await withDataDesk { desk in
            let test = desk.test
            let code = try await test.send(by: desk.citizen)
            let neighbour = try await test.citizen("Lò Thị Hàng", phone: "0912345679")
            for viewer in [desk.citizen, neighbour] {
                try await test.province.accounts.closeAccount(password: "suoi-nam-rom-mua-lu", by: viewer)
            }
            func kept(_ viewer: Viewer) async throws -> Bool {
                guard let person = viewer.person else { return false }
                return try await test.province.store.read { try $0.people.sealed(person) } != nil
            }
            test.clock.advance(.seconds(30 * 86_400 - 1))
            try await test.province.duties.sweep()
            #expect(try await kept(neighbour))
            test.clock.advance(.seconds(1))
            try await test.province.duties.sweep()
            let (still, gone) = (try await kept(desk.citizen), try await !kept(neighbour))
            #expect(still && gone)
            try await test.province.cases.handle(.accept, on: code, by: desk.handler)
            try await test.answer(code, by: desk.handler, and: desk.leader)
            try await test.province.duties.sweep()
            #expect(try await !kept(desk.citizen))
            let audit = try await test.province.store.read { try $0.audit.latest(of: [.personErased]) }
            #expect(audit.count == 2)
            #expect(try await test.differences() == [])
        }
    }

    @Test("Officials who left keep their names beside what they did")
    func officials() async throws {
        try await withDataDesk { desk in
            let account = try #require(desk.handler.account)
            let now = desk.test.clock.now
            try await desk.test.province.store.write { tx in
                var closed = try #require(try tx.accounts.find(account))
                closed.closedAt = now
                try tx.accounts.update(closed)
            }
            desk.test.clock.advance(.days(400))
            try await desk.test.province.duties.sweep()
            let person = try #require(desk.handler.person)
            #expect(try await desk.test.province.store.read { try $0.people.sealed(person) } != nil)
        }
    }

    @Test("Closing ends what only its owner could have had, and lets go on what takes something away")
    func closing() async throws {
        try await withDataDesk { desk in
            let see = try await desk.ask(.see)
            let erase = try await desk.ask(.erase)
            try await desk.test.province.accounts.closeAccount(password: "suoi-nam-rom-mua-lu", by: desk.citizen)
            let requests = desk.test.province.dataRequests
            #expect(try await requests.one(see.number, for: desk.officer).request.status == .lapsed)
            #expect(try await requests.queue(for: desk.officer).waiting == [erase])
            #expect(try await desk.carryOut(erase).status == .carriedOut)
        }
    }
}
