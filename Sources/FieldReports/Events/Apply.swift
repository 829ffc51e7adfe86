import LocalTime
import Office

/// What each event does. `apply` never refuses and never decides: replaying a report's events gives its row.
extension Report {
    package init?(replaying events: [RecordedEvent]) {
        guard let first = events.first, case .submitted(let submission) = first.event else { return nil }
        self.init(submission)
        for recorded in events { apply(recorded) }
    }

    package init(_ submission: Submission) {
        code = submission.code
        reporter = submission.reporter
        submittedBy = submission.submittedBy
        isAssisted = submission.isAssisted
        channel = submission.channel
        platform = submission.platform
        description = submission.description
        observedAt = submission.observedAt
        capturedAt = submission.capturedAt
        submittedAt = submission.submittedAt
        enteredLater = submission.enteredLater
        paper = submission.paper
        undertaking = submission.undertaking
        mayCall = submission.mayCall
        resubmissionOf = submission.resubmissionOf
        isPilot = submission.isPilot
        media = submission.media
        category = submission.category
        scene = submission.scene
        sentPlaceWords = submission.scene.words
        urgent = submission.urgentKind.map { Urgent(kind: $0, since: submission.submittedAt) }
        status = .submitted
        queuedAt = submission.submittedAt
        secrecyRequested = submission.secrecyRequested
    }

    package mutating func apply(_ recorded: RecordedEvent) {
        version = recorded.sequence
        let (at, by) = (recorded.at, recorded.by)
        startWork(by, recorded.event)
        touch(by, at)
        switch recorded.event {
        case .submitted: break
        case .classified(let category, let scene, _): (self.category, self.scene) = (category, scene)
        case .routed, .received, .accepted, .returned, .cooperationAsked, .cooperationAnswered, .takenOver:
            applyRouting(recorded.event, at, by)
        case .refused(let code, let reason, let guidance, let late, let proposedBy):
            leaveQueue(at)
            refusal = Refusal(code: code, reason: reason, guidance: guidance, by: proposedBy ?? by, at: at, late: late)
            if proposedBy != nil { refusal?.agreedBy = proposals.last(where: \.isLateRefusal)?.approvals }
            status = .refused
            dropWishes()
        case .answerProposed, .answered, .corrected, .commitmentProven, .commitmentMissed:
            applyAnswer(recorded.event, at, by)
        case .proposed, .proposalApproved, .proposalRejected, .proposalLapsed:
            applyProposal(recorded.event, at, by)
        case .deadlineChanged, .deadlineRecomputed, .progressNoticeSent, .becameOverdue, .progressNoticeOwed:
            applyClock(recorded.event, at, by)
        case .feedbackSent, .feedbackDecided, .rated: applyFeedback(recorded.event, at, by)
        case .messageSent(let words, let automatic):
            messages.append(RelayMessage(words: words, by: by, at: at, automatic: automatic))
        case .mediaAdded(let item): media.append(item)
        case .moderated, .hidden, .unhidden, .hidingReviewed, .objectionRaised, .objectionDecided, .secrecyChanged,
            .publicityWithdrawn:
            applyVisibility(recorded.event, at, by)
        case .consentRequested, .consentAnswered, .identityOpened: applyIdentity(recorded.event, at, by)
        case .urgencyChanged, .alerted, .acknowledged, .rangAgain, .firstActionTaken:
            applyUrgency(recorded.event, at, by)
        case .resubmitted(let code): resubmittedAs = code
        case .linked(let code): links.append(code)
        case .recurred(let earlier): recursAfter = earlier
        case .merged(let code, _):
            leaveQueue(at)
            (status, mergedInto, mergedBy) = (.merged, code, by)
        case .unmerged:
            (status, mergedInto, queuedAt) = (leadAgency == nil ? .submitted : .routed, nil, at)
            (mergedBy, mergeReviewed) = (nil, nil)
        case .withdrawn: status = .withdrawn
        case .closed: (status, closedAt) = (.closed, at)
        case .reopened(_, let deadline):
            if let refusal { pastRefusals = (pastRefusals ?? []) + [refusal] }
            (closedAt, refusal) = (nil, nil)
            dropUnconfirmed(.refusal)
            // Refused before any agency had it: back to the IOC's queue, where an agency is found first.
            guard leadAgency != nil else { return (status, queuedAt) = (.submitted, at) }
            status = .inProgress
            startRound(at, deadline)
        case .reviewed(let subject, let upheld, let reason):
            applyReview(of: subject, .init(upheld: upheld, reason: reason, by: by, at: at))
        case .courtesyLineSent: courtesyLineSent = true
        case .reminded: remindedAt = at
        case .urged: break
        case .flagged(let flag, let since): flags[flag] = since ?? at
        }
    }

    /// A person's act ends a standstill; what the clock does is none (IOC-02).
    private mutating func touch(_ by: Author, _ at: Instant) {
        guard by.standing != .clock else { return }
        lastTouch = at
        flags[.untouched] = nil
    }

    /// Starting work is implied by the lead's first act after acceptance (A0.19).
    private mutating func startWork(_ by: Author, _ event: ReportEvent) {
        guard status == .accepted, Standing.lead.contains(by.standing) else { return }
        switch event {
        // Nor does anything about who may see it, or about what others have proposed (IOC-02).
        case .accepted, .moderated, .hidden, .unhidden, .proposed, .proposalApproved, .proposalRejected, .returned,
            .proposalLapsed, .refused, .classified:
            break
        default: status = .inProgress
        }
    }

    /// What had been given back has nobody once it ends; should it live again, it goes to the queue and not to who
    /// gave it back.
    private mutating func leaveQueue(_ at: Instant) {
        guard status == .returned else { return }
        leadAgency = nil
        guard !keepsClock, !promise.isLate(at: at), let round, round.answer == nil else { return }
        receivedAt = nil
        rounds.removeLast()
    }

    /// What an agency wanted ends with its turn. What waits to be confirmed was never a wish of the agency's.
    mutating func dropWishes() { proposals.removeAll { !$0.waitsForConfirmation } }

    private mutating func applyReview(of subject: ReviewSubject, _ review: Hiding.Review) {
        switch subject {
        case .triageRefusal: refusal?.review = review
        case .merge: mergeReviewed = review
        case .deadlineChange:
            editRound { round in
                guard !round.changes.isEmpty else { return }
                round.changes[round.changes.count - 1].review = review
            }
        }
    }

    mutating func startRound(_ at: Instant, _ deadline: Deadline) {
        overdueNotedRound = min(overdueNotedRound, rounds.count)
        rounds.append(Round(number: rounds.count + 1, startedAt: at, deadline: deadline))
        noticeOwedSince = nil
        remindedAt = at
        flags[.overdueReported] = nil
    }

    mutating func editRound(_ edit: (inout Round) -> Void) {
        guard !rounds.isEmpty else { return }
        edit(&rounds[rounds.count - 1])
    }
}
