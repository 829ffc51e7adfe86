import Storage
import TestKit
import Testing

@Suite("Writing and reading", .bothEngines)
struct WritingTests {
    @Test(
        "a value with SQL in it is only a value",
        arguments: ["'); DROP TABLE note; --", "\" OR 1 = 1", "?", "\\N", "\t\n\\", "đ ấ 🏔"])
    func tricks(words: String) async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            try await temporary.store.write { try $0.run("INSERT INTO note (id, words) VALUES (1, \(words))") }
            let found: [String] = try await temporary.store.read { tx in
                try tx.rows("SELECT words FROM note WHERE words = \(words)").map { try $0.get("words") }
            }
            #expect(found == [words])
        }
    }

    @Test("one body that fails takes nothing of the others with it")
    func isolation() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for id in 1...200 {
                    group.addTask {
                        do {
                            try await temporary.store.write { tx in
                                try tx.run("INSERT INTO note (id, words) VALUES (\(id), 'a')")
                                if id.isMultiple(of: 3) { throw Refused() }
                            }
                            return true
                        } catch is Refused {
                            return false
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let kept = try await ids(temporary.store)
            #expect(outcomes.count { $0 } == 134)
            #expect(kept == (1...200).filter { !$0.isMultiple(of: 3) })
        }
    }

    @Test("what was answered is there after opening again")
    func durable() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            try await temporary.store.write { try $0.run("INSERT INTO note (id, words) VALUES (7, 'x')") }
            await temporary.store.close()
            let again = try temporary.again()
            let kept = try await ids(again)
            await again.close()
            #expect(kept == [7])
        }
    }

    @Test("32 writers of 50 rows each lose nothing")
    func concurrentWriters() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<32 {
                    group.addTask {
                        for number in 0..<50 {
                            try await temporary.store.write { tx in
                                try tx.run("INSERT INTO note (id, words) VALUES (\(writer * 50 + number), 'a')")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let kept = try await ids(temporary.store)
            #expect(kept == Array(0..<1600))
        }
    }
}

struct Refused: Error {}

func makeNotes(_ store: any Store) async throws {
    try await store.write { tx in
        try tx.run("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL, size INTEGER CHECK (size > 0))")
    }
}

func ids(_ store: any Store) async throws -> [Int] {
    try await store.read { tx in try tx.rows("SELECT id FROM note ORDER BY id").map { try $0.get("id") } }
}
