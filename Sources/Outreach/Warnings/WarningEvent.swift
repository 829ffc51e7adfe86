package import Office

/// What happened to a warning. Stored as JSON under its name, so a case is never renamed or removed.
package enum WarningEvent: LedgerEvent {
    /// The first words of it; `exercise` never changes afterwards.
    case drafted(WarningContent, exercise: Bool)
    case changed(WarningContent)
    /// Passed to the second person.
    case submitted
    case sentBack(words: String)
    /// The second person let it go.
    case issued(identifier: String, sender: String)
    /// New words for what is live, to be issued as an update.
    case updateDrafted(WarningContent)
    case cancelDrafted(reason: String)
    /// What waited for the second person is dropped; what is live stays.
    case discarded(reason: String)
    /// Nobody has looked at what was submitted.
    case leftWaiting
    case expired
}

package enum WarningStanding: String, Sendable, Codable { case composer, issuer, clock }

/// Only this room decides.
package struct WarningDecision: Decided {
    package let by: Signature<WarningStanding>
    package let events: [WarningEvent]

    init(by: Signature<WarningStanding>, events: [WarningEvent]) {
        self.by = by
        self.events = events
    }
}
