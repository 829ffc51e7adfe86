// Token buckets by key, in bounded memory: for reading, and in front of the buckets that all nodes share.
//
// Buckets live in two generations: when the newer is full the older is dropped, so what is forgotten is what was quiet
// longest, and no flood of keys can make the table grow.

package import LocalTime
import Synchronization

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

        /// The bucket as full as it is by now.
        func bucket(_ key: Key, _ rule: RateRule, at now: Instant) -> Bucket {
            let full = rule.every.milliseconds * Int64(rule.burst)
            var bucket = newer[key] ?? older[key] ?? Bucket(filled: full, at: now)
            // A clock that steps back gives nothing and takes nothing.
            bucket.filled = min(full, bucket.filled + max(0, (now - bucket.at).milliseconds))
            bucket.at = max(bucket.at, now)
            return bucket
        }

        mutating func keep(_ bucket: Bucket, _ key: Key, _ generation: Int) {
            if newer[key] == nil, newer.count >= generation {
                older = newer
                newer = [:]
            }
            newer[key] = bucket
        }
    }

    private let table = Mutex(Table())
    private let generation: Int

    /// `most`: how many buckets are remembered at all.
    package init(most: Int = 100_000) {
        generation = max(1, most / 2)
    }

    /// Nil when so many more are allowed now, else how long to wait.
    package func take(_ rule: RateRule, _ amount: Int = 1, for who: String, at now: Instant) -> Span? {
        let key = Key(rule: rule.name, who: who)
        return table.withLock { table in
            let one = rule.every.milliseconds * Int64(amount)
            var bucket = table.bucket(key, rule, at: now)
            let isAllowed = bucket.filled >= one
            if isAllowed { bucket.filled -= one }
            table.keep(bucket, key, generation)
            return isAllowed ? nil : Span(milliseconds: one - bucket.filled)
        }
    }

    /// Somebody else has counted more than was seen here: nothing is allowed until `wait` is over.
    package func empty(_ rule: RateRule, for who: String, wait: Span, at now: Instant) {
        let key = Key(rule: rule.name, who: who)
        table.withLock { table in
            var bucket = table.bucket(key, rule, at: now)
            bucket.filled = min(bucket.filled, rule.every.milliseconds - wait.milliseconds)
            table.keep(bucket, key, generation)
        }
    }

    /// For tests: how many buckets are remembered.
    package var count: Int { table.withLock { $0.newer.count + $0.older.count } }
}
