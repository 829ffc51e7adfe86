import LocalTime
import Office
import Storage

@testable import FieldReports

// Every list once more, from what can be done to a report and from what happened to it. No column is asked.

/// Which stories stand on which list on one day. That is the same whoever looks, and is recounted once for them all; what
/// each may see, and whose it is, is asked for each.
struct RecountedLists {
    private let held: [WorkList: [Story]]

    init(_ stories: [Story], on question: WorkQuestion) {
        held = Dictionary(
            uniqueKeysWithValues: WorkList.allCases.map { list in
                (list, stories.filter { list.holds($0, question) })
            })
    }

    func stories(on list: WorkList, asked question: WorkQuestion, as viewer: Viewer) -> [Story] {
        held[list, default: []].filter { story in
            story.report.isVisible(to: viewer) && list.isAsked(of: story.report, by: question.agencies)
        }
    }
}

extension WorkList {
    fileprivate func isAsked(of report: Report, by agencies: [AgencyCode]) -> Bool {
        let theirs =
            self == .cooperation ? report.cooperations.compactMap(\.agency) : [report.leadAgency].compactMap(\.self)
        return agencies.isEmpty || theirs.contains(where: agencies.contains)
    }

    fileprivate func holds(_ story: Story, _ question: WorkQuestion) -> Bool {
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
        case .cooperation: return owes && report.cooperations.contains { $0.agency != nil }
        case .all: return true
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
