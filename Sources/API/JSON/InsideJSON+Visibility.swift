// Whether it may be shown, and what was refused: each with its reason.

import FieldReports
import LocalTime
import Office
import Operations

struct RefusalJSON: Encodable {
    let ground: RefusalGround
    let code: RefusalCode
    let reason: String
    let guidance: String
    let by: AuthorJSON
    let at: Instant
    let late: Bool
    let review: ReviewJSON?

    init(_ refusal: Refusal) {
        (ground, code, reason, guidance) = (refusal.ground, refusal.code, refusal.reason, refusal.guidance)
        (by, at, late) = (AuthorJSON(refusal.by), refusal.at, refusal.late)
        review = refusal.review.map(ReviewJSON.init)
    }
}

struct ReviewJSON: Encodable {
    let upheld: Bool
    let reason: String
    let by: AuthorJSON
    let at: Instant

    init(_ review: Hiding.Review) {
        (upheld, reason, by, at) = (review.upheld, review.reason, AuthorJSON(review.by), review.at)
    }
}

struct HidingJSON: Encodable {
    let code: ViolationCode
    let interest: ProtectedInterest
    let reason: String
    let at: Instant
    /// Who, by name, for those alone who oversee hiding (IOC-01).
    let proposedBy: NamedAuthorJSON?
    let approvedBy: NamedAuthorJSON?
    let review: ReviewJSON?
    let liftedAt: Instant?

    init(_ hiding: Hiding, _ names: OfficialNames) {
        proposedBy = NamedAuthorJSON(hiding.proposedBy, names)
        approvedBy = NamedAuthorJSON(hiding.approvedBy, names)
        (code, interest, reason, at) = (hiding.code, hiding.interest, hiding.reason, hiding.at)
        (review, liftedAt) = (hiding.review.map(ReviewJSON.init), hiding.liftedAt)
    }
}

struct NamedAuthorJSON: Encodable {
    let standing: Standing
    let agency: AgencyCode?
    let name: String

    init?(_ author: Author, _ names: OfficialNames) {
        guard let name = names.name(author) else { return nil }
        (standing, agency, self.name) = (author.standing, author.agency, name)
    }
}

struct ObjectionJSON: Encodable {
    let words: String
    let against: Objection.Target
    let at: Instant
    let decision: ReviewJSON?

    init(_ objection: Objection) {
        (words, against, at) = (objection.words, objection.against, objection.at)
        decision = objection.decision.map(ReviewJSON.init)
    }
}
