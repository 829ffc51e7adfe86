// Who holds a session, and who has come too often. The rooms that keep accounts answer; the sites only ask.

package import LocalTime
package import Operations

package protocol Doorkeeper: Sendable {
    /// The person whose open session this token is, or nil: expired, ended and unknown are all the same.
    func person(holding token: ShownToken, at now: Instant) async throws -> SignedInPerson?

    /// Takes one from an allowance.
    /// - Throws: `TooManyRequests`, or why it cannot be counted.
    func allow(_ allowance: Allowance) async throws
}
