import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("Writes that share a commit")
struct GroupCommitTests {
    /// Holds the writer, lets `bodies` gather behind it, and lets them all go at once.
    private func together(
        _ temporary: TemporaryFile, _ bodies: [@Sendable (any Transaction) throws -> Void]
    ) async throws -> [(any Error)?] {
        let gate = Gate()
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        async let held: Void = temporary.store.write { _ in
            begin.finish()
            gate.wait()
        }
        for await _ in began {}
        let outcomes = await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for (index, body) in bodies.enumerated() {
                group.addTask {
                    do {
                        try await temporary.store.write(body)
                        return (index, nil)
                    } catch {
                        return (index, error)
                    }
                }
            }
            while temporary.store.waitingWrites < bodies.count { await Task.yield() }
            gate.open()
            return await group.reduce(into: [Int: any Error]()) { $0[$1.0] = $1.1 }
        }
        try await held
        return bodies.indices.map { outcomes[$0] }
    }

    @Test("a refusal in the middle leaves its neighbours, and takes back all that it wrote itself")
    func refusal() async throws {
        try await TemporaryFile.with { temporary in
            try await makeNotes(temporary.store)
            let outcomes = try await together(
                temporary,
                (1...9).map { number in
                    { tx in
                        try tx.run("INSERT INTO note (id, words) VALUES (\(number), 'a')")
                        try tx.run("INSERT INTO note (id, words) VALUES (\(number + 100), 'b')")
                        if number == 5 { throw Refused() }
                    }
                })
            let kept = try await ids(temporary.store)
            #expect(outcomes.map { $0 is Refused } == (1...9).map { $0 == 5 })
            #expect(kept == [1, 2, 3, 4, 6, 7, 8, 9, 101, 102, 103, 104, 106, 107, 108, 109])
        }
    }

    @Test("when the whole commit is lost, everyone in it is told so, and the next one goes on")
    func lost() async throws {
        var settings = SQLiteSettings()
        settings.maximumPages = 40
        settings.batchMilliseconds = 60_000
        try await TemporaryFile.with(settings) { temporary in
            try await makeNotes(temporary.store)
            let big = String(repeating: "x", count: 100_000)
            let outcomes = try await together(
                temporary,
                (1...4).map { number in
                    { tx in
                        // A body that swallows the failure does not get its later words in either.
                        do { try tx.run("INSERT INTO note (id, words) VALUES (\(number), \(big))") } catch {}
                        _ = try? tx.run("INSERT INTO note (id, words) VALUES (\(number + 100), 'b')")
                    }
                })
            let failures = outcomes.compactMap { $0 as? StorageError }
            #expect(failures.count { if case .unavailable(.full, _) = $0 { true } else { false } } == 4)
            try await temporary.store.write { try $0.run("INSERT INTO note (id, words) VALUES (7, 'small')") }
            let kept = try await ids(temporary.store)
            #expect(kept == [7])
        }
    }

    @Test("more than may wait are sent away, not kept in memory")
    func crowded() async throws {
        var settings = SQLiteSettings()
        settings.waitingJobs = 2
        try await TemporaryFile.with(settings) { temporary in
            let gate = Gate()
            let (began, begin) = AsyncStream.makeStream(of: Void.self)
            async let held: Void = temporary.store.write { _ in
                begin.finish()
                gate.wait()
            }
            for await _ in began {}
            async let second: Int = temporary.store.write { try $0.rows("SELECT 1").count }
            async let third: Int = temporary.store.write { try $0.rows("SELECT 1").count }
            while temporary.store.waitingWrites < 2 { await Task.yield() }
            await #expect(throws: StorageError.unavailable(.busy, detail: "2 transactions wait already")) {
                try await temporary.store.write { try $0.rows("SELECT 1").count }
            }
            gate.open()
            try await held
            let counts = try await [second, third]
            #expect(counts == [1, 1])
        }
    }
}
