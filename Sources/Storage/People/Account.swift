package import LocalTime
package import Office

/// Somebody who may sign in: whose person it is, how they prove it, and whether they still may.
package struct Account: Sendable, Equatable {
    package var id: AccountID
    package var person: PersonID
    package var kind: Kind
    package var password: String?
    package var totpSealed: String?
    package var mustChangePassword: Bool
    package var createdAt: Instant
    package var verifiedAt: Instant?
    package var disabledAt: Instant?
    package var closedAt: Instant?

    package enum Kind: String, Sendable, Codable { case individual, organisation, official }

    /// Its telephone is proved, and nobody has ended it.
    package var isOpen: Bool { verifiedAt != nil && disabledAt == nil && closedAt == nil }

    package init(id: AccountID, person: PersonID, kind: Kind, createdAt: Instant) {
        self.id = id
        self.person = person
        self.kind = kind
        self.createdAt = createdAt
        mustChangePassword = false
    }
}
