// The words exchanged between the reporter and the agencies.

import FieldReports
import LocalTime
import Office

/// In which capacity, and for which agency: never who.
struct AuthorJSON: Encodable {
    let standing: Standing
    let agency: AgencyCode?

    init(_ author: Author) { (standing, agency) = (author.standing, author.agency) }
}

struct NoticeJSON: Encodable {
    let reason: String
    let expected: Day
    let at: Instant

    init(_ notice: ProgressNotice) { (reason, expected, at) = (notice.reason, notice.expected, notice.at) }
}

struct FeedbackJSON: Encodable {
    let id: Int
    let round: Int
    let words: String
    let media: [String]
    let at: Instant
    let decision: DecisionJSON?

    struct DecisionJSON: Encodable {
        let continues: Bool
        let reason: String
        let by: AuthorJSON
        let at: Instant
    }

    init(_ feedback: Feedback, of code: ReportCode) {
        id = feedback.id
        round = feedback.round
        words = feedback.words
        media = feedback.media.map { MediaJSON.address($0, of: code) }
        at = feedback.at
        decision = feedback.decision.map {
            DecisionJSON(continues: $0.continues, reason: $0.reason, by: AuthorJSON($0.by), at: $0.at)
        }
    }
}

struct MessageJSON: Encodable {
    let words: String
    let by: AuthorJSON
    let at: Instant
    let automatic: Bool

    init(_ message: RelayMessage) {
        (words, by, at, automatic) = (message.words, AuthorJSON(message.by), message.at, message.automatic)
    }
}

struct ConsentJSON: Encodable {
    let id: Int
    let purpose: String
    let fields: [IdentityField]
    let seenBy: String
    let until: Day
    let by: AuthorJSON
    let at: Instant
    let answer: ConsentAnswer?
    let answeredAt: Instant?
    let `for`: ConsentAudience?

    init(_ request: ConsentRequest) {
        id = request.id
        purpose = request.purpose
        fields = request.fields
        seenBy = request.seenBy
        until = request.until
        by = AuthorJSON(request.by)
        at = request.at
        answer = request.answer
        answeredAt = request.answeredAt
        `for` = request.audience
    }
}

/// That an identity was opened, and why: not the identity.
struct OpeningJSON: Encodable {
    let ground: OpeningGround
    let fields: [IdentityField]
    let reason: String
    let by: AuthorJSON
    let at: Instant

    init(_ opening: IdentityOpening) {
        (ground, fields, reason) = (opening.ground, opening.fields, opening.reason)
        (by, at) = (AuthorJSON(opening.by), opening.at)
    }
}

struct RatingJSON: Encodable {
    let level: Rating.Level
    let comment: String?
    let at: Instant

    init(_ rating: Rating) { (level, comment, at) = (rating.level, rating.comment, rating.at) }
}
