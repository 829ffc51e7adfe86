// Token buckets by key, in bounded memory.
//
// Buckets live in two generations: when the newer is full the older is dropped, so what is forgotten is what was quiet
// longest, and no flood of keys can make the table grow.

package import LocalTime
import Synchronization

package struct RateRule: Sendable, Hashable {
    /// Keeps the buckets of different rules apart.
    package var name: String
    /// How many at once.
    package var burst: Int
    /// How long until one more is allowed.
    package var every: Span

    package init(_ name: String, burst: Int, every: Span) {
        self.name = name
        self.burst = burst
        self.every = every
    }
}

package final class RateLimiter: Sendable {
    private struct Key: Hashable {
        let rule: String
        let who: String
    }

    private struct Bucket {
        /// Milliseconds' worth of tokens.
        var filled: Int64
        var at: Instant
    }

    private struct Table {
        var newer: [Key: Bucket] = [:]
        var older: [Key: Bucket] = [:]
    }

    private let table = Mutex(Table())
    private let generation: Int

    /// `most`: how many buckets are remembered at all.
    package init(most: Int = 100_000) {
        generation = max(1, most / 2)
    }

    /// Nil when one more is allowed now, else how long to wait.
    package func take(_ rule: RateRule, for who: String, at now: Instant) -> Span? {
        table.withLock { table in
            let key = Key(rule: rule.name, who: who)
            let one = rule.every.milliseconds
            let full = one * Int64(rule.burst)
            var bucket = table.newer[key] ?? table.older[key] ?? Bucket(filled: full, at: now)
            // A clock that steps back gives nothing and takes nothing.
            bucket.filled = min(full, bucket.filled + max(0, (now - bucket.at).milliseconds))
            bucket.at = max(bucket.at, now)
            let isAllowed = bucket.filled >= one
            if isAllowed { bucket.filled -= one }
            if table.newer[key] == nil, table.newer.count >= generation {
                table.older = table.newer
                table.newer = [:]
            }
            table.newer[key] = bucket
            return isAllowed ? nil : Span(milliseconds: one - bucket.filled)
        }
    }

    /// For tests: how many buckets are remembered.
    package var count: Int { table.withLock { $0.newer.count + $0.older.count } }
}
