package import LocalTime
package import Office

/// One planned airing of one station, and all that was said of it. Entries are only added; how it ended is worked out
/// from them (`result`), so neither their order nor a repeat matters.
package struct Airing: Ledgered {
    package let number: Int64
    package private(set) var version = 0
    package private(set) var plan: AiringPlan
    /// What was to be played before something else took its place: a player without network knows of nothing newer.
    package private(set) var earlier: [Playable] = []
    package private(set) var reports: [Entry<PlayReport>] = []
    package private(set) var confirmations: [Entry<AiringConfirmation>] = []
    package private(set) var corrections: [Entry<AiringCorrection>] = []
    package private(set) var cancelled: Entry<String>?
    package private(set) var wasMissed = false

    package static let kind: Subject.Kind = "airing"

    /// What was said, when it was received, and by which account.
    package struct Entry<Said: Sendable & Equatable>: Sendable, Equatable {
        package let said: Said
        package let at: Instant
        package let by: AccountID?
    }

    package init(number: Int64, plan: AiringPlan) {
        self.number = number
        self.plan = plan
    }

    package init?(replaying history: [Recorded<Airing>]) {
        guard let first = history.first, case .planned(let plan) = first.event else { return nil }
        self.init(number: first.subject.number, plan: plan)
        for recorded in history { apply(recorded) }
    }

    package mutating func apply(_ recorded: Recorded<Airing>) {
        version = recorded.sequence
        let (at, by) = (recorded.at, recorded.by.account)
        switch recorded.event {
        case .planned(let plan): self.plan = plan
        case .replaced(let playable):
            earlier.append(plan.playable)
            plan.playable = playable
        case .reported(let report): reports.append(Entry(said: report, at: at, by: by))
        case .confirmed(let said): confirmations.append(Entry(said: said, at: at, by: by))
        case .cancelled(let reason): cancelled = Entry(said: reason, at: at, by: by)
        case .missed: wasMissed = true
        case .corrected(let correction): corrections.append(Entry(said: correction, at: at, by: by))
        }
    }

    /// Nobody is sent a message: the stations' pages and the supervisors' list show it.
    package func notices(of recorded: Recorded<Airing>, under law: Law) -> [Notice] { [] }

    package func wakesAt(under law: Law) -> Instant? { result.end == nil ? missedAt : nil }

    /// When silence about it becomes an answer.
    package var missedAt: Instant { plan.end + plan.grace }
}
