import DataProtection
import FieldReports
import LocalTime
import Office
import Storage

/// A person goes (A0.18): who they are, and what only they had. The reports stay with all that was done about them, under
/// a number that leads to nobody.
extension Transaction {
    func erase(_ id: AccountID, _ people: [PersonID], at now: Instant) throws -> DataEffect {
        let remains = DataEffect(
            records: people.count, reports: try reports.codes(of: people).count,
            sessions: try sessions.all(of: id).count, drafts: try drafts.deleteAll(of: id),
            follows: try follows.codes(of: id).count, media: try media.deleteUnattached(of: id))
        for person in people { try self.people.erase(person, at: now) }
        try end(id, at: now)
        try lines.deleteAll(of: id)
        return remains
    }

    /// The account is closed, its telephone is free, and nobody is signed in with it.
    func end(_ id: AccountID, at now: Instant) throws {
        if var account = try accounts.find(id) {
            account.closedAt = account.closedAt ?? now
            account.password = nil
            account.totpSealed = nil
            try accounts.update(account)
        }
        try accounts.setPhoneDigest(nil, of: id)
        try sessions.endAll(of: id)
        try codes.deleteAll(of: id)
        try claims.deleteCode(id)
        try follows.removeAll(of: id)
        try warnings.choose([], for: id, at: now)
    }

    /// What the account had asked for, and nobody is left to have it.
    ///
    /// - Parameter rights: all by default.
    func lapseRequests(
        of account: AccountID, _ rights: Set<DataRight> = Set(DataRight.allCases), but number: Int64? = nil,
        at now: Instant, under law: Law
    ) throws {
        for waiting in try dataRequests.waiting(of: account) where waiting != number {
            guard var request = try DataRequest.load(waiting, in: self), rights.contains(request.right),
                let decision = request.lapse()
            else { continue }
            try keep(decision, on: &request, at: now, under: law)
        }
    }
}
