package import FieldReports
import LocalTime
package import Office
import Territory

/// Agencies and fields: rows, because reports point at them.
package struct DirectoryTable {
    let tx: any Transaction
}

extension Transaction {
    package var directory: DirectoryTable { DirectoryTable(tx: self) }
}

extension DirectoryTable {
    package func agencies() throws -> [Agency] {
        try tx.rows(
            "SELECT code, name, kind, unit_era, unit_code, from_day, to_day, successor FROM agency ORDER BY code"
        ).map { row in
            let era: String? = try row.get("unit_era")
            let unit: String? = try row.get("unit_code")
            return Agency(
                code: try row.get("code"), name: try row.get("name"), kind: try row.get("kind"),
                unit: era.flatMap { era in unit.map { UnitKey(era: era, code: $0) } }, from: try row.get("from_day"),
                to: try row.get("to_day"), successor: try row.get("successor"))
        }
    }

    package func put(_ agency: Agency) throws {
        tx.announce(.books)
        try tx.send(
            """
            INSERT INTO agency (code, name, kind, unit_era, unit_code, from_day, to_day, successor)
            VALUES (\(agency.code), \(agency.name), \(agency.kind), \(agency.unit?.era), \(agency.unit?.code),
                    \(agency.from), \(agency.to), \(agency.successor))
            ON CONFLICT (code) DO UPDATE
               SET name = excluded.name, kind = excluded.kind, unit_era = excluded.unit_era,
                   unit_code = excluded.unit_code, from_day = excluded.from_day, to_day = excluded.to_day,
                   successor = excluded.successor
            """)
    }

    package func categories() throws -> [Category] {
        try tx.rows("SELECT code, name, grouping, is_active, note FROM category ORDER BY position, code").map { row in
            Category(
                code: try row.get("code"), name: try row.get("name"), group: try row.get("grouping"),
                isActive: try row.get("is_active"), note: try row.get("note"))
        }
    }

    package func put(_ category: Category, position: Int) throws {
        tx.announce(.books)
        try tx.send(
            """
            INSERT INTO category (code, name, grouping, is_active, note, position)
            VALUES (\(category.code), \(category.name), \(category.group), \(category.isActive), \(category.note),
                    \(position))
            ON CONFLICT (code) DO UPDATE
               SET name = excluded.name, grouping = excluded.grouping, is_active = excluded.is_active,
                   note = excluded.note, position = excluded.position
            """)
    }
}
