package import LocalTime
package import Office

/// How a report stands against the day it was promised: the one judgement from which pages, lists, figures and files
/// speak. What was late stays late (AMB-09), and a late refusal is late like an answer (A0.3).
package enum DueState: Sendable, Equatable {
    /// No agency has received it: nothing is promised yet.
    case notReceived
    case running(workingDaysLeft: Int)
    case dueToday
    case overdue(workingDays: Int)
    /// It has a new day, given when the old one had passed: late whatever becomes of it (AMB-09).
    case movedAfterExpiry(workingDaysLeft: Int)
    /// Answered within its day.
    case met
    case answeredLate
    case refusedInTime
    case refusedLate
    /// Merged or withdrawn: nothing is owed any more. What was late by then stays late.
    case ended(late: Bool)
}

extension DueState {
    package var isEnded: Bool { if case .ended = self { true } else { false } }

    /// In the three words of the API.
    package var lateness: Lateness {
        switch self {
        case .overdue, .movedAfterExpiry, .answeredLate, .refusedLate: .overdue
        case .dueToday: .dueSoon
        case .running(let left): left <= 1 ? .dueSoon : .onTime
        case .ended(let late): late ? .overdue : .onTime
        case .notReceived, .met, .refusedInTime: .onTime
        }
    }
}

/// What of a report is held against its day. A row's columns say as much as the report itself, so that a list and the
/// page behind it cannot differ.
package struct PromisedDay: Sendable, Equatable, Codable {
    package var status: Status
    /// The last day of the running promise; nil while no agency has received it.
    package var day: Day?
    /// When it was answered or refused; nil while an answer is owed.
    package var endedAt: Instant?
    package var isLateForGood: Bool

    package init(status: Status, day: Day?, endedAt: Instant?, isLateForGood: Bool) {
        self.status = status
        self.day = day
        self.endedAt = endedAt
        self.isLateForGood = isLateForGood
    }

    package func isLate(at now: Instant) -> Bool {
        if isLateForGood { return true }
        guard let day, let end = endedAt ?? (status.owesAnswer ? now : nil) else { return false }
        return end >= day.end
    }

    package func state(at now: Instant, by calendar: WorkingCalendar) -> DueState {
        let late = isLate(at: now)
        if endedAt != nil {
            if status == .refused { return late ? .refusedLate : .refusedInTime }
            return late ? .answeredLate : .met
        }
        guard status.owesAnswer else { return .ended(late: late) }
        guard let day else { return .notReceived }
        if now >= day.end { return .overdue(workingDays: calendar.workingDays(after: day, through: now.day)) }
        let left = calendar.workingDays(after: now.day, through: day)
        if late { return .movedAfterExpiry(workingDaysLeft: left) }
        return day == now.day ? .dueToday : .running(workingDaysLeft: left)
    }
}

extension Report {
    package var promise: PromisedDay {
        PromisedDay(status: status, day: round?.deadline.day, endedAt: endedAt, isLateForGood: isLateForGood)
    }

    package func due(at now: Instant, by calendar: WorkingCalendar) -> DueState {
        promise.state(at: now, by: calendar)
    }

    /// When what was promised was given: a report being clarified owes an answer again.
    private var endedAt: Instant? {
        if status.owesAnswer { return nil }
        return status == .refused ? refusal?.at : lastAnsweredRound?.answer?.at
    }

    /// Late whatever its day says now: the mark is never erased (AMB-09), and a late refusal is no exit (A0.3).
    package var isLateForGood: Bool {
        if refusal?.late == true { return true }
        guard let round else { return false }
        return round.movedAfterExpiry || Status.ended.contains(status) && overdueNotedRound >= round.number
    }
}

extension Round {
    /// A change made after expiry moves the promise, not the limit that was missed.
    var movedAfterExpiry: Bool { changes.contains(where: \.afterExpiry) }

    /// The limit by which it is late or not.
    var limit: Day { changes.first(where: \.afterExpiry)?.from ?? deadline.day }

    func isLate(_ answer: Answer) -> Bool { answer.at >= limit.end }
}
