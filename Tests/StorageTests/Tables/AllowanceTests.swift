import LocalTime
import Storage
import TestKit
import Testing

@Suite("An allowance that all nodes share", .bothEngines)
struct AllowanceTests {
    private static let start = Day(number: 20_500).at(hour: 9)

    private struct Buckets {
        let store: any Store
        var burst = 3
        var every = Span.seconds(10)

        func take(_ key: String = "a", after span: Span = .seconds(0)) async throws -> Span? {
            let (burst, every) = (burst, every)
            return try await store.write {
                try $0.allowances.take(key, burst: burst, every: every, at: start + span)
            }
        }

        /// How many of `count` are let through.
        func taken(of count: Int, after span: Span) async throws -> Int {
            var taken = 0
            for _ in 0..<count where try await take(after: span) == nil { taken += 1 }
            return taken
        }

        func sweep(after span: Span) async throws {
            try await store.write { try $0.allowances.sweep(at: start + span) }
        }

        func keys() async throws -> [String] {
            try await store.read {
                try $0.rows("SELECT key_digest FROM allowance ORDER BY key_digest").map { try $0[0] }
            }
        }
    }

    private func with(_ body: (Buckets) async throws -> Void) async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all, at: Self.start)
            try await body(Buckets(store: temporary.store))
        }
    }

    @Test("allows a burst, then one at a time, and says how long to wait")
    func bucket() async throws {
        try await with { buckets in
            let atOnce = try await buckets.taken(of: 3, after: .seconds(0))
            #expect(atOnce == 3)
            #expect(try await buckets.take() == .seconds(10))
            #expect(try await buckets.take(after: .seconds(4)) == .seconds(6))
            #expect(try await buckets.take(after: .seconds(10)) == nil)
            #expect(try await buckets.take(after: .seconds(10)) == .seconds(10))
        }
    }

    @Test("fills again, and never beyond its burst")
    func refill() async throws {
        try await with { buckets in
            let atOnce = try await buckets.taken(of: 9, after: .seconds(0))
            #expect(atOnce == 3)
            #expect(try await buckets.taken(of: 9, after: .seconds(25)) == 2)
            // Five seconds were left over: they are not lost.
            #expect(try await buckets.taken(of: 9, after: .seconds(30)) == 1)
            #expect(try await buckets.taken(of: 9, after: .days(30)) == 3)
        }
    }

    @Test("one key takes nothing from another, and a burst of one gives one")
    func apart() async throws {
        try await with { buckets in
            let atOnce = try await buckets.taken(of: 4, after: .seconds(0))
            #expect(atOnce == 3)
            #expect(try await buckets.take("b") == nil)
            let single = Buckets(store: buckets.store, burst: 1, every: .minutes(1))
            #expect(try await single.take("c") == nil)
            #expect(try await single.take("c", after: .seconds(15)) == .seconds(45))
            #expect(try await single.take("c", after: .seconds(60)) == nil)
        }
    }

    @Test("a clock that steps back gives nothing and takes nothing")
    func steppingBack() async throws {
        try await with { buckets in
            let first = try await buckets.take()
            #expect(first == nil)
            // Two are left, as before the step; then the wait is no longer than it was.
            #expect(try await buckets.taken(of: 9, after: .seconds(0) - .hours(1)) == 2)
            #expect(try await buckets.take(after: .seconds(0) - .hours(1)) == .seconds(10))
            #expect(try await buckets.take(after: .seconds(0) - .days(400)) == .seconds(10))
            #expect(try await buckets.take(after: .seconds(1)) == .seconds(9))
            #expect(try await buckets.taken(of: 9, after: .seconds(10)) == 1)
        }
    }

    @Test("a node that is behind the others gains nothing by asking in turn with them")
    func skew() async throws {
        try await with { buckets in
            var taken = 0
            for _ in 0..<20 {
                taken += try await buckets.taken(of: 1, after: .seconds(5))
                taken += try await buckets.taken(of: 1, after: .seconds(0))
            }
            #expect(taken == 3)
        }
    }

    @Test("of fifty at once a burst of five lets five through, whichever connection they come by")
    func together() async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all, at: Self.start)
            let other = try temporary.again()
            let nodes = [temporary.store, other].map { Buckets(store: $0, burst: 5, every: .minutes(1)) }
            let waits = try await withThrowingTaskGroup(of: Span?.self) { group in
                for number in 0..<50 { group.addTask { try await nodes[number % 2].take() } }
                return try await group.reduce(into: [Span?]()) { $0.append($1) }
            }
            await other.close()
            #expect(waits.filter { $0 == nil }.count == 5)
            #expect(waits.filter { $0 == .minutes(1) }.count == 45)
        }
    }

    @Test("what fails after it is not counted")
    func undone() async throws {
        struct Refused: Error {}
        try await with { buckets in
            for _ in 0..<9 {
                await #expect(throws: Refused.self) {
                    try await buckets.store.write { tx in
                        _ = try tx.allowances.take("a", burst: 3, every: .seconds(10), at: Self.start)
                        throw Refused()
                    }
                }
            }
            let left = try await buckets.taken(of: 9, after: .seconds(0))
            #expect(left == 3)
        }
    }

    @Test("the sweep forgets who has long been full, and nobody else")
    func sweep() async throws {
        try await with { buckets in
            _ = try await buckets.take("quiet")
            _ = try await buckets.take("busy", after: .hours(1))
            try await buckets.sweep(after: .minutes(60))
            #expect(try await buckets.keys() == ["busy", "quiet"])
            try await buckets.sweep(after: .minutes(61))
            #expect(try await buckets.keys() == ["busy"])
        }
    }

    @Test("what a clock counted that ran ahead goes on from now, as full as it was")
    func ranAhead() async throws {
        try await with { buckets in
            #expect(try await buckets.taken(of: 9, after: .days(365)) == 3)
            #expect(try await buckets.taken(of: 9, after: .hours(1)) == 0)
            try await buckets.sweep(after: .hours(1))
            #expect(try await buckets.take(after: .hours(1)) == .seconds(10))
            #expect(try await buckets.taken(of: 9, after: .hours(1) + .seconds(20)) == 2)
        }
    }
}

extension Span {
    fileprivate static func + (a: Span, b: Span) -> Span { Span(milliseconds: a.milliseconds + b.milliseconds) }
    fileprivate static func - (a: Span, b: Span) -> Span { Span(milliseconds: a.milliseconds - b.milliseconds) }
}
