package import Outreach

/// The national source information system (HTTTNTW), to which a province tells what its stations play. Its real interface
/// is not known to us; `docs/operating/source-system.md` says what is assumed, and an adapter is all that changes.
package protocol SourceSystem: Sendable {
    /// The same airing again takes the place of what was said before.
    ///
    /// - Throws: `DeliveryFailure`: temporary ones are tried again.
    func tell(_ message: SourceMessage) async throws
}
