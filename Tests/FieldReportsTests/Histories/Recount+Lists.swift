import LocalTime
import Office
import Storage

@testable import FieldReports

// Every list once more, from what can be done to a report and from what happened to it. No column is asked.

extension WorkList {
    func holds(_ story: Story, asked question: WorkQuestion, as viewer: Viewer) -> Bool {
        let report = story.report
        guard report.isVisible(to: viewer) else { return false }
        if self == .cooperation {
            let helping = report.cooperations.compactMap(\.agency)
            return report.status.owesAnswer && !helping.isEmpty
                && (question.agencies.isEmpty || helping.contains(where: question.agencies.contains))
        }
        let isTheirs = question.agencies.isEmpty || report.leadAgency.map(question.agencies.contains) == true
        return isTheirs && holds(story, question)
    }

    private func holds(_ story: Story, _ question: WorkQuestion) -> Bool {
        let (report, words) = (story.report, "Đã xem xét.")
        let owes = report.status.owesAnswer
        switch self {
        case .toAccept: return story.isOpen(.accept, to: story.lead)
        case .handling: return [.accepted, .inProgress, .clarifying].contains(report.status)
        case .toApprove: return story.hasProposal(for: story.lead)
        case .proposals: return story.hasProposal(for: Story.centre)
        case .feedback:
            return story.isOpen(
                .decideFeedback(id: report.feedbacks.last?.id ?? 0, continues: false, reason: words), to: story.lead)
        case .noticeOwed:
            let notice = Command.notifyProgress(reason: words, expected: story.now.day + 1)
            return report.noticeOwedSince != nil && story.isOpen(notice, to: story.lead)
        case .answered: return [.answered, .closed, .refused].contains(report.status)
        case .urgent: return owes && report.isUrgent
        case .triage: return report.agenda(under: story.law).contains { $0.matter == .deemReceipt }
        case .overdue: return owes && report.promise.isLate(at: question.today.start)
        case .dueToday: return owes && report.round?.deadline.day == question.today
        case .unpublished: return story.isModerationLate(on: question.today)
        case .hidden: return report.isHidden
        case .hidingReviews: return story.isOpen(.reviewHiding(uphold: true, reason: words), to: Story.centre)
        case .decisionReviews: return story.isOpen(.review(uphold: true, reason: words), to: Story.centre)
        case .objections: return story.isOpen(.decideObjection(uphold: true, reason: words), to: Story.centre)
        case .recurring: return owes && story.names.contains("recurred")
        case .forgotten: return owes && (report.leadAgency == nil || story.lastTouch < question.quietSince)
        case .cooperation, .all: return true
        }
    }
}

extension Story {
    /// The centre, with a second manager for what the first has proposed.
    static let centre: [Viewer] = [
        .dispatcher, .shiftLead, .manager, .overseer,
        Viewer(account: AccountID(rawValue: 999_998), appointments: [Appointment(.iocManager)]),
    ]

    /// A leader and an officer of whoever leads it, who have had no part in it yet.
    var lead: [Viewer] {
        [Role.agencyLeader, .agencyOfficer].map {
            Viewer(
                account: AccountID(rawValue: 999_999), appointments: [Appointment($0, at: report.leadAgency ?? "none")])
        }
    }

    /// Whether somebody of these may do it now.
    func isOpen(_ command: Command, to people: [Viewer]) -> Bool {
        people.contains { (try? report.decide(command, by: $0, at: now, under: law)) != nil }
    }

    /// It waits for these first, whoever else may agree as well, and they can decide it.
    func hasProposal(for people: [Viewer]) -> Bool {
        report.proposals.contains { proposal in
            let called = people.filter { person in
                proposal.callsOn.map(report.standings(of: person).contains) == true
            }
            return isOpen(.approve(proposal: proposal.id, agree: false, reason: "Chưa đủ căn cứ."), to: called)
        }
    }

    /// When a person last did anything.
    var lastTouch: Instant { history.last { $0.by.standing != .clock }?.at ?? report.submittedAt }

    /// The flag that the clock raises, whether it has raised it or not.
    func isModerationLate(on day: Day) -> Bool {
        var unflagged = report
        unflagged.flags = [:]
        return unflagged.agenda(under: law).contains { $0.matter == .flag(.moderationLate) && $0.at <= day.start }
    }
}
