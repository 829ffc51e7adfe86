import LocalTime
import Outbound
import Storage

/// Limits that hold however many nodes serve the province.
extension Province {
    /// Takes one from an allowance, for a request that is about to be answered.
    ///
    /// This node's memory is asked first, by the same rule: whoever floods it does not flood the store. Where the store
    /// cannot count, nobody is let in.
    ///
    /// - Throws: `TooManyRequests`; `StorageError`.
    package func allow(_ allowance: Allowance) async throws {
        let now = now()
        if let wait = limiter.take(allowance.rule, allowance.amount, for: allowance.who, at: now) {
            throw TooManyRequests(wait: wait)
        }
        guard allowance.counting == .together else { return }
        try await remembering(allowance, at: now) {
            try await store.write { try take(allowance, in: $0, at: now) }
        }
    }

    /// Takes one in the store, in the transaction of what it allows: refused, nothing else is written either.
    func take(_ allowance: Allowance, in tx: any Transaction, at now: Instant) throws {
        let (rule, key) = (allowance.rule, digest(of: allowance))
        if let wait = try tx.allowances.take(key, burst: rule.burst, every: rule.every, at: now) {
            throw TooManyRequests(wait: wait)
        }
    }

    /// What the store refuses, this node refuses by itself until the wait is over.
    func remembering<T>(_ allowance: Allowance?, at now: Instant, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let refusal as TooManyRequests {
            if let allowance {
                limiter.empty(allowance.rule, for: allowance.who, wait: refusal.wait, at: now)
            }
            throw refusal
        }
    }

    /// Addresses and telephones stay out of the store.
    private func digest(of allowance: Allowance) -> String {
        let words = "\(allowance.rule.name) \(allowance.who)"
        return Base64URL.text(vault.pepper.digest(Array(words.utf8), purpose: "allowance"))
    }
}
