package import LocalTime
package import Office
package import Outbound
package import Storage

/// Who holds a session, as a viewer.
package struct SignedIn: Sendable {
    package let viewer: Viewer
    package let account: Account
    package let tokenDigest: [UInt8]
    package let expires: Instant
}

extension Accounts {
    /// - Throws: `StorageError` alone.
    package func signedIn(_ token: SessionToken) async throws -> SignedIn? {
        try await signedIn(tokenDigest: token.digest)
    }

    /// The same session now, for whoever stays connected: nil once it has ended or its account is closed or disabled.
    ///
    /// - Throws: `StorageError` alone.
    package func renewed(_ known: SignedIn) async throws -> SignedIn? {
        try await signedIn(tokenDigest: known.tokenDigest)
    }

    private func signedIn(tokenDigest: [UInt8]) async throws -> SignedIn? {
        let now = now()
        return try await store.read { tx in
            guard let session = try tx.sessions.account(digest: Hex.text(tokenDigest), at: now),
                let account = try tx.accounts.find(session.account), account.isOpen
            else { return nil }
            return SignedIn(
                viewer: try tx.viewer(account, on: now.day), account: account, tokenDigest: tokenDigest,
                expires: session.expires)
        }
    }

    /// Nobody, unless the account is open.
    ///
    /// - Throws: `StorageError` alone.
    package func viewer(of id: AccountID) async throws -> Viewer? {
        let day = now().day
        return try await store.read { tx in
            guard let account = try tx.accounts.find(id), account.isOpen else { return nil }
            return try tx.viewer(account, on: day)
        }
    }

    /// The person's own name, for the corner of their own page.
    /// - Throws: `VaultFailure` where the key that sealed it is not here.
    package func ownIdentity(of viewer: Viewer) async throws -> IdentityRecord? {
        guard let person = viewer.person else { return nil }
        let sealed = try await store.read { try $0.people.sealed(person) }
        return try sealed.map { try province.identity($0, of: person) }
    }
}

extension Transaction {
    func viewer(_ account: Account, on day: Day) throws -> Viewer {
        Viewer(
            account: account.id, person: account.person, claimed: try claims.people(of: account.id),
            appointments: try accounts.appointments(of: account.id).filter { $0.isInForce(on: day) })
    }
}

extension Viewer {
    package func require(_ roles: Set<Role>) throws(AccountProblem) {
        guard account != nil else { throw .notSignedIn }
        guard holds(roles) else { throw .forbidden }
    }
}
