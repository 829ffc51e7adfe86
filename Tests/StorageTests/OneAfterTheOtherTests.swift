import Storage
import TestKit
import Testing

@Suite("One comes after the other", .bothEngines)
struct OneAfterTheOtherTests {
    private func withTwoConnections(_ body: ([any Store]) async throws -> Void) async throws {
        try await TemporaryStore.with { temporary in
            let other = try temporary.again()
            try await temporary.store.write { tx in
                try tx.run("CREATE TABLE pot (id INTEGER PRIMARY KEY, coins INTEGER NOT NULL)")
                try tx.run("INSERT INTO pot (id, coins) VALUES (1, 0), (2, 0)")
            }
            do {
                try await body([temporary.store, other])
                await other.close()
            } catch {
                await other.close()
                throw error
            }
        }
    }

    @Test("nobody's change is lost under another's")
    func lostUpdate() async throws {
        try await withTwoConnections { stores in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        try await stores[number % 2].write { tx in
                            let coins: Int = try #require(try tx.rows("SELECT coins FROM pot WHERE id = 1").first)[0]
                            try tx.run("UPDATE pot SET coins = \(coins + 1) WHERE id = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let coins: Int? = try await stores[0].read { try $0.rows("SELECT coins FROM pot WHERE id = 1").first?[0] }
            #expect(coins == 60)
        }
    }

    @Test("a rule over two rows holds for who takes both, though each body writes only one of them")
    func skew() async throws {
        try await withTwoConnections { stores in
            // Together they may hold one coin.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await stores[number % 2].write { tx in
                            let coins: [Int] = try tx.rows(
                                "SELECT coins FROM pot ORDER BY id" + tx.dialect.lockedForUpdate
                            )
                            .map { try $0[0] }
                            guard coins == [0, 0] else { return }
                            try tx.run("UPDATE pot SET coins = 1 WHERE id = \(number % 2 + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let all: Int? = try await stores[0].read { try $0.rows("SELECT SUM(coins) AS n FROM pot").first?[0] }
            #expect(all == 1)
        }
    }

    @Test("who looks for a key and adds it finds what another added in the same moment")
    func sameKey() async throws {
        try await withTwoConnections { stores in
            let added = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        try await stores[number % 2].write { tx in
                            guard try tx.rows("SELECT 1 AS n FROM pot WHERE id = 3").isEmpty else { return false }
                            try tx.run("INSERT INTO pot (id, coins) VALUES (3, \(number))")
                            return true
                        }
                    }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(added == 1)
        }
    }
}
