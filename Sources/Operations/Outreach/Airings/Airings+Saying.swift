import LocalTime
package import Office
package import Outreach
import Storage

// What people say of an airing.

extension Airings {
    /// The same confirmation again, by its own number, is answered and not kept twice.
    ///
    /// - Throws: `AiringDenial`.
    @discardableResult
    package func confirm(
        _ confirmation: AiringConfirmation, of number: Int64, by viewer: Viewer
    ) async throws -> Airing {
        try await say(number) { airing, books, now, tx in
            guard let decision = try airing.confirm(confirmation, by: viewer, in: books.outreach, at: now) else {
                return nil
            }
            try tx.attachEvidence(of: confirmation, to: airing.subject, by: viewer)
            return decision
        }
    }

    /// - Throws: `AiringDenial`.
    @discardableResult
    package func cancel(_ number: Int64, reason: String, by viewer: Viewer) async throws -> Airing {
        try await say(number) { airing, books, now, _ in
            try airing.cancel(reason, by: viewer, in: books.outreach, at: now)
        }
    }

    /// - Throws: `AiringDenial`.
    @discardableResult
    package func correct(
        _ number: Int64, _ correction: AiringCorrection, by viewer: Viewer
    ) async throws -> Airing {
        try await say(number) { airing, _, now, _ in try airing.correct(correction, by: viewer, at: now) }
    }

    private func say(
        _ number: Int64,
        _ decide: @escaping @Sendable (Airing, Books, Instant, any Transaction) throws -> AiringDecision?
    ) async throws -> Airing {
        let (books, now) = (try await province.books.current(), province.now())
        return try await retrying { tx in
            var airing = try airing(number, tx)
            guard let decision = try decide(airing, books, now, tx) else { return airing }
            try tx.keep(decision, on: &airing, at: now, under: books.law)
            return airing
        }
    }
}
