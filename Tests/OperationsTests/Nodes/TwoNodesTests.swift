import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@Suite("Two nodes of one province", .bothEngines)
struct TwoNodesTests {
    /// On PostgreSQL each node has its own connections; a SQLite file belongs to one program, so there they share them.
    private func withNodes(_ body: (TestProvince, [Province]) async throws -> Void) async throws {
        try await withProvince { test in
            guard test.province.store.dialect.engine == .postgres else {
                return try await body(test, [test.province, test.node()])
            }
            let store = try test.temporary.again()
            do {
                try await body(test, [test.province, test.node(over: store)])
                await store.close()
            } catch {
                await store.close()
                throw error
            }
        }
    }

    @Test("IOC-02: what time does, it does once, whichever node was quicker")
    func duties() async throws {
        try await withNodes { test, nodes in
            let citizen = try await test.citizen()
            try await test.sendMany(40, by: citizen)
            test.clock.set("2026-03-20T10:00:00+07:00")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...3 { for node in nodes { group.addTask { try await node.duties.elapseDue() } } }
                try await group.waitForAll()
            }
            let overdue: Int = try await test.province.store.read { tx in
                try #require(
                    try tx.rows("SELECT COUNT(*) AS n FROM event WHERE name = 'becameOverdue'").first
                ).get("n")
            }
            #expect(overdue == 40)
            #expect(try await test.differences() == [])
        }
    }

    @Test("A0.23: a message leaves once, whichever node sends it")
    func messages() async throws {
        try await withNodes { test, nodes in
            let citizen = try await test.citizen()
            _ = try await test.official(.agencyLeader, at: .paHam, phone: "0912000002")
            try await test.sendMany(30, by: citizen)
            test.clock.set("2026-03-12T10:00:00+07:00")
            try await test.province.duties.elapseDue()
            let before = test.gateway.messages.count
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in nodes + nodes { group.addTask { while try await node.duties.deliver() > 0 {} } }
                try await group.waitForAll()
            }
            let lines: Int = try await test.province.store.read { tx in
                try #require(try tx.rows("SELECT COUNT(*) AS n FROM line WHERE sent_at IS NOT NULL").first).get("n")
            }
            #expect(lines >= 30)
            #expect(test.gateway.messages.count - before == lines)
        }
    }

    @Test("what a dead node was about to send another sends when its hold is over, and not before")
    func abandoned() async throws {
        try await withNodes { test, nodes in
            _ = try await test.send(by: try await test.citizen())
            let now = test.clock.now
            let taken = try await test.province.store.write {
                try $0.outbox.take(at: now, until: now + .seconds(20))
            }
            #expect(!taken.isEmpty)
            #expect(try await nodes[1].duties.deliver() == 0)
            test.clock.advance(.seconds(20))
            #expect(try await nodes[1].duties.deliver() == taken.count)
            // The first wakes up again, and has lost it.
            let item = try #require(taken.first)
            let isHeld = try await test.province.store.write { tx in
                var item = item
                return try tx.outbox.hold(&item, until: now + .days(1))
            }
            #expect(!isHeld)
        }
    }

    @Test("of two officers who act on the same page, one is told that it has changed")
    func acts() async throws {
        try await withNodes { test, nodes in
            let citizen = try await test.citizen()
            let officers = [
                try await test.official(.agencyOfficer, at: .paHam, phone: "0912000001"),
                try await test.official(.agencyOfficer, at: .paHam, phone: "0912000002"),
            ]
            for _ in 1...10 {
                let code = try await test.send(by: citizen)
                let version = try #require(await test.stored(code)).version
                let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                    for (node, officer) in zip(nodes, officers) {
                        group.addTask {
                            do {
                                try await node.cases.handle(.accept, on: code, by: officer, seen: version)
                                return true
                            } catch is StaleReport { return false }
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(won.count { $0 } == 1)
                #expect(try await test.events(code)["accepted"] == 1)
            }
            #expect(try await test.differences() == [])
        }
    }

    @Test("REP-08: a code opens one door, however many knock at once")
    func codes() async throws {
        try await withNodes { test, nodes in
            let handle = try await test.province.accounts.register(.person(phone: "0912345678"))
            let code = test.code(to: "0912345678")
            let opened = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        (try? await nodes[number % 2].accounts.verifyPhone("0912345678", code: code, of: handle)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(opened == 1)
        }
    }

    @Test("REP-10: one request sent to both nodes at once makes one report")
    func requests() async throws {
        try await withNodes { test, nodes in
            let citizen = try await test.citizen()
            let form = SubmissionForm.culvert(at: test.clock.now)
            let request = RequestKey(key: "mot-lan", digest: "x")
            let codes = try await withThrowingTaskGroup(of: ReportCode.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        try await nodes[number % 2].intake.submit(form, by: citizen, request: request).seen.face.code
                    }
                }
                return try await group.reduce(into: Set<ReportCode>()) { $0.insert($1) }
            }
            #expect(codes.count == 1)
            #expect(try await test.province.keeping.verify().reports == 1)
        }
    }

    @Test("nodes that start together prepare the store once")
    func starting() async throws {
        try await TemporaryStore.with { temporary in
            let other = try temporary.again()
            let clock = TestClock("2026-03-03T09:15:00+07:00")
            let stores = [temporary.store, other]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in stores { group.addTask { try await TestProvince.bare(store, clock).prepare() } }
                try await group.waitForAll()
            }
            let versions: Int = try await other.read { tx in
                try #require(try tx.rows("SELECT COUNT(*) AS n FROM reference WHERE kind = 'rules'").first).get("n")
            }
            await other.close()
            #expect(versions == 1)
        }
    }
}
