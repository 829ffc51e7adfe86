package import LocalTime
package import Office

/// What has happened to a report. Events are the history: applied in order they give the report again.
///
/// Facts, in the past tense. They are stored as JSON under these names, so a case is never renamed or removed, and what
/// is added to one is optional: nil is what the events stored before it say.
package enum ReportEvent: Sendable, Equatable, Codable {
    // Intake and routing
    case submitted(Submission)
    case classified(category: CategoryCode, scene: Scene, reason: String?)
    case routed(to: AgencyCode, basis: RoutingBasis)
    /// The competent agency has it: from here the clock runs, or goes on where `deadline` was kept (REP-24).
    case received(at: Instant, deemed: Bool, deadline: Deadline, refusalLimit: Day)
    case accepted(automatically: Bool)
    case returned(reason: String, suggested: AgencyCode?, late: Bool)
    case cooperationAsked(agency: AgencyCode?, externalPartner: String?, request: String)
    /// What the cooperating agency tells the lead: no clock, no status and no publicity hang on it.
    case cooperationAnswered(agency: AgencyCode, words: String, media: [String])
    case takenOver(by: AgencyCode, from: AgencyCode)

    // Refusal and result
    case refused(code: RefusalCode, reason: String, guidance: String, late: Bool, proposedBy: Author?)
    case resubmitted(as: ReportCode)
    case answerProposed(
        proposal: Int, outcome: Outcome, text: String, media: [String], plannedFor: Day?, referredTo: String?)
    case answered(
        outcome: Outcome, text: String, media: [String], plannedFor: Day?, referredTo: String?, writtenBy: Author)
    case corrected(text: String, reason: String)
    case commitmentProven(words: String, media: [String])
    case commitmentMissed(day: Day)

    // Proposals that need a second person
    case proposed(proposal: Int, content: Proposal.Content)
    case proposalApproved(proposal: Int)
    case proposalRejected(proposal: Int, reason: String)
    case proposalLapsed(proposal: Int)

    // The clock
    case deadlineChanged(
        ground: DeadlineGround, reason: String, deadline: Deadline, workingDays: Int?, reference: String?,
        proposedBy: Author, afterExpiry: Bool)
    case deadlineRecomputed(deadline: Deadline, document: String)
    case progressNoticeSent(reason: String, expected: Day)

    // The reporter's word on the result
    case feedbackSent(id: Int, words: String, media: [String])
    case feedbackDecided(id: Int, continues: Bool, reason: String, deadline: Deadline?)
    case rated(level: Rating.Level, comment: String?)
    case messageSent(words: String, automatic: Bool)
    case mediaAdded(MediaItem)

    // Visibility
    case moderated(Moderation)
    case hidden(
        code: ViolationCode, interest: ProtectedInterest, reason: String, proposedBy: Author, workingDaysLeft: Int?)
    case unhidden(reason: String)
    case hidingReviewed(upheld: Bool, reason: String)
    case objectionRaised(words: String, against: Objection.Target)
    case objectionDecided(upheld: Bool, reason: String)
    case secrecyChanged(requested: Bool)
    case publicityWithdrawn

    // Identity
    case consentRequested(
        id: Int, purpose: String, fields: [IdentityField], seenBy: String, until: Day,
        audience: ConsentAudience? = nil)
    case consentAnswered(id: Int, answer: ConsentAnswer)
    case identityOpened(ground: OpeningGround, fields: [IdentityField], reason: String)

    // Urgency
    case urgencyChanged(to: UrgentKind?, reason: String)
    case alerted(step: AlertStep)
    case acknowledged
    case rangAgain(step: AlertStep)
    case firstActionTaken(words: String)

    // Relations and ends
    case linked(to: ReportCode)
    /// The same matter at the same spot, after that report had been done.
    case recurred(after: ReportCode)
    case merged(into: ReportCode, reason: String)
    case unmerged(reason: String)
    case withdrawn
    case closed(automatically: Bool, reason: String?)
    case reopened(reason: String, deadline: Deadline)
    /// What one office decided alone was looked at by the one above it.
    case reviewed(ReviewSubject, upheld: Bool, reason: String)

    // What time does
    case becameOverdue(round: Int)
    case progressNoticeOwed(since: Instant? = nil)
    case courtesyLineSent(deadline: Day)
    case reminded(kind: ReminderKind)
    case urged(words: String)
    case flagged(Flag, since: Instant? = nil)
}

package enum ReminderKind: String, Sendable, Codable {
    case twoDaysLeft
    case oneDayLeft
    case dueToday
    case dueThisAfternoon
    case overdue
}
