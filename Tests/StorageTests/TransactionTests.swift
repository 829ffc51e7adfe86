import FieldReports
import Office
import Synchronization
import TestKit
import Testing

@testable import Storage

@Suite("One transaction", .bothEngines)
struct TransactionTests {
    @Test("what the schema forbids is named by its kind")
    func constraints() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await makeNotes(store)
            try await store.write { tx in
                try tx.run("CREATE TABLE leaf (note INTEGER NOT NULL REFERENCES note (id), word TEXT UNIQUE)")
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                try tx.run("INSERT INTO leaf (note, word) VALUES (1, 'x')")
            }
            let refusals: [(Query, StorageError.Constraint)] = [
                ("INSERT INTO note (id, words) VALUES (1, 'b')", .unique),
                ("INSERT INTO leaf (note, word) VALUES (1, 'x')", .unique),
                ("INSERT INTO leaf (note) VALUES (9)", .foreignKey),
                ("INSERT INTO note (id, words) VALUES (2, NULL)", .notNull),
                ("INSERT INTO note (id, words, size) VALUES (2, 'b', 0)", .check),
            ]
            for (query, kind) in refusals {
                let error = await #expect(throws: StorageError.self) { try await store.write { try $0.run(query) } }
                guard case .constraint(kind, _) = error else {
                    Issue.record("\(query.text): \(String(describing: error))")
                    continue
                }
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
                    for text in tx.dialect.refusal("note", act) { try tx.run(Query(raw: text)) }
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

    @Test("after a refusal nothing can follow: the body may explain it, not pass over it")
    func goingOn() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            let error = await #expect(throws: StorageError.self) {
                try await temporary.store.write { tx in
                    try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                    _ = try? tx.run("INSERT INTO note (id, words) VALUES (1, 'b')")
                    _ = try? tx.run("INSERT INTO note (id, words) VALUES (2, 'c')")
                }
            }
            guard case .constraint(.unique, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            await #expect(throws: Refused.self) {
                try await temporary.store.write { tx in
                    try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                    do { try tx.run("INSERT INTO note (id, words) VALUES (1, 'b')") } catch { throw Refused() }
                }
            }
            let changed = try await temporary.store.write { tx in
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'a')")
                try tx.run("INSERT INTO note (id, words) VALUES (1, 'c') ON CONFLICT (id) DO NOTHING")
                return try tx.run("UPDATE note SET words = 'd'")
            }
            #expect(changed == 1)
        }
    }

    @Test("what was sent and not asked about is kept with the rest, and refused with the rest")
    func sent() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            try await temporary.store.write { tx in
                for id in 1...500 { try tx.send("INSERT INTO note (id, words) VALUES (\(id), 'a')") }
            }
            let error = await #expect(throws: StorageError.self) {
                try await temporary.store.write { tx in
                    try tx.send("INSERT INTO note (id, words) VALUES (501, 'a')")
                    try tx.send("INSERT INTO note (id, words) VALUES (7, 'a')")
                }
            }
            guard case .constraint(.unique, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let kept = try await ids(temporary.store)
            #expect(kept == Array(1...500))
        }
    }

    @Test("rows by the thousand come in as they are, whatever stands in them")
    func loaded() async throws {
        try await TemporaryStore.with { temporary in
            let texts = ["a", "", "\\N", "\\.", "tab\tline\nreturn\r\\end", "đường 🏔", "\u{1}"]
            let found = try await temporary.store.write { tx in
                try tx.run("CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, size DOUBLE PRECISION)")
                let rows = (0..<20_000).map { number -> [StoredValue] in
                    let words: StoredValue = number % 8 == 7 ? .null : .text(texts[number % 8])
                    let size: StoredValue = number % 3 == 0 ? .null : .real(Double(number) / 7)
                    return [.integer(Int64(number)), words, size]
                }
                try tx.load(rows, into: "thing", columns: ["id", "words", "size"])
                return try tx.rows("SELECT id, words, size FROM thing ORDER BY id").map(\.values) == rows
            }
            #expect(found)
        }
    }

    @Test("kept transactions are told to who listens, others are not")
    func announced() async throws {
        try await TemporaryStore.with { temporary in
            try await makeNotes(temporary.store)
            let heard = Mutex<[Announcement]>([])
            temporary.store.listen { piece in heard.withLock { $0.append(piece) } }
            let code = ReportCode(number: 7)
            try await temporary.store.write { tx in
                tx.announce(.changed(code.subject))
                tx.announce(.changed(code.subject))
            }
            await #expect(throws: Refused.self) {
                try await temporary.store.write { tx in
                    tx.announce(.books)
                    throw Refused()
                }
            }
            #expect(heard.withLock { $0 } == [.changed(code.subject)])
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
