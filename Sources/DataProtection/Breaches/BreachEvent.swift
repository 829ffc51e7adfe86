package import LocalTime
import Office

/// Stored for ever in plain JSON: nothing here tells who somebody is.
package enum BreachEvent: LedgerEvent {
    /// - notifyBy: the hour by which the specialised agency must know; it is kept, so that no later rule moves it.
    case registered(BreachFacts, noticedAt: Instant, notifyBy: Instant)
    case amended(BreachFacts)
    case notified(BreachNotification)
    case peopleTold(how: String)
    case closed(words: String)
    /// It was none.
    case dismissed(reason: String)
    case notificationReminded
    case notificationOverdue
}

/// What the specialised agency was told, by the official in whose name the event stands.
package struct BreachNotification: Sendable, Equatable, Codable {
    package var at: Instant
    /// To whom.
    package var agency: String
    /// The number of the document.
    package var document: String

    package init(at: Instant, agency: String, document: String) {
        self.at = at
        self.agency = agency
        self.document = document
    }
}
