package import LocalTime
package import Office

/// A field report as it stands: nothing but what its events have made of it.
///
/// Read with `Moves.swift` (what may happen), `Decide…` (under which conditions) and `Apply.swift` (what each event does).
/// It has no name, no telephone and no address of the reporter: those are in the vault under `reporter`.
package struct Report: Sendable, Equatable, Codable {
    // What was sent. It never changes, save the pictures the reporter adds.
    package let code: ReportCode
    package let reporter: PersonID
    package let submittedBy: AccountID
    package let isAssisted: Bool
    package let channel: Channel
    package let platform: String?
    package let description: String
    package let observedAt: Instant
    package let capturedAt: Instant?
    package let submittedAt: Instant
    /// The true time, when it was taken down on paper in an outage and entered later (A0.24).
    package let enteredLater: Instant?
    package let paper: PaperOrigin?
    package let undertaking: String
    package let mayCall: Bool
    package let resubmissionOf: ReportCode?
    /// Before the official start: flagged and left out of figures (REP-06).
    package let isPilot: Bool
    package var media: [MediaItem]

    // Classification by place and content (REP-21).
    package var category: CategoryCode
    package var scene: Scene
    /// The words about the place as the reporter gave them, whatever an office has corrected since. Reports of earlier
    /// programs have no such member.
    package internal(set) var sentPlaceWords: String?
    package var urgent: Urgent?
    /// When an official last said whether it is urgent. Reports of earlier programs have no such member.
    package var urgencyWeighedAt: Instant?

    // Who must do what.
    package var status: Status
    package var leadAgency: AgencyCode?
    package var routing: RoutingBasis?
    /// Receipt by the competent lead agency: it starts the clock (AMB-01).
    package var receivedAt: Instant?
    package var refusalLimit: Day?
    package var receiptWasDeemed = false
    package var acceptedAt: Instant?
    package var returns = 0
    /// The queue it entered last: submission, or a return.
    package var queuedAt: Instant
    package var keepsClock = false
    package var cooperations: [Cooperation] = []
    package var rounds: [Round] = []
    package var proposals: [Proposal] = []
    package var nextProposal = 1

    // What came of it.
    package var refusal: Refusal?
    /// Those that were undone. Reports of earlier programs have no such member.
    var pastRefusals: [Refusal]?
    package var commitment: Commitment?
    package var feedbacks: [Feedback] = []
    package var messages: [RelayMessage] = []
    package var closedAt: Instant?
    package var resubmittedAs: ReportCode?
    package var mergedInto: ReportCode?
    package var mergedBy: Author?
    package var mergeReviewed: Hiding.Review?
    package var links: [ReportCode] = []
    /// The report after whose end the same matter came back.
    package var recursAfter: ReportCode?

    // Visibility.
    package var moderation = Moderation.pending
    /// The media that were looked at when it was cleared; what is added later waits for another look (REP-18).
    package var clearedMedia: [String] = []
    package var moderatedBy: Standing?
    /// Who kept it back last, and who agreed that it is a State secret. Reports of earlier programs have no such member.
    var keptBackBy: [Author]?
    /// It was marked as a State secret by one person, and a second one never confirmed it (A0.26). Reports of earlier
    /// programs have no such member.
    var secrecyFailed: Bool?
    package var secrecyRequested: Bool
    package var publicityWithdrawn = false
    package var hidings: [Hiding] = []
    package var objections: [Objection] = []

    // Identity.
    package var consents: [ConsentRequest] = []
    package var openings: [IdentityOpening] = []

    // Lateness duties (REP-25). Whether it is late is never stored: `due(at:by:)` asks the deadline.
    package var overdueNotedRound = 0
    package var noticeOwedSince: Instant?
    package var notices: [ProgressNotice] = []
    package var courtesyLineSent = false
    package var remindedAt: Instant?
    package var flags: [Flag: Instant] = [:]

    /// When a person last did anything. Reports of earlier programs have no such member: ask `touchedAt`.
    var lastTouch: Instant?

    /// Events applied so far; the number that a writer must have seen.
    package var version = 0
}

extension Report {
    package var round: Round? { rounds.last }
    package var answer: Answer? { rounds.last { $0.answer != nil }?.answer }
    package var lastAnsweredRound: Round? { rounds.last { $0.answer != nil } }
    package var isUrgent: Bool { urgent != nil }
    package var isHidden: Bool { hiding != nil }
    package var hiding: Hiding? { hidings.last.flatMap { $0.liftedAt == nil ? $0 : nil } }
    package var isLive: Bool { status.owesAnswer }
    /// Pictures that came after the decision to publish.
    package var unclearedMedia: [MediaItem] {
        moderation.isApproved ? media.filter { !clearedMedia.contains($0.id) } : []
    }
    package var openFeedback: Feedback? { feedbacks.last { $0.decision == nil } }
    package var openObjection: Objection? { objections.last { $0.decision == nil } }
    package var openConsent: ConsentRequest? { consents.last { $0.answer == nil } }
}

/// Why this agency: the rule and its version, or the official who decided (REP-21).
package enum RoutingBasis: Sendable, Equatable, Codable {
    case rule(id: String, version: Int)
    case official(reason: String)
    case successor(of: AgencyCode)

    /// - Parameter name: an agency is named as people call it, never by its code.
    package func sentence(naming name: (AgencyCode) -> String?) -> String {
        switch self {
        case .rule(let id, let version): "Theo quy tắc phân loại \(id), bản \(version)"
        case .official(let reason): "IOC phân loại: \(reason)"
        case .successor(let old): "Tiếp nhận công việc của \(name(old) ?? "đơn vị trước đây")"
        }
    }
}

/// Things that went past their time and are shown to oversight, each once.
package enum Flag: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    case moderationLate
    case noticeLate
    case feedbackDecisionLate
    case hidingReviewLate
    case objectionLate
    case overdueReported
    case untouched

    package func label(under rules: RuleSet) -> String {
        switch self {
        case .moderationLate: "Chưa quyết định công khai sau \(rules.moderationWorkingDays) ngày làm việc"
        case .noticeLate: "Chưa thông báo tình trạng đang giải quyết"
        case .feedbackDecisionLate: "Chưa xem xét phản hồi của người dân"
        case .hidingReviewLate: "Chưa rà soát việc ẩn"
        case .objectionLate: "Chưa trả lời ý kiến phản đối"
        case .overdueReported:
            "Quá hạn quá \(rules.overdueReportedAfterWorkingDays) ngày làm việc – báo UBND tỉnh"
        case .untouched: "Nhiều ngày không có ai xử lý"
        }
    }
}

// MARK: - Lateness

/// How it stands against its deadline in the words of the API: asked of `DueState`, never stored.
package enum Lateness: String, Sendable, Codable, CaseIterable {
    case onTime
    case dueSoon
    case overdue

    package var label: String {
        switch self {
        case .onTime: "Trong hạn"
        case .dueSoon: "Sắp đến hạn"
        case .overdue: "Quá hạn"
        }
    }
}

extension Report {
    /// Later than first promised by somebody's decision, in the round that runs. A direction may also shorten (REP-28),
    /// which is no extension.
    package var isExtended: Bool { round.map { $0.changes.contains(where: \.isLonger) } ?? false }

    package var hasChangedDay: Bool { round.map { !$0.changes.isEmpty } ?? false }
}
