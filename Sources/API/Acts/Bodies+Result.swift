// Acts on the result: the answer, what the reporter says to it, and what follows.

import FieldReports
import LocalTime
import Office
import Operations

struct AnswerBody: ActBody {
    let outcome: Outcome?
    let text: String?
    let media: [String]?
    let plannedFor: Day?
    let referredTo: String?

    func command(at desk: ActDesk) throws -> Command {
        .answer(
            outcome: try outcome.needed("outcome"), text: text ?? "", media: media ?? [], plannedFor: plannedFor,
            referredTo: referredTo)
    }
}

struct ApprovalBody: ActBody {
    let proposal: Int?
    let agree: Bool?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .approve(proposal: try proposal.needed("proposal"), agree: try agree.needed("agree"), reason: reason ?? "")
    }
}

struct CorrectionBody: ActBody {
    let text: String?
    let reason: String?
    func command(at desk: ActDesk) -> Command { .correct(text: text ?? "", reason: reason ?? "") }
}

struct CommitmentProofBody: ActBody {
    let words: String?
    let media: [String]?
    func command(at desk: ActDesk) -> Command { .proveCommitment(words: words ?? "", media: media ?? []) }
}

struct FeedbackBody: ActBody {
    let words: String?
    let media: [String]?
    func command(at desk: ActDesk) -> Command { .feedback(words: words ?? "", media: media ?? []) }
}

struct FeedbackDecisionBody: ActBody {
    let id: Int?
    let continues: Bool?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .decideFeedback(id: try id.needed("id"), continues: try continues.needed("continues"), reason: reason ?? "")
    }
}

struct RatingBody: ActBody {
    let level: Rating.Level?
    let comment: String?
    func command(at desk: ActDesk) throws -> Command { .rate(try level.needed("level"), comment: comment) }
}

struct MessageBody: ActBody {
    let words: String?
    func command(at desk: ActDesk) -> Command { .say(words: words ?? "") }
}

struct MediaAdditionBody: ActBody {
    /// An upload of one's own.
    let media: String?

    func command(at desk: ActDesk) async throws -> Command {
        let own = try await desk.province.attachments.own(try media.needed("media"), by: desk.viewer)
        return .addMedia(
            MediaItem(id: own.id, kind: own.kind, addedAt: desk.now, addedBy: .reporter, seconds: own.seconds))
    }
}

struct WithdrawalBody: ActBody {
    func command(at desk: ActDesk) -> Command { .withdraw }
}

struct ResubmissionBody: ActBody {
    let code: ReportCode?
    func command(at desk: ActDesk) throws -> Command { .resubmitted(as: try code.needed("code")) }
}

struct ReopeningBody: ActBody {
    let reason: String?
    func command(at desk: ActDesk) -> Command { .reopen(reason: reason ?? "") }
}

struct ReviewBody: ActBody {
    let uphold: Bool?
    let reason: String?

    func command(at desk: ActDesk) throws -> Command {
        .review(uphold: try uphold.needed("uphold"), reason: reason ?? "")
    }
}

struct LinkBody: ActBody {
    let code: ReportCode?
    func command(at desk: ActDesk) throws -> Command { .link(to: try code.needed("code")) }
}

struct MergeBody: ActBody {
    let code: ReportCode?
    let reason: String?

    /// Whether both are of one reporter is looked up where it is decided.
    func command(at desk: ActDesk) throws -> Command {
        .merge(into: try code.needed("code"), sameReporter: false, reason: reason ?? "")
    }
}

struct UnmergeBody: ActBody {
    let reason: String?
    func command(at desk: ActDesk) -> Command { .unmerge(reason: reason ?? "") }
}
