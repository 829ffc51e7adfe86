package import DataProtection
import LocalTime
import Office

/// Breaches of personal data as lists ask for them; what each is lies in its journal.
package struct BreachTable {
    let tx: any Transaction
}

extension Transaction {
    package var breaches: BreachTable { BreachTable(tx: self) }
}

extension Breach: Journalled {
    package static let listings = [
        Listing<Breach>("breach", by: ["id"], ["version", "noticed_at", "notify_by", "notified_at", "status"]) {
            [
                storedRow(
                    $0.number, $0.version, $0.noticedAt, $0.notifyBy, $0.notifications.first?.notification.at,
                    $0.status.rawValue)
            ]
        }
    ]
}

extension BreachTable {
    /// The newest first. Index: breach_noticed.
    package func newest(_ limit: Int = 200) throws -> [Int64] {
        try tx.rows("SELECT id FROM breach ORDER BY noticed_at DESC, id LIMIT \(limit)").map { try $0.get("id") }
    }
}
