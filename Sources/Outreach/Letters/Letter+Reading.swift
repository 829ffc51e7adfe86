package import LocalTime
package import Office

extension Letter {
    /// «12/UBND-VX», as it is written from day to day; a number under ten has a zero before it (Decree 30/2020).
    package var numberAndSymbol: String? { issue.map { "\(Self.twoDigits($0.number))/\(text.symbol)" } }

    package static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    package var units: [AddressedUnit] { issue?.units ?? [] }
    package var missingReceipts: [AddressedUnit] { units.filter { progress[$0.code]?.receipt == nil } }
    package var receivedCount: Int { units.count - missingReceipts.count }

    /// CAM-12: without receipt after the term.
    package func overdueReceipts(on day: Day) -> [AddressedUnit] {
        guard status == .issued, let issue, issue.receiptDay < day else { return [] }
        return missingReceipts
    }

    /// Once the term has passed, while somebody's receipt is missing and nobody has been reminded.
    package func wakesAt(under law: Law) -> Instant? {
        guard status == .issued, overdueSaidAt == nil, let issue, !missingReceipts.isEmpty else { return nil }
        return issue.receiptDay.end
    }

    /// What time does.
    package func elapse(to now: Instant) -> LetterDecision? {
        guard let wakes = issue?.receiptDay.end, status == .issued, overdueSaidAt == nil, wakes <= now,
            !missingReceipts.isEmpty
        else { return nil }
        return LetterDecision(
            by: Signature(account: nil, standing: .clock, agency: nil),
            events: [.receiptOverdue(units: missingReceipts.map(\.code))])
    }
}
