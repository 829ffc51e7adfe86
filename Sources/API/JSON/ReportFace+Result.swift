// What came of a report, and the pictures of it.

import FieldReports
import LocalTime
import Office

struct AnswerJSON: Encodable {
    let round: Int
    let outcome: Outcome
    let text: String
    let at: Instant
    let plannedFor: Day?
    let referredTo: String?
    let media: [String]
    let corrections: [CorrectionJSON]
    let rating: Rating.Level?
    let onTime: Bool

    init(_ answer: PublicReport.PublicAnswer, of code: ReportCode) {
        round = answer.round
        outcome = answer.outcome
        text = answer.text
        at = answer.at
        plannedFor = answer.plannedFor
        referredTo = answer.referredTo
        media = answer.media.map { MediaJSON.address($0, of: code) }
        corrections = answer.corrections.map(CorrectionJSON.init)
        rating = answer.rating
        onTime = answer.onTime
    }
}

struct CorrectionJSON: Encodable {
    let text: String
    let reason: String
    let at: Instant

    init(_ correction: Correction) { (text, reason, at) = (correction.text, correction.reason, correction.at) }
}

struct CommitmentJSON: Encodable {
    let day: Day
    let isOpen: Bool
    let provenAt: Instant?
    let proof: String?
    let media: [String]
    let missedAt: Instant?

    init(_ commitment: Commitment, of code: ReportCode) {
        day = commitment.day
        isOpen = commitment.isOpen
        provenAt = commitment.provenAt
        proof = commitment.proof
        media = commitment.proofMedia.map { MediaJSON.address($0, of: code) }
        missedAt = commitment.missedAt
    }
}

struct MediaJSON: Encodable {
    let id: String
    let kind: MediaItem.Kind
    let seconds: Double?
    let isBlurred: Bool
    /// Of a film, `thumbnail` and `display` alone are here.
    let isPosterOnly: Bool
    let address: String

    init(_ item: PublicReport.PublicMedia, of code: ReportCode) {
        (id, kind, seconds) = (item.id, item.kind, item.seconds)
        (isBlurred, isPosterOnly) = (item.isBlurred, item.isPosterOnly)
        address = Self.address(item.id, of: code)
    }

    /// As those inside see it: whole.
    init(_ item: MediaItem, of code: ReportCode) {
        (id, kind, seconds) = (item.id, item.kind, item.seconds)
        (isBlurred, isPosterOnly) = (false, false)
        address = Self.address(item.id, of: code)
    }

    static func address(_ id: String, of code: ReportCode) -> String { "/api/v1/reports/\(code)/media/\(id)" }
}
