package import LocalTime
package import Office

/// A breach of personal data: registered, notified to the specialised agency within its hours, told to the people, closed.
package struct Breach: Ledgered {
    package typealias Event = BreachEvent
    package typealias Standing = BreachStanding
    package typealias Decision = BreachDecision

    package static let kind: Subject.Kind = "breach"

    package let number: Int64
    package internal(set) var version = 0
    package internal(set) var facts: BreachFacts
    package let noticedAt: Instant
    package let notifyBy: Instant
    package internal(set) var registeredAt: Instant
    package internal(set) var status = BreachStatus.open
    package internal(set) var notifications: [Notified] = []
    package internal(set) var toldPeople: [Told] = []
    package internal(set) var ended: Told?
    var wasReminded = false
    var wasOverdue = false

    package struct Notified: Sendable, Equatable {
        package let notification: BreachNotification
        package let by: AccountID?
    }

    package struct Told: Sendable, Equatable {
        package let at: Instant
        package let words: String
        package let by: AccountID?
    }

    package init?(replaying history: [Recorded<Breach>]) {
        guard let first = history.first, case .registered(let facts, let noticedAt, let notifyBy) = first.event else {
            return nil
        }
        self.init(first.subject.number, facts, noticedAt: noticedAt, notifyBy: notifyBy, at: first.at)
        for recorded in history { apply(recorded) }
    }

    init(_ number: Int64, _ facts: BreachFacts, noticedAt: Instant, notifyBy: Instant, at now: Instant) {
        (self.number, self.facts, registeredAt) = (number, facts, now)
        (self.noticedAt, self.notifyBy) = (noticedAt, notifyBy)
    }
}

/// Made in this room alone.
package struct BreachDecision: Decided {
    package let by: Signature<BreachStanding>
    package let events: [BreachEvent]
}

extension Breach {
    package mutating func apply(_ recorded: Recorded<Breach>) {
        version = recorded.sequence
        switch recorded.event {
        case .registered: break
        case .amended(let facts): self.facts = facts
        case .notified(let notification):
            status = .notified
            notifications.append(Notified(notification: notification, by: recorded.by.account))
        case .peopleTold(let how): toldPeople.append(told(how, recorded))
        case .closed(let words): (status, ended) = (.closed, told(words, recorded))
        case .dismissed(let reason): (status, ended) = (.dismissed, told(reason, recorded))
        case .notificationReminded: wasReminded = true
        case .notificationOverdue: wasOverdue = true
        }
    }

    private func told(_ words: String, _ recorded: Recorded<Breach>) -> Told {
        Told(at: recorded.at, words: words, by: recorded.by.account)
    }

    /// It was notified late, or is late now.
    package func isLate(at now: Instant) -> Bool {
        switch status {
        case .dismissed: false
        case .open: now > notifyBy
        case .notified, .closed: notifications.first.map { $0.notification.at > notifyBy } ?? false
        }
    }
}
