package import LocalTime
package import Office
package import Storage

/// What the duties, the post and `verify` must know of one kind of subject. `Province` has one for each kind; nothing
/// else in the spine knows what kinds there are.
package struct Area: Sendable {
    package let kind: Subject.Kind
    /// What time does to one of them.
    ///
    /// - Returns: false when another node is at it.
    let elapse: @Sendable (_ number: Int64, _ now: Instant, Books, any Transaction) throws -> Bool
    /// The accounts behind a recipient that only this area can tell.
    let accounts: @Sendable (Notice.Recipient, _ number: Int64, any Transaction) throws -> [AccountID]
    /// Somebody without an account who is told by message all the same.
    let unclaimed: @Sendable (_ number: Int64, any Transaction) throws -> PersonID?
    /// Where histories, rows and wake-ups disagree, in words.
    let differences: @Sendable (Law, any Transaction) throws -> [String]
}

extension Area {
    /// - Parameters:
    ///   - elapse: the first matter that has fallen due, since it may change the others; nil when none has.
    ///   - accounts: behind a recipient that is no role, no agency and no account.
    package init<Value: Journalled>(
        of type: Value.Type, elapse: @escaping @Sendable (Value, Instant, Books) -> Value.Decision?,
        accounts: @escaping @Sendable (Notice.Recipient, Value, any Transaction) throws -> [AccountID] = { _, _, _ in []
        }
    ) {
        self.init(
            kept: type, elapse: elapse, accounts: accounts, unclaimed: { _, _ in nil },
            differences: { law, tx in try tx.differences(in: type, under: law) })
    }

    init<Value: Kept>(
        kept type: Value.Type, elapse: @escaping @Sendable (Value, Instant, Books) -> Value.Decision?,
        accounts: @escaping @Sendable (Notice.Recipient, Value, any Transaction) throws -> [AccountID],
        unclaimed: @escaping @Sendable (Value, any Transaction) throws -> PersonID?,
        differences: @escaping @Sendable (Law, any Transaction) throws -> [String]
    ) {
        kind = type.kind
        self.elapse = { number, now, books, tx in
            guard var value = try Value.take(number, in: tx) else { return false }
            try tx.elapse(&value, to: now, under: books.law) { elapse($0, now, books) }
            return true
        }
        self.accounts = { recipient, number, tx in
            try Value.load(number, in: tx).map { try accounts(recipient, $0, tx) } ?? []
        }
        self.unclaimed = { number, tx in try Value.load(number, in: tx).flatMap { try unclaimed($0, tx) } }
        self.differences = differences
    }
}

extension Transaction {
    /// The event that records a matter is what keeps it from being done twice, however often this runs.
    fileprivate func elapse<Value: Kept>(
        _ value: inout Value, to now: Instant, under law: Law, _ next: (Value) -> Value.Decision?
    ) throws {
        var steps = 0
        while steps < mostSteps, let decision = next(value) {
            try keep(decision, on: &value, at: now, under: law)
            steps += 1
        }
        // A wake-up that was stale (rules have changed) is set right, or it would be found for ever.
        if steps == 0 { try value.wake(at: value.wakesAt(under: law), in: self) }
    }

    fileprivate func differences<Value: Journalled>(in type: Value.Type, under law: Law) throws -> [String] {
        var found: [String] = []
        var known: Set<Int64> = []
        try journal.each(type) { history in
            guard let subject = history.first?.subject else { return }
            guard let replayed = Value(replaying: history) else {
                return found.append("\(subject): lịch sử không bắt đầu đúng")
            }
            if try Value.load(subject.number, in: self) != replayed {
                found.append("\(subject): khác với lịch sử của nó")
            }
            if try wakes.at(subject) != replayed.wakesAt(under: law) { found.append("\(subject): giờ nhắc sai") }
            for listing in Value.listings where try !listing.agrees(with: replayed, in: self) {
                found.append("\(subject): các dòng khác với lịch sử của nó (\(listing.table))")
            }
            found += try replayed.differences(in: self)
            known.insert(subject.number)
        }
        for listing in Value.listings {
            found += try listing.strays(beside: known, in: self).map {
                "\(Subject(Value.kind, $0)): có dòng mà không có lịch sử (\(listing.table))"
            }
        }
        return found
    }
}

/// More than this at once means a rule that feeds itself; the rest waits for the next turn.
private let mostSteps = 50
