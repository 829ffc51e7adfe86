package import LocalTime

/// Token buckets that all nodes share: one row for each, and one statement that decides.
///
/// A row holds when its bucket is full again (`full_at`): each taking moves that later by what one costs, and one more
/// may be taken while it is at most a bucket's worth away. Nothing has to run for a bucket to fill. `seen_at` is the
/// latest time that anybody took at: a clock that steps back, or a node that is behind the others, counts as standing
/// there, and so is neither given nor denied anything.
package struct AllowanceTable {
    let tx: any Transaction
}

extension Transaction {
    package var allowances: AllowanceTable { AllowanceTable(tx: self) }
}

extension AllowanceTable {
    /// - Parameters:
    ///   - key: a digest, never what it was made of.
    ///   - burst: how many at once, at least 1.
    ///   - every: how long until one more is allowed.
    /// - Returns: nil when one was taken, else how long to wait; nothing is counted then.
    package func take(_ key: String, burst: Int, every: Span, at now: Instant) throws -> Span? {
        /// How far from full a bucket may be and still give one.
        let spare = Span(milliseconds: every.milliseconds * Int64(burst - 1))
        let taken = try tx.run(
            """
            INSERT INTO allowance (key_digest, full_at, seen_at) VALUES (\(key), \(now + every), \(now))
            ON CONFLICT (key_digest) DO UPDATE
               SET full_at = excluded.full_at - excluded.seen_at
                           + CASE WHEN allowance.full_at > excluded.seen_at
                                  THEN allowance.full_at ELSE excluded.seen_at END,
                   seen_at = CASE WHEN allowance.seen_at > excluded.seen_at
                                  THEN allowance.seen_at ELSE excluded.seen_at END
             WHERE allowance.full_at <= excluded.seen_at + \(spare) OR allowance.full_at <= allowance.seen_at + \(spare)
            """)
        return taken == 1 ? nil : try wait(key, spare, at: now)
    }

    private func wait(_ key: String, _ spare: Span, at now: Instant) throws -> Span {
        let rows = try tx.rows("SELECT full_at, seen_at FROM allowance WHERE key_digest = \(key)")
        // Another node may have moved or forgotten the row meanwhile: then there is nothing left to wait for.
        guard let row = rows.first else { return .seconds(0) }
        let (full, seen): (Instant, Instant) = (try row.get("full_at"), try row.get("seen_at"))
        return max(.seconds(0), full - spare - max(seen, now))
    }

    /// Forgets whoever has been full again for an hour, so that a node whose clock is behind is not given anything.
    ///
    /// What was counted by a clock that ran ahead would stand still until that time has come: it goes on from now, as
    /// full as it was.
    package func sweep(at now: Instant) throws {
        try tx.run("DELETE FROM allowance WHERE full_at < \(now - .hours(1))")
        try tx.run("UPDATE allowance SET full_at = full_at - seen_at + \(now), seen_at = \(now) WHERE seen_at > \(now)")
    }
}
