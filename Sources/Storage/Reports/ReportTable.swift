// Reports at rest.
//
// Read top-down: find one, write one, and at the end how a report becomes a row. What may be seen is decided in
// ReportQueries.swift; here is what the use cases need, who load a report in order to decide about it.

package import FieldReports
package import LocalTime
package import Office
import Vietnamese

package struct ReportTable {
    let tx: any Transaction
}

extension Transaction {
    package var reports: ReportTable { ReportTable(tx: self) }
}

extension ReportTable {
    /// The whole report, for a decision. Index: primary key.
    package func load(_ code: ReportCode) throws -> Report? {
        try tx.rows("SELECT body FROM report WHERE id = \(code.number)").first.map(report)
    }

    /// The same, for a decision about another report: nobody changes this one before the transaction ends.
    package func hold(_ code: ReportCode) throws -> Report? {
        try tx.rows("SELECT body FROM report WHERE id = \(code.number)\(tx.dialect.lockedForUpdate)").first.map(report)
    }

    /// Writes a new report, or nothing when this account has sent this request before: one statement decides.
    ///
    /// - Returns: false when the request was known.
    package func insert(_ report: Report, wakesAt: Instant?, request: RequestKey?, at now: Instant) throws -> Bool {
        let columns = ReportColumns(report, wakesAt: wakesAt).all
        let changed = try tx.run(
            """
            INSERT INTO report (id, request_key, request_digest, updated_at, columns, \(columns.names), body)
            VALUES (\(report.code.number), \(request?.key), \(request?.digest), \(now), \(ReportColumns.version),
                    \(columns.values), \(JSON(report)))
            ON CONFLICT (submitted_by, request_key) DO NOTHING
            """)
        guard changed == 1 else { return false }
        try tx.send(tx.dialect.index(report.code.number, searchKey(Self.searchText(report))))
        let cooperating = Set(report.cooperations.compactMap(\.agency))
        if !cooperating.isEmpty { try write(cooperating, with: report.code) }
        return true
    }

    /// Writes what has changed, provided nobody wrote since `old` was read.
    ///
    /// - Throws: `StaleReport` when somebody did.
    package func update(_ report: Report, from old: Report, wakesAt: Instant?, at now: Instant) throws {
        let changed = try tx.run(
            """
            UPDATE report
               SET \(ReportColumns(report, wakesAt: wakesAt).standing.assignments), updated_at = \(now),
                   body = \(JSON(report))
             WHERE id = \(report.code.number) AND version = \(old.version)
            """)
        guard changed == 1 else { throw StaleReport() }
        let text = Self.searchText(report)
        if text != Self.searchText(old) { try tx.send(tx.dialect.reindex(report.code.number, searchKey(text))) }
        let cooperating = Set(report.cooperations.compactMap(\.agency))
        if cooperating != Set(old.cooperations.compactMap(\.agency)) { try write(cooperating, with: report.code) }
    }

    private func write(_ cooperating: Set<AgencyCode>, with code: ReportCode) throws {
        let cooperating = cooperating.sorted { $0.rawValue < $1.rawValue }
        // An agency that became the lead cooperates no more, and must not see what is led elsewhere later.
        try tx.send("DELETE FROM cooperation WHERE report = \(code.number) AND agency NOT IN (\(list: cooperating))")
        for agency in cooperating {
            try tx.send(
                """
                INSERT INTO cooperation (report, agency) VALUES (\(code.number), \(agency))
                ON CONFLICT (report, agency) DO NOTHING
                """)
        }
    }

    /// The report an account made with this key, and the digest of what it sent then.
    package func made(by account: AccountID, key: String) throws -> (code: ReportCode, digest: String)? {
        try tx.rows(
            "SELECT id, request_digest FROM report WHERE submitted_by = \(account) AND request_key = \(key)"
        ).first.map { (ReportCode(number: try $0.get("id")), try $0.get("request_digest")) }
    }
}

// MARK: - Rows

func report(_ row: Row) throws -> Report {
    let body: JSON<Report> = try row.get("body")
    return body.value
}

extension ReportTable {
    static func searchText(_ report: Report) -> String {
        searchText(report.code, report.shownDescription, report.shownPlaceWords)
    }

    /// What a report is found by; the row has it all. A block is no word of the reporter's.
    static func searchText(_ code: ReportCode, _ description: String, _ placeWords: String?) -> String {
        [code.description, MaskGround.withoutBlocks(description), MaskGround.withoutBlocks(placeWords ?? "")]
            .joined(separator: " ")
    }
}
