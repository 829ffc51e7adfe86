package import LocalTime
import Office
package import Outreach

extension Outline: Journalled {
    package static let listings = [
        Listing<Outline>(
            "outline", by: ["number"], ["version", "status", "title", "editions", "began_at", "changed_at"]
        ) { outline in
            [
                storedRow(
                    outline.number, outline.version, outline.status, outline.text.title, outline.editions.count,
                    outline.beganAt, outline.changedAt)
            ]
        }
    ]
}

/// Outlines as lists find them.
package struct OutlineTable {
    let tx: any Transaction
}

extension Transaction {
    package var outlines: OutlineTable { OutlineTable(tx: self) }
}

package struct OutlineSummary: Sendable, Equatable {
    package let number: Int64
    package let status: OutlineStatus
    package let title: String
    package let editions: Int
    package let changedAt: Instant
}

extension OutlineTable {
    /// The newest first. Index: outline_began.
    package func list(onlyApproved: Bool, limit: Int = 200) throws -> [OutlineSummary] {
        let condition: Query = onlyApproved ? "editions > 0" : "1 = 1"
        return try tx.rows(
            """
            SELECT number, status, title, editions, changed_at FROM outline WHERE \(condition)
             ORDER BY began_at DESC, number DESC LIMIT \(limit)
            """
        ).map { row in
            OutlineSummary(
                number: try row.get("number"), status: try row.get("status"), title: try row.get("title"),
                editions: try row.get("editions"), changedAt: try row.get("changed_at"))
        }
    }
}
