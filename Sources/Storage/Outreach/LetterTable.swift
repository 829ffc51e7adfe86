import LocalTime
import Office
package import Outreach

extension LetterStatus: Storable {}
extension DirectoryUnit.Code: Storable {}
extension OutlineStatus: Storable {}

/// In the journal, with the rows by which lists find it: its own, and one for each unit that it was issued to.
extension Letter: Journalled {
    package static let listings = [
        Listing<Letter>(
            "letter", by: ["number"],
            [
                "version", "status", "issuer", "agency", "symbol", "subject", "register_number", "register_day",
                "receipt_day", "units", "received", "began_at", "changed_at",
            ]
        ) { letter in
            [
                storedRow(
                    letter.number, letter.version, letter.status, letter.issuer, letter.agency, letter.text.symbol,
                    letter.text.subject, letter.issue?.number, letter.issue?.day, letter.issue?.receiptDay,
                    letter.units.count, letter.receivedCount, letter.beganAt, letter.changedAt)
            ]
        },
        Listing<Letter>("letter_unit", by: ["letter", "unit"], ["agency", "received_at", "acted_at"]) { letter in
            letter.units.map { unit in
                let progress = letter.progress[unit.code]
                return storedRow(
                    letter.number, unit.code, unit.agency, progress?.receipt?.at, progress?.acts.last?.at)
            }
        },
    ]

    /// Its number in the register, which is written with the issue and with the cancellation.
    package func differences(in tx: any Transaction) throws -> [String] {
        let entry = try tx.register.entry(of: number)
        let wasCancelled = status == .cancelled ? reason : nil
        guard entry?.number != issue?.number || entry?.day != issue?.day || entry?.cancelled != wasCancelled else {
            return []
        }
        return ["\(subject): sổ đăng ký khác với lịch sử của nó"]
    }
}

/// Letters as lists find them. What a letter is stands in its history.
package struct LetterTable {
    let tx: any Transaction
}

extension Transaction {
    package var letters: LetterTable { LetterTable(tx: self) }
}
