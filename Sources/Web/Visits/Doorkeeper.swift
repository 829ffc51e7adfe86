// Who holds a session. The rooms that keep accounts answer; the sites only ask.

package import LocalTime

package protocol Doorkeeper: Sendable {
    /// The person whose open session this token is, or nil: expired, ended and unknown are all the same.
    func person(holding token: SessionToken, at now: Instant) async throws -> SignedInPerson?
}

/// Nobody is ever signed in: for the gallery and for tests of what the public sees.
package struct EmptyHouse: Doorkeeper {
    package init() {}
    package func person(holding token: SessionToken, at now: Instant) async throws -> SignedInPerson? { nil }
}
