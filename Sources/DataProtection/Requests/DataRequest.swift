package import LocalTime
package import Office

/// One request of a person about their own data (A0.18): asked, answered within working days, carried out within days.
///
/// It knows which account asked and nothing of who that is.
package struct DataRequest: Ledgered {
    package typealias Event = DataRequestEvent
    package typealias Standing = DataRequestStanding
    package typealias Decision = DataRequestDecision

    package static let kind: Subject.Kind = "dataRequest"

    package let number: Int64
    package internal(set) var version = 0
    package let right: DataRight
    package let fields: [CorrectedField]
    package let account: AccountID
    package let askedAt: Instant
    /// The last day of the answer, and of the deed.
    package let answerBy: Day
    package let carryOutBy: Day
    package internal(set) var status = DataRequestStatus.asked
    package internal(set) var answeredAt: Instant?
    package internal(set) var refusal: Refused?
    package internal(set) var carriedOutAt: Instant?
    package internal(set) var effect: DataEffect?
    package internal(set) var endedAt: Instant?
    /// What time has said of it already.
    package internal(set) var told: Set<Told> = []

    package struct Refused: Sendable, Equatable {
        package let ground: DataRefusal
        package let reason: String
    }

    package enum Told: Sendable, Hashable {
        case answerReminded, answerOverdue, carryOutReminded, carryOutOverdue
    }

    package init?(replaying history: [Recorded<DataRequest>]) {
        guard let first = history.first, let began = DataRequest(first) else { return nil }
        self = began
        for recorded in history { apply(recorded) }
    }

    init?(_ first: Recorded<DataRequest>) {
        guard case .asked(let right, let fields, let answerBy, let carryOutBy) = first.event,
            let account = first.by.account
        else { return nil }
        number = first.subject.number
        askedAt = first.at
        (self.right, self.fields, self.account) = (right, fields, account)
        (self.answerBy, self.carryOutBy) = (answerBy, carryOutBy)
    }

    init(
        _ number: Int64, _ right: DataRight, _ fields: [CorrectedField], of account: AccountID, at now: Instant,
        answerBy: Day, carryOutBy: Day
    ) {
        (self.number, self.right, self.fields, self.account, askedAt) = (number, right, fields, account, now)
        (self.answerBy, self.carryOutBy) = (answerBy, carryOutBy)
    }
}

/// Made in this room alone.
package struct DataRequestDecision: Decided {
    package let by: Signature<DataRequestStanding>
    package let events: [DataRequestEvent]
}

extension DataRequest {
    package mutating func apply(_ recorded: Recorded<DataRequest>) {
        version = recorded.sequence
        switch recorded.event {
        case .asked: break
        case .accepted: (status, answeredAt) = (.accepted, recorded.at)
        case .refused(let ground, let reason):
            (status, answeredAt, endedAt) = (.refused, recorded.at, recorded.at)
            refusal = Refused(ground: ground, reason: reason)
        case .carriedOut(let effect):
            (status, carriedOutAt, endedAt) = (.carriedOut, recorded.at, recorded.at)
            self.effect = effect
        case .withdrawn: (status, endedAt) = (.withdrawn, recorded.at)
        case .lifted: status = .lifted
        case .lapsed: (status, endedAt) = (.lapsed, recorded.at)
        case .answerReminded: told.insert(.answerReminded)
        case .answerOverdue: told.insert(.answerOverdue)
        case .carryOutReminded: told.insert(.carryOutReminded)
        case .carryOutOverdue: told.insert(.carryOutOverdue)
        }
    }
}

extension DataRequest {
    /// For so many days after it was carried out the person may fetch the file of what is kept about them.
    package static let fileDays = 30

    /// The file of everything is there to be fetched, by the person alone.
    package func isFileReady(at now: Instant) -> Bool {
        guard right == .see, status == .carriedOut, let carriedOutAt else { return false }
        return now.day <= carriedOutAt.day + Self.fileDays
    }

    /// The day by which somebody owes the next step.
    package var dueDay: Day? {
        switch status {
        case .asked: answerBy
        case .accepted: carryOutBy
        case .refused, .carriedOut, .withdrawn, .lifted, .lapsed: nil
        }
    }

    package func isOverdue(at now: Instant) -> Bool { dueDay.map { now >= $0.end } ?? false }
}
