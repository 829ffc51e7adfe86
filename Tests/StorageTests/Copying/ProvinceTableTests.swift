import LocalTime
import TestKit
import Testing

@testable import Storage

@Suite("The list of a province's tables", .bothEngines)
struct ProvinceTableTests {
    private func migrated<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all, at: .init(milliseconds: 0))
            return try await temporary.store.read(body)
        }
    }

    @Test("it is the schema's own, but for what is made again")
    func complete() async throws {
        let tables = try await migrated { try $0.tableNames() }
        #expect(tables.sorted() == (ProvinceTable.all.map(\.name) + ProvinceTable.madeAgain).sorted())
    }

    @Test("each table comes after those it refers to, but for itself")
    func order() async throws {
        let references = try await migrated { tx in
            try ProvinceTable.all.flatMap { table in
                try tx.rows(tx.dialect.references(of: table.name)).map { (table.name, try $0[0] as String) }
            }
        }
        try #require(references.count > 15)
        let places = Dictionary(uniqueKeysWithValues: ProvinceTable.all.enumerated().map { ($1.name, $0) })
        for (table, other) in references where table != other {
            #expect(try #require(places[other]) < #require(places[table]), "\(table) refers to \(other)")
        }
    }

    @Test("its keys are the schema's, and texts are known for texts")
    func keys() async throws {
        let found = try await migrated { tx in
            try ProvinceTable.all.map { table in
                let key: [String] = try tx.rows(tx.dialect.key(of: table.name)).map { try $0[0] }
                return (table, key, try tx.columns(of: table))
            }
        }
        for (table, key, columns) in found {
            #expect(key == table.key(among: columns), "\(table.name)")
            #expect(Set(table.key(among: columns)).isSubset(of: columns.map(\.name)))
        }
        let event = found.first { $0.0.name == "event" }?.2 ?? []
        #expect(
            event.map(\.name) == ["report", "sequence", "at", "account", "standing", "agency", "rules", "name", "body"])
        #expect(event.filter(\.isText).map(\.name) == ["standing", "agency", "rules", "name", "body"])
    }
}

extension Dialect {
    fileprivate func references(of table: String) -> Query {
        switch engine {
        case .sqlite: "SELECT \"table\" FROM pragma_foreign_key_list(\(table))"
        case .postgres:
            """
            SELECT confrelid::regclass::text FROM pg_constraint
             WHERE contype = 'f' AND conrelid = to_regclass(\(table))
            """
        }
    }

    fileprivate func key(of table: String) -> Query {
        switch engine {
        case .sqlite: "SELECT name FROM pragma_table_info(\(table)) WHERE pk > 0 ORDER BY pk"
        case .postgres:
            """
            SELECT attname::text FROM pg_index
              JOIN unnest(indkey) WITH ORDINALITY AS part (number, place) ON true
              JOIN pg_attribute ON attrelid = indrelid AND attnum = part.number
             WHERE indisprimary AND indrelid = to_regclass(\(table)) ORDER BY part.place
            """
        }
    }
}
