import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("One transaction")
struct TransactionTests {
    @Test("what the schema forbids is named by its kind and its columns")
    func constraints() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await makeNotes(store)
            try await store.write { tx in
                try tx.run("CREATE TABLE leaf (note INTEGER NOT NULL REFERENCES note (id), word TEXT UNIQUE)")
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                try tx.run("INSERT INTO leaf (note, word) VALUES (1, 'x')")
            }
            let refusals: [(Query, StorageError)] = [
                ("INSERT INTO note (id, words) VALUES (1, 'b')", .constraint(.unique, name: "note.id")),
                ("INSERT INTO leaf (note, word) VALUES (1, 'x')", .constraint(.unique, name: "leaf.word")),
                ("INSERT INTO leaf (note) VALUES (9)", .constraint(.foreignKey, name: "FOREIGN KEY constraint failed")),
                ("INSERT INTO note (id, words) VALUES (2, NULL)", .constraint(.notNull, name: "note.words")),
                ("INSERT INTO note (id, words, size) VALUES (2, 'b', 0)", .constraint(.check, name: "size > 0")),
            ]
            for (query, refusal) in refusals {
                await #expect(throws: refusal) { try await store.write { try $0.run(query) } }
            }
        }
    }

    @Test("what is append-only stays as it was written")
    func appendOnly() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await makeNotes(store)
            try await store.write { tx in
                for act in ["UPDATE", "DELETE"] {
                    try tx.run(
                        """
                        CREATE TRIGGER note_no_\(raw: act) BEFORE \(raw: act) ON note
                        BEGIN SELECT RAISE(ABORT, 'note is append-only'); END
                        """)
                }
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
            }
            let acts: [Query] = ["UPDATE note SET words = 'b'", "DELETE FROM note"]
            for act in acts {
                await #expect(throws: StorageError.constraint(.trigger, name: "note is append-only")) {
                    try await store.write { try $0.run(act) }
                }
            }
            let kept = try await ids(store)
            #expect(kept == [1])
        }
    }

    @Test("a body may go on after a refusal that it expected")
    func goingOn() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            let changed = try await temporary.store.write { tx in
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                do { try tx.run("INSERT INTO note (id, words) VALUES (1, 'b')") } catch StorageError.constraint {}
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'c') ON CONFLICT (id) DO NOTHING")
                return try tx.run("UPDATE note SET words = 'd'")
            }
            #expect(changed == 1)
        }
    }

    @Test("one row at a time, stopped when asked, with the same question inside itself")
    func oneAtATime() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            try await temporary.store.write { tx in
                for id in 1...10 { try tx.run("INSERT INTO note (id, words) VALUES (\(id), 'a')") }
            }
            let seen = try await temporary.store.read { tx in
                var seen: [Int] = []
                try tx.each("SELECT id FROM note ORDER BY id") { row in
                    seen.append(try row.get("id"))
                    if seen.count == 2 { seen.append(try tx.rows("SELECT id FROM note ORDER BY id").count) }
                    return seen.count < 5
                }
                return seen
            }
            #expect(seen == [1, 2, 10, 3, 4])
        }
    }

    @Test("a read sees one moment, whatever is written meanwhile")
    func snapshot() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await makeNotes(store)
            let (began, begin) = AsyncStream.makeStream(of: Void.self)
            let gate = Gate()
            async let counts = store.read { tx in
                let before: Int = try tx.rows("SELECT COUNT(*) FROM note")[0][0]
                begin.finish()
                gate.wait()
                let after: Int = try tx.rows("SELECT COUNT(*) FROM note")[0][0]
                return [before, after]
            }
            for await _ in began {}
            try await store.write { try $0.run("INSERT INTO note (id, words) VALUES (1, 'a')") }
            gate.open()
            let seen = try await counts
            let now = try await ids(store)
            #expect(seen == [0, 0])
            #expect(now == [1])
        }
    }

    @Test("a read may not write, and a query with a value too many is refused")
    func misuse() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            await #expect(throws: StorageError.failed("a read may not write")) {
                try await temporary.store.read { try $0.run("DELETE FROM note") }
            }
            await #expect(throws: StorageError.self) { try await temporary.store.read { try $0.rows("SELECT ?") } }
            await #expect(throws: StorageError.self) { try await temporary.store.read { try $0.rows("SELEC 1") } }
        }
    }

    @Test("a closed store says so")
    func closed() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            await temporary.store.close()
            await #expect(throws: StorageError.unavailable(.closed, detail: "the store is closed")) {
                try await ids(temporary.store)
            }
        }
    }
}
