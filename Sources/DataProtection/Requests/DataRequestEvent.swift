package import LocalTime
import Office

/// Stored for ever in plain JSON: nothing here tells who somebody is. What the person wrote, and what their record shall
/// say, lies sealed in a row of its own.
package enum DataRequestEvent: LedgerEvent {
    /// The promised days are kept with it: a later calendar breaks no promise.
    case asked(DataRight, fields: [CorrectedField], answerBy: Day, carryOutBy: Day)
    case accepted
    case refused(ground: DataRefusal, reason: String)
    case carriedOut(DataEffect)
    case withdrawn
    /// The person lifts the restriction of their identity.
    case lifted
    /// The account is gone, and with it what there was to do.
    case lapsed
    case answerReminded
    case answerOverdue
    case carryOutReminded
    case carryOutOverdue
}

/// What carrying out a request touched, in numbers.
package struct DataEffect: Sendable, Equatable, Codable {
    /// Records of the person: their own, and those of reports that they claimed.
    package var records: Int?
    package var reports: Int?
    package var consents: Int?
    package var sessions: Int?
    package var drafts: Int?
    package var follows: Int?
    package var media: Int?

    package init(
        records: Int? = nil, reports: Int? = nil, consents: Int? = nil, sessions: Int? = nil, drafts: Int? = nil,
        follows: Int? = nil, media: Int? = nil
    ) {
        self.records = records
        self.reports = reports
        self.consents = consents
        self.sessions = sessions
        self.drafts = drafts
        self.follows = follows
        self.media = media
    }
}
