import LocalTime
import Office

extension Report {
    mutating func applyClock(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .deadlineChanged(
            let ground, let reason, let deadline, let days, let reference, let proposedBy, let expired):
            editRound { round in
                let change = DeadlineChange(
                    ground: ground, reason: reason, from: round.deadline.day, to: deadline.day, workingDays: days,
                    proposedBy: proposedBy, approvedBy: by, at: at, reference: reference, afterExpiry: expired)
                round.changes.append(change)
                round.deadline = deadline
            }
            proposals.removeAll(where: \.isDeadlineChange)
            // A0.4: the person has been told why and until when, so no further notice is owed.
            noticeOwedSince = nil
        case .deadlineRecomputed(let deadline, _): editRound { $0.deadline = deadline }
        case .progressNoticeSent(let reason, let expected):
            notices.append(ProgressNotice(reason: reason, expected: expected, by: by, at: at))
            noticeOwedSince = nil
        case .becameOverdue(let round): overdueNotedRound = round
        case .progressNoticeOwed(let since):
            noticeOwedSince = since ?? at
            flags[.noticeLate] = nil
        default: break
        }
    }

    mutating func applyFeedback(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .feedbackSent(let id, let words, let media):
            feedbacks.append(Feedback(id: id, round: rounds.count, words: words, media: media, at: at))
            flags[.feedbackDecisionLate] = nil
        case .feedbackDecided(let id, let continues, let reason, let deadline):
            guard let index = feedbacks.firstIndex(where: { $0.id == id }) else { return }
            feedbacks[index].decision = .init(continues: continues, reason: reason, by: by, at: at)
            guard let deadline else { return }
            status = .clarifying
            closedAt = nil
            startRound(at, deadline)
        case .rated(let level, let comment):
            guard let index = rounds.lastIndex(where: { $0.answer != nil }) else { return }
            if let old = rounds[index].rating { rounds[index].pastRatings.append(old) }
            rounds[index].rating = Rating(level: level, comment: comment, at: at)
        default: break
        }
    }

    mutating func applyUrgency(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        let rings = urgent?.rings ?? []
        switch event {
        case .urgencyChanged(let kind, _):
            urgencyWeighedAt = at
            proposals.removeAll(where: \.endsUrgency)
            guard let kind else { return urgent = nil }
            if urgent == nil { urgent = Urgent(kind: kind, since: at) } else { urgent?.kind = kind }
        case .alerted(let step): urgent?.alerts.append(.init(step: step, at: at))
        case .acknowledged:
            urgent?.acknowledgedAt = at
            urgent?.acknowledgedBy = by
        case .rangAgain(let step): urgent?.rings = rings + [.init(step: step, at: at)]
        case .firstActionTaken: urgent?.firstActionAt = at
        default: break
        }
    }
}
