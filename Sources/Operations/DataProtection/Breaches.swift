package import DataProtection
package import LocalTime
package import Office
package import Storage

/// The register of breaches of personal data: what happened, when the specialised agency and the people were told.
package struct Breaches: ProvincePart {
    let province: Province

    /// UBND tỉnh reads, and writes nothing.
    package static let readers: Set<Role> = [.dpo, .provincialOverseer]
    package static let keepers: Set<Role> = [.dpo]
}

extension Province {
    package var breaches: Breaches { Breaches(province: self) }
}

extension Breaches {
    /// - Parameter request: the client's own key; a repeat is answered with the breach of then.
    /// - Throws: `DataDenial`, `AccountProblem`, `RequestKeyReused`.
    @discardableResult
    package func register(
        _ facts: BreachFacts, noticedAt: Instant, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> Breach {
        try viewer.require(Self.keepers)
        let (now, law, number) = (now(), try await books.current().law, province.freshNumber())
        return try await store.write { tx in
            if let before = try tx.answered(request, of: Breach.kind, by: viewer) { return try tx.breach(before) }
            var (breach, decision) = try Breach.register(
                facts, noticedAt: noticedAt, number: number, by: viewer, at: now, under: law)
            try tx.keep(decision, on: &breach, at: now, under: law)
            try tx.remember(request, on: breach, by: viewer, at: now)
            return breach
        }
    }

    /// - Parameter version: what the person had seen.
    /// - Throws: `NoSuchSubject`, `StaleSubject`, `DataDenial`, `AccountProblem`, `RequestKeyReused`.
    @discardableResult
    package func perform(
        _ command: BreachCommand, on number: Int64, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> Breach {
        try viewer.require(Self.keepers)
        let (now, law) = (now(), try await books.current().law)
        return try await store.write { tx in
            var breach = try tx.breach(number)
            if let before = try tx.answered(request, of: Breach.kind, by: viewer) {
                guard before == number else { throw RequestKeyReused() }
                return breach
            }
            if let version, version != breach.version { throw StaleSubject(subject: breach.subject) }
            try tx.keep(try breach.decide(command, by: viewer, at: now), on: &breach, at: now, under: law)
            try tx.remember(request, on: breach, by: viewer, at: now)
            return breach
        }
    }

    /// The newest first.
    /// - Throws: `AccountProblem`.
    package func all(for viewer: Viewer) async throws -> [Breach] {
        try viewer.require(Self.readers)
        return try await store.read { tx in try tx.breaches.newest().map { try tx.breach($0) } }
    }

    /// - Throws: `NoSuchSubject`, `AccountProblem`.
    package func one(_ number: Int64, for viewer: Viewer) async throws -> Breach {
        try viewer.require(Self.readers)
        return try await store.read { try $0.breach(number) }
    }
}

extension Transaction {
    fileprivate func breach(_ number: Int64) throws -> Breach {
        guard let breach = try Breach.load(number, in: self) else { throw NoSuchSubject(Breach.kind) }
        return breach
    }
}
