import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("History is only added to", .bothEngines)
struct AppendOnlyTests {
    @Test(
        "the database itself refuses to change or take away a row",
        arguments: [
            ("event", "name = name"), ("reference", "note = note"), ("audit", "act = act"),
            ("classifier", "note = note"), ("journal", "name = name"),
            ("play_log", "body = body"),
        ])
    func refused(table: String, change: String) async throws {
        try await withLivedIn { lived, _ in
            let store = lived.test.province.store
            func rows() async throws -> Int {
                try await store.read {
                    try #require(try $0.rows("SELECT COUNT(*) AS n FROM \(raw: table)").first).get("n")
                }
            }
            let before = try await rows()
            try #require(before > 0, "a row that could be changed")
            var acts: [Query] = ["UPDATE \(raw: table) SET \(raw: change)", "DELETE FROM \(raw: table)"]
            if store.dialect.engine == .postgres { acts.append("TRUNCATE \(raw: table) CASCADE") }
            for act in acts {
                let error = await #expect(throws: StorageError.self) { try await store.write { try $0.run(act) } }
                guard case .constraint(.trigger, _) = error else {
                    Issue.record("\(act.text): \(String(describing: error))")
                    continue
                }
            }
            #expect(try await rows() == before)
        }
    }
}
