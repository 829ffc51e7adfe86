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
    case expectedDayInPast
    case windowClosed(Day)
    case nothingToDecide(Act)
    case alreadyDone(Act)
    case needsAnotherPerson
    case notTheReviewer
    case noConsent
    case hiddenNeedsAnswer
    case differentReporter
    case remitDispute
    case sameAgency
    case stateSecretNeedsRestrictedQueue
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
        case .notYours, .notTheReviewer, .noConsent, .needsAnotherPerson: .forbidden
        case .missing, .tooLong, .wrongGround, .answerDateMissing, .answerDateOutOfRange, .planNeedsDeadlineChange,
            .tooManyWorkingDays, .expectedDayInPast, .wordsAreTheReporters, .maskingIsHiding, .badChoice:
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
        case .windowClosed: "windowClosed"
        case .nothingToDecide: "nothingToDecide"
        case .alreadyDone: "alreadyDone"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .notTheReviewer: "notTheReviewer"
        case .noConsent: "noConsent"
        case .hiddenNeedsAnswer: "hiddenNeedsAnswer"
        case .differentReporter: "differentReporter"
        case .remitDispute: "remitDispute"
        case .sameAgency: "sameAgency"
        case .stateSecretNeedsRestrictedQueue: "stateSecret"
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
        case .missing(let field, _), .tooLong(let field, _), .badChoice(let field, _): field
        case .wrongGround: "ground"
        case .answerDateMissing, .answerDateOutOfRange, .planNeedsDeadlineChange: "plannedFor"
        case .tooManyWorkingDays: "workingDays"
        case .expectedDayInPast: "expected"
        case .wordsAreTheReporters: "text"
        case .maskingIsHiding: "masks"
        default: nil
        }
    }
}
