package import LocalTime
package import Office
package import Outreach

extension LetterStatus: Storable {}
extension DirectoryUnit.Code: Storable {}
extension OutlineStatus: Storable {}

extension Letter: Journalled {
    /// The history, and the row by which lists find it.
    ///
    /// - Throws: `StaleSubject` when somebody else has written since `old` was read.
    package func write(
        _ recorded: [Recorded<Letter>], from old: Letter, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try wake(at: wakesAt, in: tx)
        try tx.letters.put(self, at: now)
        tx.announce(.changed(subject))
    }
}

/// Letters as lists find them. What a letter is stands in its history.
package struct LetterTable {
    let tx: any Transaction
}

extension Transaction {
    package var letters: LetterTable { LetterTable(tx: self) }
}

extension LetterTable {
    func put(_ letter: Letter, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO letter (number, version, status, issuer, agency, symbol, subject, register_number, register_day,
                                receipt_day, units, received, began_at, changed_at)
            VALUES (\(letter.number), \(letter.version), \(letter.status), \(letter.issuer), \(letter.agency),
                    \(letter.text.symbol), \(letter.text.subject), \(letter.issue?.number), \(letter.issue?.day),
                    \(letter.issue?.receiptDay), \(letter.units.count), \(letter.receivedCount), \(now), \(now))
            ON CONFLICT (number) DO UPDATE
               SET version = excluded.version, status = excluded.status, symbol = excluded.symbol,
                   subject = excluded.subject, register_number = excluded.register_number,
                   register_day = excluded.register_day, receipt_day = excluded.receipt_day, units = excluded.units,
                   received = excluded.received, changed_at = excluded.changed_at
            """)
        for unit in letter.units { try put(unit, of: letter) }
    }

    private func put(_ unit: AddressedUnit, of letter: Letter) throws {
        let progress = letter.progress[unit.code]
        try tx.send(
            """
            INSERT INTO letter_unit (letter, unit, agency, received_at, acted_at)
            VALUES (\(letter.number), \(unit.code), \(unit.agency), \(progress?.receipt?.at), \(progress?.acts.last?.at))
            ON CONFLICT (letter, unit) DO UPDATE
               SET received_at = excluded.received_at, acted_at = excluded.acted_at
            """)
    }
}
