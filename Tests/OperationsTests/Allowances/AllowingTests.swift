import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("Limits over several nodes", .bothEngines)
struct AllowingTests {
    private static let guess = RateRule("guess", burst: 5, every: .minutes(1))

    /// How many of `count` are let through.
    private func allowed(_ allowance: Allowance, by node: Province, of count: Int) async throws -> Int {
        var allowed = 0
        for _ in 0..<count {
            do {
                try await node.allow(allowance)
                allowed += 1
            } catch is TooManyRequests {}
        }
        return allowed
    }

    @Test("what one node has allowed is gone at the other, and who waits as told is let in at both")
    func shared() async throws {
        try await withProvince { test in
            let (here, there) = (test.province, test.node())
            let mine = Allowance(Self.guess, for: "a")
            #expect(try await allowed(mine, by: here, of: 3) == 3)
            #expect(try await allowed(mine, by: there, of: 9) == 2)
            #expect(try await allowed(mine, by: here, of: 9) == 0)
            #expect(try await allowed(Allowance(Self.guess, for: "b"), by: there, of: 1) == 1)
            for node in [here, there] {
                let refusal = await #expect(throws: TooManyRequests.self) { try await node.allow(mine) }
                test.clock.advance(try #require(refusal).wait)
                try await node.allow(mine)
            }
        }
    }

    @Test("fifty at once at two nodes: a burst of five lets five through")
    func together() async throws {
        try await withProvince { test in
            let nodes = [test.province, test.node()]
            let allowed = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<50 {
                    group.addTask {
                        (try? await nodes[number % 2].allow(Allowance(Self.guess, for: "a"))) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(allowed == 5)
        }
    }

    @Test("what is counted in memory is each node's own")
    func here() async throws {
        try await withProvince { test in
            let reading = Allowance(Self.guess, for: "a", .here)
            let here = try await allowed(reading, by: test.province, of: 9)
            let there = try await allowed(reading, by: test.node(), of: 9)
            #expect([here, there] == [5, 5])
        }
    }

    @Test("a flood at any node is no flood of writes")
    func flood() async throws {
        try await withProvince { test in
            let mine = Allowance(Self.guess, for: "a")
            let (one, other) = (CountingStore(test.province.store), CountingStore(test.province.store))
            let (here, there) = (test.node(over: one), test.node(over: other))
            let first = try await allowed(mine, by: here, of: 500)
            #expect(first == 5)
            #expect(one.writes == 5)
            // The other asks once, and remembers what it was told.
            #expect(try await allowed(mine, by: there, of: 500) == 0)
            #expect(other.writes == 1)
        }
    }

    @Test("a store that cannot count lets nobody in")
    func unavailable() async throws {
        try await withProvince { test in
            await test.province.store.close()
            let refusal = await #expect(throws: StorageError.self) {
                try await test.province.allow(Allowance(Self.guess, for: "a"))
            }
            #expect(refusal?.isUnavailable == true)
        }
    }

    @Test("no address and no telephone is in the store")
    func digests() async throws {
        try await withProvince { test in
            try await test.province.allow(Allowance(Self.guess, for: "203.0.113.9 912345678"))
            let keys: [String] = try await test.province.store.read {
                try $0.rows("SELECT key_digest FROM allowance").map { try $0[0] }
            }
            #expect(keys.count == 1)
            #expect(keys[0].count == 43)
            for secret in ["203.0.113.9", "912345678", "guess"] { #expect(!keys[0].contains(secret)) }
        }
    }

    @Test("the sweep forgets what has long been full again")
    func sweep() async throws {
        try await withProvince { test in
            try await test.province.allow(Allowance(Self.guess, for: "a"))
            test.clock.advance(.minutes(60))
            try await test.province.allow(Allowance(Self.guess, for: "b"))
            test.clock.advance(.minutes(2))
            try await test.province.duties.sweep()
            let left: Int = try await test.province.store.read { try $0.rows("SELECT COUNT(*) FROM allowance")[0][0] }
            #expect(left == 1)
        }
    }

    @Test("reports are counted as they are kept: over all nodes, not when refused, and not when repeated")
    func sending() async throws {
        try await withProvince { test in
            let citizen = try await test.citizen()
            let nodes = [test.province, test.node()]
            let mine = Allowance(RateRule("sending", burst: 3, every: .minutes(1)), for: "a", .withTheWrite)
            let form = SubmissionForm.culvert(at: test.clock.now)
            var empty = form
            empty.description = ""
            for node in nodes {
                await #expect(throws: InvalidSubmission.self) {
                    try await node.intake.submit(empty, by: citizen, within: mine)
                }
            }
            let key = RequestKey(key: "khoa-1", digest: "a")
            for number in 0..<6 {
                let sent = try await nodes[number % 2].intake.submit(form, by: citizen, request: key, within: mine)
                #expect(sent.isRepeat == (number > 0))
            }
            for node in nodes { _ = try await node.intake.submit(form, by: citizen, within: mine) }
            for node in nodes {
                await #expect(throws: TooManyRequests(wait: .minutes(1))) {
                    try await node.intake.submit(form, by: citizen, within: mine)
                }
                // And the node remembers: the door is shut before the store is asked.
                await #expect(throws: TooManyRequests(wait: .minutes(1))) { try await node.allow(mine) }
            }
            #expect(try await test.province.keeping.vitals().reports == 3)
        }
    }
}
