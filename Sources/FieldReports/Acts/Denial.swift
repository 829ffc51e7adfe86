package import LocalTime

/// Why a command did not happen: the facts, a stable code, and a sentence for the person. Nothing was changed.
package enum Denial: Error, Sendable, Equatable {
    case notYours(Act)
    case notFrom(Status, Act)
    case missing(field: String, String)
    case tooLong(field: String, limit: Int)
    case wrongGround(RefusalCode, RefusalGround)
    case answerDateMissing
    case answerDateOutOfRange(first: Day, last: Day)
    case planNeedsDeadlineChange(last: Day)
    case tooManyChanges(Int)
    case tooManyWorkingDays(Int)
    case expectedDayInPast(field: String)
    /// A0.28: every date of an act has a roof.
    case dayTooFar(field: String, last: Day)
    /// The day that a proposal leads to has passed while it waited.
    case changedDayPassed
    case windowClosed(Day)
    case nothingToDecide(Act)
    case alreadyDone(Act)
    case needsAnotherPerson
    /// A0.27: nobody handles, for an office, what they have sent themselves.
    case ownReport
    case notTheReviewer
    case noConsent
    /// A0.18: the person has restricted it, whatever they agreed to before.
    case identityRestricted
    case hiddenNeedsAnswer
    /// One answer whatever is the matter with the pair: who is the same person is for no official to learn (REP-16).
    case notMergeable
    /// AMB-28: whoever has withdrawn it is not written to any more.
    case messagesEnded
    case remitDispute
    case sameAgency
    case stateSecretNeedsRestrictedQueue
    /// A0.26: one person's mark has fallen through on this report before.
    case secrecyTakesTwo
    case notUrgent
    case alreadyAnswered
    case wordsAreTheReporters
    case maskingIsHiding(percent: Int)
    case badChoice(field: String, String)
}

extension Denial {
    /// A person who may not do it is 403; what the report does not allow is 409; words to mend are 422.
    package enum Kind: Sendable { case forbidden, conflict, invalid }

    package var kind: Kind {
        switch self {
        case .notYours, .notTheReviewer, .noConsent, .identityRestricted, .needsAnotherPerson, .ownReport: .forbidden
        case .missing, .tooLong, .wrongGround, .answerDateMissing, .answerDateOutOfRange, .planNeedsDeadlineChange,
            .tooManyWorkingDays, .expectedDayInPast, .dayTooFar, .wordsAreTheReporters, .maskingIsHiding, .badChoice:
            .invalid
        default: .conflict
        }
    }

    package var code: String {
        switch self {
        case .notYours: "forbiddenAct"
        case .notFrom: "wrongStatus"
        case .missing: "fieldMissing"
        case .tooLong: "fieldTooLong"
        case .wrongGround: "groundMismatch"
        case .answerDateMissing: "plannedDateMissing"
        case .answerDateOutOfRange: "plannedDateOutOfRange"
        case .planNeedsDeadlineChange: "planTooFar"
        case .tooManyChanges: "tooManyDeadlineChanges"
        case .tooManyWorkingDays: "tooManyWorkingDays"
        case .expectedDayInPast: "expectedDayInPast"
        case .dayTooFar: "dayTooFar"
        case .changedDayPassed: "changedDayPassed"
        case .windowClosed: "windowClosed"
        case .nothingToDecide: "nothingToDecide"
        case .alreadyDone: "alreadyDone"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .ownReport: "ownReport"
        case .notTheReviewer: "notTheReviewer"
        case .noConsent: "noConsent"
        case .identityRestricted: "identityRestricted"
        case .hiddenNeedsAnswer: "hiddenNeedsAnswer"
        case .notMergeable: "notMergeable"
        case .messagesEnded: "messagesEnded"
        case .remitDispute: "remitDispute"
        case .sameAgency: "sameAgency"
        case .stateSecretNeedsRestrictedQueue: "stateSecret"
        case .secrecyTakesTwo: "secrecyTakesTwo"
        case .notUrgent: "notUrgent"
        case .alreadyAnswered: "alreadyAnswered"
        case .wordsAreTheReporters: "wordsAreTheReporters"
        case .maskingIsHiding: "maskingIsHiding"
        case .badChoice: "badChoice"
        }
    }

    /// The field to mend, where there is one.
    package var field: String? {
        switch self {
        case .missing(let field, _), .tooLong(let field, _), .badChoice(let field, _), .expectedDayInPast(let field),
            .dayTooFar(let field, _):
            field
        case .wrongGround: "ground"
        case .answerDateMissing, .answerDateOutOfRange, .planNeedsDeadlineChange: "plannedFor"
        case .tooManyWorkingDays: "workingDays"
        case .wordsAreTheReporters: "text"
        case .maskingIsHiding: "masks"
        default: nil
        }
    }
}
