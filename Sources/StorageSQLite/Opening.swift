import Foundation
import GRDB
import Storage

/// Opens the connections with the settings that the promises rest on, and makes sure that they hold.
///
/// Making a new file a WAL, and the first words in an empty one, are refused at once where another program is at it:
/// SQLite does not wait there, whatever it was told. So it is tried again, as long as one that starts may wait.
func openPool(at path: String, _ settings: SQLiteSettings) throws -> DatabasePool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let end = ContinuousClock.now + .seconds(settings.openingSeconds)
    while true {
        do {
            return try openedPool(at: path, settings)
        } catch let error as DatabaseError
            where error.resultCode.primaryResultCode == .SQLITE_BUSY && ContinuousClock.now < end
        {
            Thread.sleep(forTimeInterval: 0.02)
        }
    }
}

private func openedPool(at path: String, _ settings: SQLiteSettings) throws -> DatabasePool {
    let wasCrash = fileSize(path + "-wal") > 0
    let pool = try DatabasePool(path: path, configuration: configuration(settings))
    do {
        try pool.writeWithoutTransaction { db in
            try insistOnDurability(db)
            if let pages = settings.maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
            if wasCrash, fileSize(path) <= settings.checkedBytes {
                try refuseDamage(db)
            }
        }
        try pool.unsafeRead { _ = try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM sqlite_schema") }
    } catch {
        try? pool.close()
        throw error
    }
    return pool
}

private func configuration(_ settings: SQLiteSettings) -> Configuration {
    var configuration = Configuration()
    configuration.label = "storage"
    // One more than the threads that live with one, for the first look when opening.
    configuration.maximumReaderCount = max(1, settings.readers) + 1
    configuration.busyMode = .timeout(settings.busySeconds)
    configuration.foreignKeysEnabled = true
    // A transaction that cannot be ended is reported to its caller; it must not end the program.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { db in
        try db.execute(
            sql: """
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -8000;
                PRAGMA cell_size_check = ON;
                """)
        // No mmap: with it a failing disk is a signal that ends the program, without it an error that is answered.
        try db.execute(sql: "PRAGMA mmap_size = 0")
    }
    return configuration
}

/// «On disk before the answer»: GRDB opens pools with synchronous=NORMAL whatever its configuration says, so it is set
/// afterwards, and read back.
private func insistOnDurability(_ db: Database) throws {
    try db.execute(
        sql: """
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 67108864;
            """)
    let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
    let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode")
    let foreignKeys = try Bool.fetchOne(db, sql: "PRAGMA foreign_keys")
    guard synchronous == 2, journal == "wal", foreignKeys == true else {
        throw StorageError.failed("SQLite does not keep the settings that durability needs")
    }
}

private func fileSize(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}
