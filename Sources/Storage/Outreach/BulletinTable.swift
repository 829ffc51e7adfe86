package import LocalTime
package import Office
package import Outreach

/// Bulletins as lists show them. Those of an exercise stand in a table of their own, and this type is theirs or the
/// public's: neither finds the other's.
package struct BulletinTable<Purpose: BulletinPurpose> {
    let tx: any Transaction

    package init(_ tx: any Transaction) { self.tx = tx }
}

extension Transaction {
    package var bulletins: BulletinTable<ForPublic> { BulletinTable(self) }
    package var bulletinExercises: BulletinTable<ForExercise> { BulletinTable(self) }
}

package struct BulletinRow: Sendable, Equatable {
    package let number: Int64
    package let state: BulletinState
    package let title: String
    package let priority: BulletinPriority
    package let validFrom: Day
    package let validTo: Day
    package let languages: [BroadcastLanguage]
    package let editor: AccountID?
    package let changedAt: Instant
    package let approvedAt: Instant?
}

/// Where a page of a list ended.
package struct BulletinCursor: Sendable, Equatable {
    package let changedAt: Instant
    package let number: Int64

    package init(changedAt: Instant, number: Int64) { (self.changedAt, self.number) = (changedAt, number) }
}

extension BulletinTable {
    /// What was changed last comes first. Index: bulletin_state.
    package func list(
        _ states: Set<BulletinState>, after cursor: BulletinCursor? = nil, limit: Int = 50
    ) throws -> [BulletinRow] {
        let names = BulletinState.allCases.filter(states.contains)
        let later: Query =
            cursor.map {
                """
                AND (changed_at < \($0.changedAt) OR (changed_at = \($0.changedAt) AND number < \($0.number)))
                """
            } ?? ""
        return try tx.rows(
            """
            SELECT \(columns) FROM \(table) WHERE state IN (\(list: names)) \(later)
             ORDER BY changed_at DESC, number DESC LIMIT \(limit)
            """
        ).map(BulletinRow.init)
    }

    package func counts() throws -> [BulletinState: Int] {
        let rows = try tx.rows("SELECT state, COUNT(*) AS n FROM \(table) GROUP BY state")
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.get("state"), try $0.get("n")) })
    }

    private var table: Query { Query(raw: Purpose.table) }
}

extension BulletinPurpose {
    static var table: String { kind == ForExercise.kind ? "bulletin_exercise" : "bulletin" }
}

extension BulletinTable where Purpose == ForPublic {
    /// Approved and begun, the newest first: what the public may read and hear.
    package func published(on day: Day, since: Day, limit: Int = 100) throws -> [BulletinRow] {
        try tx.rows(
            """
            SELECT \(columns) FROM bulletin
             WHERE state = 'approved' AND valid_from <= \(day) AND valid_to >= \(since)
             ORDER BY approved_at DESC, number DESC LIMIT \(limit)
            """
        ).map(BulletinRow.init)
    }
}

private let columns: Query = """
    number, state, title, priority, valid_from, valid_to, languages, editor, changed_at, approved_at
    """

extension BulletinRow {
    fileprivate init(_ row: Row) throws {
        let languages: String = try row.get("languages")
        self.init(
            number: try row.get("number"), state: try row.get("state"), title: try row.get("title"),
            priority: try row.get("priority"), validFrom: try row.get("valid_from"), validTo: try row.get("valid_to"),
            languages: languages.split(separator: " ").compactMap { BroadcastLanguage(rawValue: String($0)) },
            editor: try row.get("editor"), changedAt: try row.get("changed_at"),
            approvedAt: try row.get("approved_at"))
    }
}

extension BulletinState: Storable {}
extension BulletinPriority: Storable {}
