import Foundation
import Harness
import Storage
import StoragePostgres

/// What PostgreSQL can do with the same row by its own load generator, pgbench, with the same statement.
struct PostgresLimit {
    let server: Cluster
    let folder: String

    func makeTable() async throws {
        let store = try PostgresStore(PostgresSettings(url: server.url(schema: "public")))
        try await store.write { tx in
            _ = try tx.run("CREATE TABLE bare (id BIGSERIAL PRIMARY KEY, at BIGINT NOT NULL, body TEXT NOT NULL)")
        }
        await store.close()
        let statement = "INSERT INTO bare (at, body) VALUES (1, '\(SQLiteLimit.body)');\n"
        try statement.write(toFile: script, atomically: true, encoding: .utf8)
    }

    /// Every transaction's latency, from pgbench's own log.
    func pgbench(clients: Int, seconds: Double) throws -> Latencies {
        let log = folder + "/pgbench-\(clients)"
        let process = try Nursery.start(
            try Cluster.program("pgbench"),
            [
                "-h", server.folder, "-U", "phananh", "-n", "-M", "prepared", "-c", "\(clients)", "-j", "2", "-T",
                "\(Int(seconds.rounded(.up)))", "-f", script, "-l", "--log-prefix=\(log)", "postgres",
            ])
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw HarnessFailure.said("pgbench failed") }
        return Latencies(try latencies(log), seconds: seconds.rounded(.up))
    }

    private var script: String { folder + "/bare.sql" }

    /// A line a transaction: client, number, microseconds, and more.
    private func latencies(_ prefix: String) throws -> [UInt64] {
        let name = URL(fileURLWithPath: prefix).lastPathComponent
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(name + ".") }
        return try files.flatMap { file in
            try String(contentsOfFile: folder + "/" + file, encoding: .utf8).split(separator: "\n").compactMap { line in
                let fields = line.split(separator: " ")
                return fields.count > 2 ? UInt64(fields[2]).map { $0 * 1000 } : nil
            }
        }
    }
}
