// What an act needs in its body, and the table of acts. Bodies are lenient: what is missing is the domain's to refuse,
// with the sentence that it has for it; only choices that have no meaning when absent are asked for here.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Web

protocol ActBody: Decodable, Sendable {
    func command(at desk: ActDesk) async throws -> Command
}

/// What is at hand when a body becomes a command.
struct ActDesk: Sendable {
    let province: Province
    let viewer: Viewer
    let report: SeenReport
    let books: Books
    let now: Instant
}

enum ActTable {
    /// Every act has its body; the compiler counts them.
    static func body(of act: Act) -> any ActBody.Type {
        switch act {
        case .acceptance: AcceptanceBody.self
        case .refusal: RefusalBody.self
        case .return: ReturnBody.self
        case .routing: RoutingBody.self
        case .classification: ClassificationBody.self
        case .cooperation: CooperationBody.self
        case .cooperationAnswer: CooperationAnswerBody.self
        case .answer: AnswerBody.self
        case .approval: ApprovalBody.self
        case .deadlineChange: DeadlineChangeBody.self
        case .progressNotice: ProgressNoticeBody.self
        case .moderation: ModerationBody.self
        case .hiding: HidingBody.self
        case .unhiding: UnhidingBody.self
        case .hidingReview: HidingReviewBody.self
        case .objection: ObjectionBody.self
        case .objectionDecision: ObjectionDecisionBody.self
        case .feedback: FeedbackBody.self
        case .feedbackDecision: FeedbackDecisionBody.self
        case .rating: RatingBody.self
        case .message: MessageBody.self
        case .consentRequest: ConsentRequestBody.self
        case .consent: ConsentBody.self
        case .secrecy: SecrecyBody.self
        case .identityOpening: OpeningBody.self
        case .withdrawal: WithdrawalBody.self
        case .resubmission: ResubmissionBody.self
        case .mediaAddition: MediaAdditionBody.self
        case .link: LinkBody.self
        case .merge: MergeBody.self
        case .unmerge: UnmergeBody.self
        case .urgency: UrgencyBody.self
        case .acknowledgement: AcknowledgementBody.self
        case .firstAction: FirstActionBody.self
        case .commitmentProof: CommitmentProofBody.self
        case .correction: CorrectionBody.self
        case .reminder: ReminderBody.self
        case .reopening: ReopeningBody.self
        case .review: ReviewBody.self
        }
    }
}

// MARK: - Reading one

extension Request {
    /// The body, and the version that its sender had seen: `version` in it, else the number before the tag in
    /// `If-Match`.
    func act<Body: ActBody>(_ type: Body.Type, from sent: Data) throws -> (Body, version: Int?) {
        let read = try json(Versioned<Body>.self, from: sent, orEmpty: true)
        return (read.body, try read.version ?? matchedVersion())
    }

    func matchedVersion() throws -> Int? {
        guard let shown = headers[.ifMatch], shown != "*" else { return nil }
        let digits = shown.drop { $0 == "W" || $0 == "/" || $0 == "\"" }.prefix { $0.isNumber }
        guard let number = Int(digits) else { throw BadParameter("If-Match") }
        return number
    }
}

private struct Versioned<Body: ActBody>: Decodable {
    let version: Int?
    let body: Body

    enum CodingKeys: String, CodingKey { case version }

    init(from decoder: any Decoder) throws {
        version = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .version)
        body = try Body(from: decoder)
    }
}

extension Optional {
    /// A choice that the act has no meaning without.
    func needed(_ field: String) throws(InvalidSubmission) -> Wrapped {
        guard let self else {
            throw InvalidSubmission([FieldProblem(field, "fieldMissing", "Thiếu mục «\(field)».")])
        }
        return self
    }
}
