// What those who handle a report see of each other's work.

import FieldReports
import LocalTime
import Office

struct OfficeJSON: Encodable {
    let queuedAt: Instant
    let returns: Int
    let receiptWasDeemed: Bool
    let enteredLater: Instant?
    let writtenDownBy: String?
    let enteredBy: AgencyCode?
    let noticeOwedSince: Instant?
    let flags: [String: Instant]
    let urgent: UrgentJSON?
    let cooperations: [CooperationJSON]
    let proposals: [ProposalJSON]
    let rounds: [RoundJSON]
    let mergeReview: ReviewJSON?

    init(_ report: Report) {
        queuedAt = report.queuedAt
        returns = report.returns
        receiptWasDeemed = report.receiptWasDeemed
        enteredLater = report.enteredLater
        writtenDownBy = report.paper?.writtenDownBy
        enteredBy = report.paper?.office
        noticeOwedSince = report.noticeOwedSince
        flags = Dictionary(report.flags.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        urgent = report.urgent.map(UrgentJSON.init)
        cooperations = report.cooperations.map { CooperationJSON($0, of: report.code) }
        proposals = report.proposals.map(ProposalJSON.init)
        rounds = report.rounds.map(RoundJSON.init)
        mergeReview = report.mergeReviewed.map(ReviewJSON.init)
    }
}

struct UrgentJSON: Encodable {
    let kind: UrgentKind
    let since: Instant
    let alerts: [AlertJSON]
    let rings: [AlertJSON]?
    let acknowledgedAt: Instant?
    let acknowledgedBy: AuthorJSON?
    let firstActionAt: Instant?

    struct AlertJSON: Encodable {
        let step: AlertStep
        let at: Instant
    }

    init(_ urgent: Urgent) {
        (kind, since) = (urgent.kind, urgent.since)
        alerts = urgent.alerts.map { AlertJSON(step: $0.step, at: $0.at) }
        rings = urgent.rings?.map { AlertJSON(step: $0.step, at: $0.at) }
        (acknowledgedAt, firstActionAt) = (urgent.acknowledgedAt, urgent.firstActionAt)
        acknowledgedBy = urgent.acknowledgedBy.map(AuthorJSON.init)
    }
}

struct CooperationJSON: Encodable {
    let agency: AgencyCode?
    let externalPartner: String?
    let request: String
    let at: Instant
    let answers: [AnswerJSON]

    struct AnswerJSON: Encodable {
        let words: String
        let media: [String]
        let by: AuthorJSON
        let at: Instant
    }

    init(_ cooperation: Cooperation, of code: ReportCode) {
        (agency, externalPartner) = (cooperation.agency, cooperation.externalPartner)
        (request, at) = (cooperation.request, cooperation.at)
        answers = cooperation.answers.map { answer in
            AnswerJSON(
                words: answer.words, media: answer.media.map { MediaJSON.address($0, of: code) },
                by: AuthorJSON(answer.by), at: answer.at)
        }
    }
}

/// What waits for a second person: `approval` names its `id`.
struct ProposalJSON: Encodable {
    let id: Int
    let label: String
    let words: String
    let by: AuthorJSON
    let at: Instant
    let approvals: [AuthorJSON]
    /// Who may agree next.
    let waitsFor: [Standing]

    init(_ proposal: Proposal) {
        (id, label, words) = (proposal.id, proposal.label, proposal.content.words)
        (by, at) = (AuthorJSON(proposal.by), proposal.at)
        approvals = proposal.approvals.map(AuthorJSON.init)
        waitsFor = (proposal.needs.first ?? []).sorted { $0.rawValue < $1.rawValue }
    }
}

struct RoundJSON: Encodable {
    let number: Int
    let startedAt: Instant
    let original: DeadlineJSON
    let deadline: DeadlineJSON
    let changes: [ChangeJSON]
    let answeredAt: Instant?
    let writtenBy: AuthorJSON?
    let approvedBy: AuthorJSON?

    struct ChangeJSON: Encodable {
        let ground: DeadlineGround
        let reason: String
        let from: Day
        let to: Day
        let workingDays: Int?
        let proposedBy: AuthorJSON
        let approvedBy: AuthorJSON
        let at: Instant
        let reference: String?
        let afterExpiry: Bool
        let review: ReviewJSON?
    }

    init(_ round: Round) {
        (number, startedAt) = (round.number, round.startedAt)
        (original, deadline) = (DeadlineJSON(round.original), DeadlineJSON(round.deadline))
        changes = round.changes.map {
            ChangeJSON(
                ground: $0.ground, reason: $0.reason, from: $0.from, to: $0.to, workingDays: $0.workingDays,
                proposedBy: AuthorJSON($0.proposedBy), approvedBy: AuthorJSON($0.approvedBy), at: $0.at,
                reference: $0.reference, afterExpiry: $0.afterExpiry, review: $0.review.map(ReviewJSON.init))
        }
        answeredAt = round.answer?.at
        writtenBy = round.answer.map { AuthorJSON($0.writtenBy) }
        approvedBy = round.answer.map { AuthorJSON($0.approvedBy) }
    }
}
