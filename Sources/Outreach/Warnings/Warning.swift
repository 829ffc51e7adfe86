package import LocalTime
package import Office

/// A warning to the people of some communes: composed by one, let go by another, updated and cancelled the same way.
/// Each thing that was let go is a message of its own, which names those before it.
package struct Warning: Ledgered {
    package let number: Int64
    package internal(set) var version = 0
    /// An exercise is never shown, sent or played outside: `LiveWarning` cannot be made of it.
    package internal(set) var isExercise = false
    package internal(set) var messages: [WarningMessage] = []
    package internal(set) var pending: Pending?
    package internal(set) var hasExpired = false
    package internal(set) var begunAt: Instant?

    package typealias Event = WarningEvent
    package typealias Standing = WarningStanding
    package typealias Decision = WarningDecision

    package static let kind: Subject.Kind = "warning"

    package init(number: Int64) { self.number = number }

    package init?(replaying history: [Recorded<Warning>]) {
        guard let first = history.first, case .drafted = first.event else { return nil }
        self.init(number: first.subject.number)
        for recorded in history { apply(recorded) }
    }

    /// What waits for the second person, and by whose hands it went.
    package struct Pending: Sendable, Equatable {
        package var type: WarningMessage.Kind
        /// For a cancellation: what was last said.
        package var content: WarningContent
        package var reason: String?
        package var hands: [AccountID]
        package var submittedAt: Instant?
        package var wasLeftWaiting = false
        /// What the second person said when it came back.
        package var sentBack: String?
    }
}

/// One message of a warning, as CAP counts them.
package struct WarningMessage: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case alert = "Alert"
        case update = "Update"
        case cancel = "Cancel"
    }

    package let identifier: String
    package let sender: String
    package let sentAt: Instant
    package let kind: Kind
    package let content: WarningContent
    /// Why it was cancelled.
    package let reason: String?
    /// Who composed it and who let it go: for those who may know.
    package let composedBy: [AccountID]
    package let issuedBy: AccountID?
}

extension Warning {
    package var latest: WarningMessage? { messages.last }

    package func state(at now: Instant) -> State {
        guard let latest else { return pending == nil ? .dropped : .draft }
        if latest.kind == .cancel { return .cancelled }
        return now < latest.content.expires ? .live : .expired
    }

    package enum State: String, Sendable, CaseIterable {
        case draft, live, cancelled, expired, dropped

        package var label: String {
            switch self {
            case .draft: "Nháp"
            case .live: "Đang có hiệu lực"
            case .cancelled: "Đã hủy"
            case .expired: "Hết hiệu lực"
            case .dropped: "Đã bỏ"
            }
        }
    }
}
