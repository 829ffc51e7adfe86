package import LocalTime
package import Office

/// An act with what it needs. The domain decides it; nothing has happened until it has.
package enum Command: Sendable, Equatable {
    case accept
    case refuse(code: RefusalCode, ground: RefusalGround?, reason: String, guidance: String)
    case `return`(reason: String, suggested: AgencyCode?)
    case route(to: AgencyCode, reason: String)
    /// What is nil stays as it is when this is decided, whoever changed it meanwhile.
    case classify(category: CategoryCode?, place: PlaceChange?, reason: String)
    case cooperate(agency: AgencyCode?, externalPartner: String?, request: String)
    case answerCooperation(words: String, media: [String])
    case answer(outcome: Outcome, text: String, media: [String], plannedFor: Day?, referredTo: String?)
    case approve(proposal: Int, agree: Bool, reason: String)
    case extendDeadline(workingDays: Int, reason: String)
    case directDeadline(to: Day, reason: String, leader: String, reference: String)
    case notifyProgress(reason: String, expected: Day)
    case moderate(Moderation)
    case hide(code: ViolationCode, interest: ProtectedInterest, reason: String)
    case unhide(reason: String)
    case reviewHiding(uphold: Bool, reason: String)
    case object(words: String)
    case decideObjection(uphold: Bool, reason: String)
    case feedback(words: String, media: [String])
    case decideFeedback(id: Int, continues: Bool, reason: String)
    case rate(Rating.Level, comment: String?)
    case say(words: String)
    case requestConsent(
        purpose: String, fields: [IdentityField], seenBy: String, until: Day?, for: ConsentAudience = .asker)
    case answerConsent(id: Int, ConsentAnswer)
    case setSecrecy(Bool)
    /// - Parameter restricted: the person has asked that nobody opens who they are (A0.18).
    case openIdentity(fields: [IdentityField], reason: String, restricted: Bool = false)
    case withdraw
    case resubmitted(as: ReportCode)
    case addMedia(MediaItem)
    case link(to: ReportCode)
    /// `sameReporter` is looked up by whoever loads the other report: `merged` is for repeats of one person only (A0.7).
    case merge(into: ReportCode, sameReporter: Bool, reason: String)
    case unmerge(reason: String)
    case setUrgency(UrgentKind?, reason: String)
    case acknowledge
    case recordFirstAction(words: String)
    case proveCommitment(words: String, media: [String])
    case correct(text: String, reason: String)
    case urge(words: String)
    case reopen(reason: String)
    /// Of what the IOC refused, merged, or sees as a changed date: which of them, the report says.
    case review(uphold: Bool, reason: String)
}

extension Command {
    package var act: Act {
        switch self {
        case .accept: .acceptance
        case .refuse: .refusal
        case .return: .return
        case .route: .routing
        case .classify: .classification
        case .cooperate: .cooperation
        case .answerCooperation: .cooperationAnswer
        case .answer: .answer
        case .approve: .approval
        case .extendDeadline, .directDeadline: .deadlineChange
        case .notifyProgress: .progressNotice
        case .moderate: .moderation
        case .hide: .hiding
        case .unhide: .unhiding
        case .reviewHiding: .hidingReview
        case .object: .objection
        case .decideObjection: .objectionDecision
        case .feedback: .feedback
        case .decideFeedback: .feedbackDecision
        case .rate: .rating
        case .say: .message
        case .requestConsent: .consentRequest
        case .answerConsent: .consent
        case .setSecrecy: .secrecy
        case .openIdentity: .identityOpening
        case .withdraw: .withdrawal
        case .resubmitted: .resubmission
        case .addMedia: .mediaAddition
        case .link: .link
        case .merge: .merge
        case .unmerge: .unmerge
        case .setUrgency: .urgency
        case .acknowledge: .acknowledgement
        case .recordFirstAction: .firstAction
        case .proveCommitment: .commitmentProof
        case .correct: .correction
        case .urge: .reminder
        case .reopen: .reopening
        case .review: .review
        }
    }
}
