import Foundation
import LocalTime
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("When the machine fails")
struct DamageTests {
    @Test("what was answered is there when the program was killed")
    func killed() async throws {
        try await TemporaryFile.with { temporary in
            try await fill(temporary.store, rows: 50)
            // A copy of the files of a running store is what a killed program leaves behind.
            let copy = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: copy) }
            for tail in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: temporary.path + tail, toPath: copy + "/phananh.sqlite" + tail)
            }
            let again = try SQLiteStore(path: copy + "/phananh.sqlite")
            let kept = try await ids(again)
            await again.close()
            #expect(kept == Array(1...50))
        }
    }

    @Test("the writer syncs every commit, and the schema of the province stands whole")
    func settings() async throws {
        try await TemporaryFile.with { temporary in
            try await temporary.store.migrate(Migration.all, at: .init(milliseconds: 0))
            let (synchronous, journal, keys): (Int?, String?, Int?) = try await temporary.store.write { tx in
                (
                    try tx.rows("PRAGMA synchronous").first?[0], try tx.rows("PRAGMA journal_mode").first?[0],
                    try tx.rows("PRAGMA foreign_keys").first?[0]
                )
            }
            let problems = try await temporary.store.integrityProblems()
            #expect(synchronous == 2)
            #expect(journal == "wal")
            #expect(keys == 1)
            #expect(problems == [])
        }
    }

    @Test("a clean end leaves everything in the one file")
    func cleanEnd() async throws {
        try await TemporaryFile.with { temporary in
            try await fill(temporary.store, rows: 50)
            await temporary.store.close()
            let log = try? FileManager.default.attributesOfItem(atPath: temporary.path + "-wal")[.size] as? Int
            #expect((log ?? 0) == 0)
        }
    }

    @Test("a backup is whole, is of one moment, and does not write over another file")
    func backup() async throws {
        try await TemporaryFile.with { temporary in
            try await fill(temporary.store, rows: 50)
            let copy = temporary.folder + "/copy.sqlite"
            try await temporary.store.backup(to: copy)
            try await temporary.store.write { try $0.run("DELETE FROM note") }
            await #expect(throws: StorageError.self) { try await temporary.store.backup(to: copy) }
            let again = try SQLiteStore(path: copy)
            let kept = try await ids(again)
            await again.close()
            #expect(kept == Array(1...50))
        }
    }

    @Test("a file that is no database is refused when it is opened")
    func notADatabase() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/phananh.sqlite"
        try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StorageError.self) { try SQLiteStore(path: path) }
        #expect(error?.isCorrupt == true)
        #expect(error?.sentence.contains("bị hỏng") == true)
    }

    @Test("damage inside the file is noticed by whoever reads it and by the check")
    func damagedPage() async throws {
        try await TemporaryFile.with { temporary in
            try await fill(temporary.store, rows: 500)
            await temporary.store.close()
            try overwriteMiddle(of: temporary.path)
            let again = try SQLiteStore(path: temporary.path)
            let problems = try await again.integrityProblems()
            let error = await #expect(throws: StorageError.self) {
                try await again.read { try $0.rows("SELECT id, words FROM note ORDER BY words, id") }
            }
            await again.close()
            #expect(!problems.isEmpty)
            #expect(error?.isCorrupt == true)
        }
    }

    @Test("after a crash a damaged file is refused when it is opened")
    func damagedAfterCrash() async throws {
        try await TemporaryFile.with { temporary in
            try await fill(temporary.store, rows: 500)
            await temporary.store.close()
            try overwriteMiddle(of: temporary.path)
            try Data(repeating: 0, count: 32).write(to: URL(fileURLWithPath: temporary.path + "-wal"))
            let error = #expect(throws: StorageError.self) { try SQLiteStore(path: temporary.path) }
            #expect(error?.isCorrupt == true)
        }
    }

    @Test(
        "on a full disk the caller is told, nothing is half-written, and it goes on when there is room again",
        .enabled(if: canMount, "needs the right to mount a small disk"))
    func fullDisk() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try #require(mount(folder, megabytes: 2))
        defer { run("umount", folder) }
        let store = try SQLiteStore(path: folder + "/phananh.sqlite")
        try await makeNotes(store)
        let ballast = URL(fileURLWithPath: folder + "/ballast")
        try Data(repeating: 1, count: 1 << 20).write(to: ballast)
        let words = String(repeating: "đ", count: 4000)
        var kept: [Int] = []
        var refusal: StorageError?
        while refusal == nil {
            let id = kept.count * 2
            do {
                try await store.write { tx in
                    try tx.run("INSERT INTO note (id, words) VALUES (\(id), \(words))")
                    try tx.run("INSERT INTO note (id, words) VALUES (\(id + 1), \(words))")
                }
                kept += [id, id + 1]
            } catch let error as StorageError {
                refusal = error
            }
        }
        #expect(refusal?.isUnavailable == true)
        let before = try await ids(store)
        #expect(before == kept)
        try FileManager.default.removeItem(at: ballast)
        try await store.write { try $0.run("INSERT INTO note (id, words) VALUES (100000, \(words))") }
        await store.close()
        let again = try SQLiteStore(path: folder + "/phananh.sqlite")
        let after = try await ids(again)
        let problems = try await again.integrityProblems()
        await again.close()
        #expect(after == kept + [100_000])
        #expect(problems == [])
    }

    @Test(
        "on a disk that became read-only the province does not open, says why, and is whole afterwards",
        .enabled(if: canMount, "needs the right to mount a small disk"))
    func readOnlyDisk() async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try #require(mount(folder, megabytes: 8))
        defer { run("umount", folder) }
        let path = folder + "/phananh.sqlite"
        var store = try SQLiteStore(path: path)
        try await fill(store, rows: 50)
        await store.close()
        try #require(run("mount", "-o", "remount,ro", folder))
        let error = await #expect(throws: StorageError.self) {
            let closed = try SQLiteStore(path: path)
            try await closed.write { try $0.run("DELETE FROM note") }
        }
        #expect(error?.isUnavailable == true)
        try #require(run("mount", "-o", "remount,rw", folder))
        store = try SQLiteStore(path: path)
        try await store.write { try $0.run("INSERT INTO note (id, words) VALUES (51, 'a')") }
        let kept = try await ids(store)
        await store.close()
        #expect(kept == Array(1...51))
    }
}

private func fill(_ store: SQLiteStore, rows: Int) async throws {
    try await makeNotes(store)
    try await store.write { tx in
        for id in 1...rows {
            try tx.run("INSERT INTO note (id, words) VALUES (\(id), \(String(repeating: "phản ánh ", count: 20)))")
        }
    }
}

private func overwriteMiddle(of path: String) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    let size = try file.seekToEnd()
    try file.seek(toOffset: size / 2 / 4096 * 4096)
    try file.write(contentsOf: Data(repeating: 0x5a, count: 8192))
    try file.close()
}

extension StorageError {
    fileprivate var isCorrupt: Bool {
        if case .corrupt = self { true } else { false }
    }
}
