import Foundation
import Harness
import Storage
import StoragePostgres
import StorageSQLite

/// Where one province of the torture lies: its folder, and on PostgreSQL a server of its own that waits for the disk.
struct Ground: Sendable {
    let engine: Dialect.Engine
    let folder: String
    let cluster: Cluster?

    init(_ engine: Dialect.Engine, in work: String) throws {
        self.engine = engine
        folder = work + "/" + engine.rawValue
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        cluster = engine == .postgres ? try Cluster(isDurable: true) : nil
        if let cluster { Ending.shared.add { cluster.stop() } }
    }

    var data: String { folder + "/province" }
    var keyFile: String { folder + "/keys/phananh.key" }
    var media: String { data + "/media" }

    /// What every command of the program is told.
    var options: [String] {
        ["--data", data, "--key-file", keyFile] + (address.map { ["--database", $0] } ?? [])
    }

    func openStore() throws -> any Store {
        guard let address else { return try SQLiteStore(path: data + "/phananh.sqlite") }
        var settings = PostgresSettings(url: address)
        (settings.writers, settings.readers) = (2, 2)
        return try PostgresStore(settings)
    }

    private var address: String? { cluster?.url(schema: "public") }
}
