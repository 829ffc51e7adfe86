package import LocalTime
package import Office

/// What time alone will do to a report, and when. A pure question: nothing of it is stored but the next instant,
/// under which the duties find every report that is due, whoever owns it and whether or not anyone can see it.
package struct AgendaItem: Sendable, Equatable {
    package var at: Instant
    package var matter: Matter

    package enum Matter: Sendable, Equatable {
        case deemReceipt
        case acceptSilently
        case escalate(AlertStep)
        case ringAgain(AlertStep)
        case lapse(proposal: Int)
        case remind(ReminderKind)
        case courtesyLine
        case becomeOverdue
        case oweProgressNotice
        case missCommitment
        case close
        case flag(Flag)
    }
}

extension Report {
    /// Everything time still holds for this report, earliest first.
    package func agenda(under law: Law) -> [AgendaItem] {
        let items =
            intakeAgenda(law) + urgentAgenda(law) + confirmationAgenda(law) + clockAgenda(law) + oversightAgenda(law)
            + endAgenda(law)
        return items.sorted { $0.at < $1.at }
    }

    /// When the duties must look at it next.
    package func wakesAt(under law: Law) -> Instant? {
        agenda(under: law).first?.at
    }
}

// MARK: - Intake

extension Report {
    /// A0.20: not routed by 24:00 of the next working day, that day counts as the receipt. Silence of the lead for one
    /// working day is acceptance.
    private func intakeAgenda(_ law: Law) -> [AgendaItem] {
        switch status {
        case .submitted, .returned:
            return [AgendaItem(at: law.triageLimit(queuedAt: queuedAt).end, matter: .deemReceipt)]
        case .routed:
            guard let inHandSince else { return [] }
            let day = law.calendar.workingDay(law.rules.acceptanceWorkingDays, after: inHandSince.day)
            return [AgendaItem(at: day.end, matter: .acceptSilently)]
        default: return []
        }
    }
}

// MARK: - Oversight

extension Report {
    private func oversightAgenda(_ law: Law) -> [AgendaItem] {
        var items: [AgendaItem] = []
        func owe(_ flag: Flag, _ workingDays: Int, since start: Instant?) {
            guard let start, flags[flag] == nil else { return }
            items.append(
                AgendaItem(at: law.calendar.workingDay(workingDays, after: start.day).end, matter: .flag(flag)))
        }
        owe(.moderationLate, law.rules.moderationWorkingDays, since: awaitsModerationSince)
        // Owed since 24:00, which is the end of the day that passed and not the next day's beginning.
        owe(.noticeLate, law.rules.progressNoticeWorkingDays, since: noticeOwedSince.map { $0 - .seconds(1) })
        owe(.feedbackDecisionLate, law.rules.feedbackDecisionWorkingDays, since: openFeedback?.at)
        owe(.objectionLate, law.rules.objectionWorkingDays, since: openObjection?.at)
        // IOC-01: every hiding is reviewed, also one that the agency has lifted itself.
        if let hiding = hidings.last, hiding.review == nil {
            owe(.hidingReviewLate, law.rules.hidingReviewWorkingDays, since: hiding.at)
        }
        return items
    }
}

// MARK: - The end

extension Report {
    private func endAgenda(_ law: Law) -> [AgendaItem] {
        var items: [AgendaItem] = []
        if let commitment, commitment.isOpen, commitment.missedAt == nil {
            items.append(AgendaItem(at: commitment.day.end, matter: .missCommitment))
        }
        if let end = closesAt(law) { items.append(AgendaItem(at: end, matter: .close)) }
        return items
    }

    /// A0.5: at the end of the rating window, with nothing open. A hidden report closes like any other: answered.
    private func closesAt(_ law: Law) -> Instant? {
        guard status == .answered, openFeedback == nil, openObjection == nil, commitment?.isOpen != true,
            hiding.map({ $0.review != nil }) ?? true, let known = resultKnownAt
        else { return nil }
        return (known.day + law.rules.ratingWindowDays).end
    }
}
