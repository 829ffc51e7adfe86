package import LocalTime
package import Office
package import Outreach

/// A letter as a list shows it.
package struct LetterSummary: Sendable, Equatable {
    package let number: Int64
    package let status: LetterStatus
    package let issuer: DirectoryUnit.Code
    package let symbol: String
    package let subject: String
    package let registerNumber: Int?
    package let day: Day?
    package let receiptDay: Day?
    package let units: Int
    package let received: Int
    package let beganAt: Instant
    package let changedAt: Instant
}

/// Whose letters.
package enum LetterSight: Sendable, Equatable {
    case everything
    /// Of the agencies that the viewer leads in every state, and what was issued to the viewer's units.
    case own(leading: [AgencyCode], units: [DirectoryUnit.Code])
}

package struct LetterCursor: Sendable, Equatable {
    package let beganAt: Instant
    package let number: Int64

    package init(beganAt: Instant, number: Int64) { (self.beganAt, self.number) = (beganAt, number) }
}

extension LetterTable {
    /// The newest first. Index: letter_began.
    ///
    /// - Parameters:
    ///   - statuses: all where there are none.
    ///   - addressedTo: only what was issued to these units, for the page of a unit.
    package func list(
        _ sight: LetterSight, statuses: [LetterStatus] = [], addressedTo units: [DirectoryUnit.Code]? = nil,
        after cursor: LetterCursor? = nil, limit: Int = 50
    ) throws -> [LetterSummary] {
        var conditions = [condition(sight)]
        if !statuses.isEmpty { conditions.append("status IN (\(list: statuses))") }
        if let units { conditions.append(addressed(to: units)) }
        if let cursor {
            conditions.append(
                "(began_at < \(cursor.beganAt) OR (began_at = \(cursor.beganAt) AND number < \(cursor.number)))")
        }
        return try tx.rows(
            """
            SELECT \(columns) FROM letter WHERE \(conditions.joined(separator: " AND "))
             ORDER BY began_at DESC, number DESC LIMIT \(limit)
            """
        ).map(LetterSummary.init)
    }

    /// Issued, the term passed, and not received by all; the longest first. Index: letter_unreceived.
    package func overdue(_ sight: LetterSight, on day: Day) throws -> [LetterSummary] {
        try tx.rows(
            """
            SELECT \(columns) FROM letter
             WHERE status = 'issued' AND received < units AND receipt_day < \(day) AND \(condition(sight))
             ORDER BY receipt_day, number
            """
        ).map(LetterSummary.init)
    }

    private func condition(_ sight: LetterSight) -> Query {
        switch sight {
        case .everything: return "1 = 1"
        case .own(let leading, let units):
            let leads: Query = leading.isEmpty ? "1 = 0" : "agency IN (\(list: leading))"
            return "(" + leads + " OR " + addressed(to: units) + ")"
        }
    }

    private func addressed(to units: [DirectoryUnit.Code]) -> Query {
        guard !units.isEmpty else { return "1 = 0" }
        return """
            (status IN ('issued', 'cancelled')
             AND number IN (SELECT letter FROM letter_unit WHERE unit IN (\(list: units))))
            """
    }
}

private let columns: Query = """
    number, status, issuer, symbol, subject, register_number, register_day, receipt_day, units, received, began_at,
    changed_at
    """

extension LetterSummary {
    fileprivate init(_ row: Row) throws {
        number = try row.get("number")
        status = try row.get("status")
        issuer = try row.get("issuer")
        symbol = try row.get("symbol")
        subject = try row.get("subject")
        registerNumber = try row.get("register_number")
        day = try row.get("register_day")
        receiptDay = try row.get("receipt_day")
        units = try row.get("units")
        received = try row.get("received")
        beganAt = try row.get("began_at")
        changedAt = try row.get("changed_at")
    }
}
