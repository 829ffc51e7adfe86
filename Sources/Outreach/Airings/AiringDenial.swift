/// Why nothing of it happened: the facts, a stable code, and a sentence for the person. Nothing was changed.
package enum AiringDenial: Error, Sendable, Equatable {
    case notYours
    case notYourStation
    case noSuchStation
    case noSuchAiring
    case noSuchSlot
    case unknownCluster
    case missing(field: String, String)
    case tooLong(field: String, limit: Int)
    case badLength(most: Int)
    case badRepeats(most: Int)
    case endsBeforeItBegins
    case dayInPast(field: String)
    case quietHours(String, String)
    case conflict(String, String)
    case nothingToPlay
    case longerThanSlot
    case inTheFuture(field: String)
    case evidenceMissing
    case unknownFile
    case unfitFile
    case alreadyBegun
    case alreadyCancelled
    case notOverYet
    case needsAnotherPerson
    case notUrgent
    case reportReused
    case keyUnknown
    case noSuchKey
    case linkEnded
}

extension AiringDenial {
    package enum Kind: Sendable { case unknown, forbidden, missing, conflict, invalid }

    package var kind: Kind {
        switch self {
        case .keyUnknown: .unknown
        case .notYours, .notYourStation, .needsAnotherPerson, .linkEnded: .forbidden
        case .noSuchStation, .noSuchAiring, .noSuchSlot, .noSuchKey: .missing
        case .conflict, .alreadyBegun, .alreadyCancelled, .notOverYet, .reportReused: .conflict
        default: .invalid
        }
    }

    package var code: String {
        switch self {
        case .notYours: "forbiddenAct"
        case .notYourStation: "notYourStation"
        case .noSuchStation: "stationNotFound"
        case .noSuchAiring: "airingNotFound"
        case .noSuchSlot: "slotNotFound"
        case .unknownCluster: "clusterUnknown"
        case .missing: "fieldMissing"
        case .tooLong: "fieldTooLong"
        case .badLength: "lengthOutOfRange"
        case .badRepeats: "repeatsOutOfRange"
        case .endsBeforeItBegins: "endsBeforeItBegins"
        case .dayInPast: "dayInPast"
        case .quietHours: "quietHours"
        case .conflict: "programmeConflict"
        case .nothingToPlay: "nothingToPlay"
        case .longerThanSlot: "longerThanSlot"
        case .inTheFuture: "timeInFuture"
        case .evidenceMissing: "evidenceMissing"
        case .unknownFile: "unknownFile"
        case .unfitFile: "unfitFile"
        case .alreadyBegun: "airingBegun"
        case .alreadyCancelled: "airingCancelled"
        case .notOverYet: "airingNotYet"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .notUrgent: "notUrgent"
        case .reportReused: "reportReused"
        case .keyUnknown: "stationKeyUnknown"
        case .noSuchKey: "stationKeyNotFound"
        case .linkEnded: "linkEnded"
        }
    }

    /// The field to mend, where there is one.
    package var field: String? {
        switch self {
        case .missing(let field, _), .tooLong(let field, _), .dayInPast(let field), .inTheFuture(let field): field
        case .unknownCluster: "clusters"
        case .unknownFile, .unfitFile: "evidence"
        case .badLength, .longerThanSlot: "minutes"
        case .badRepeats: "repeats"
        case .endsBeforeItBegins: "to"
        case .quietHours, .conflict: "minute"
        case .nothingToPlay: "bulletin"
        default: nil
        }
    }
}
