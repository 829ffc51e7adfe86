package import FieldReports
import LocalTime
import Office

/// The history: appended in the transaction that changes the row, never changed afterwards.
package struct EventTable {
    let tx: any Transaction
}

extension Transaction {
    package var events: EventTable { EventTable(tx: self) }
}

extension EventTable {
    package func append(_ recorded: RecordedEvent) throws {
        tx.announce(.changed(recorded.subject))
        try tx.send(
            """
            INSERT INTO event (report, sequence, at, account, standing, agency, rules, name, body)
            VALUES (\(recorded.code.number), \(recorded.sequence), \(recorded.at), \(recorded.by.account),
                    \(recorded.by.standing), \(recorded.by.agency), \(recorded.rules), \(recorded.event.name),
                    \(JSON(recorded.event)))
            """)
    }

    /// In the order in which they happened. Index: primary key.
    package func of(_ code: ReportCode) throws -> [RecordedEvent] {
        try tx.rows("SELECT \(columns) FROM event WHERE report = \(code.number) ORDER BY sequence").map(recorded)
    }

    /// Every opening of an identity, whatever report it was of, the latest first.
    package func openings(limit: Int) throws -> [RecordedEvent] {
        try tx.rows(
            """
            SELECT \(columns) FROM event WHERE name = 'identityOpened' ORDER BY at DESC, report, sequence DESC LIMIT \(limit)
            """
        ).map(recorded)
    }

    /// Every event of every report, report by report: for `verify` and `copy`, one at a time.
    package func each(_ body: (RecordedEvent) throws -> Void) throws {
        try tx.each("SELECT \(columns) FROM event ORDER BY report, sequence") { row in
            try body(try recorded(row))
            return true
        }
    }
}

private let columns: Query = "report, sequence, at, account, standing, agency, rules, body"

private func recorded(_ row: Row) throws -> RecordedEvent {
    let body: JSON<ReportEvent> = try row.get("body")
    return RecordedEvent(
        code: ReportCode(number: try row.get("report")), sequence: try row.get("sequence"), at: try row.get("at"),
        by: Author(account: try row.get("account"), standing: try row.get("standing"), agency: try row.get("agency")),
        rules: try row.get("rules"), event: body.value)
}
