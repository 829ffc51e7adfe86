import Foundation
import Operations
import Storage
import TestKit
import Testing

extension TestProvince {
    /// Every byte that the store keeps, by where it stands: the files of SQLite, the rows of PostgreSQL.
    func everythingKept() async throws -> [(place: String, bytes: Data)] {
        switch province.store.dialect.engine {
        case .sqlite:
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasPrefix("phananh.sqlite") }
            try #require(files.count >= 2, "the file and its log")
            return try files.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
        case .postgres:
            let kept = try await province.store.read { tx in
                let tables: [String] = try tx.rows(
                    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()"
                ).map { try $0.get("name") }
                return try tables.map { table in
                    let rows: [String] = try tx.rows("SELECT row_to_json(t)::text AS row FROM \(raw: table) t").map {
                        try $0.get("row")
                    }
                    return (table, Data(rows.joined(separator: "\n").utf8))
                }
            }
            try #require(kept.count > 10)
            return kept
        }
    }
}
