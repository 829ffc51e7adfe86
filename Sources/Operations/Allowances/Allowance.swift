package import LocalTime

/// How often something may be done.
package struct RateRule: Sendable, Hashable {
    /// Keeps the buckets of different rules apart.
    package var name: String
    /// How many at once, at least 1.
    package var burst: Int
    /// How long until one more is allowed.
    package var every: Span

    package init(_ name: String, burst: Int, every: Span) {
        self.name = name
        self.burst = burst
        self.every = every
    }
}

/// Whose bucket one act takes from, and by whom it is counted.
package struct Allowance: Sendable, Hashable {
    package var rule: RateRule
    package var who: String
    package var counting: Counting
    /// How many are taken at once, of what is counted `here`.
    package var amount = 1

    package init(_ rule: RateRule, for who: String, _ counting: Counting = .together) {
        (self.rule, self.who, self.counting) = (rule, who, counting)
    }

    package enum Counting: Sendable {
        /// In the store, before anything else is done: what could be multiplied by going from node to node.
        case together
        /// In the store, in the transaction of the write itself, which saves a commit: `Intake.submit`.
        case withTheWrite
        /// In this node's memory alone: reading, where the limit protects the node and not a secret.
        case here
    }
}

/// Too much at once: how long to wait.
package struct TooManyRequests: Error, Sendable, Equatable {
    package let wait: Span

    package init(wait: Span) { self.wait = wait }

    /// Rounded up, so that whoever waits that long is let in.
    package var seconds: Int64 { max(1, (wait.milliseconds + 999) / 1000) }

    package var sentence: String { "Ông/bà thao tác quá nhanh. Vui lòng chờ \(words) rồi thử lại." }
    private var words: String { seconds < 90 ? "\(seconds) giây" : "\((seconds + 59) / 60) phút" }
}
