import Foundation
import LocalTime
import Office

@testable import FieldReports

/// Watches one season: the first rule that does not hold, in words; nil when all is well.
struct Watch {
    private var lateRounds: Set<Int> = []

    init(_ story: Story) {}

    mutating func broken(_ story: Story, after before: Story, deed: Deed?) -> String? {
        let new = Array(story.history.dropFirst(before.history.count))
        if new.isEmpty { return nil }
        let missed = owner(story, deed) ?? clock(story, before, new) ?? late(story, new, deed)
        let told = sight(story) ?? words(story, new)
        let done = ends(story, new) ?? authors(new, story) ?? alone(new, before, deed) ?? judges(new, before, story)
        return missed ?? told ?? done ?? locked(story) ?? act(deed, before)
    }

    // MARK: - Nothing missed

    /// REP-22: an open report has an agency and a day, or an instant at which it gets them.
    private func owner(_ story: Story, _ deed: Deed?) -> String? {
        let report = story.report
        guard report.isLive else { return nil }
        let agenda = report.agenda(under: story.law)
        let owned = report.leadAgency != nil && report.round != nil && report.round?.answer == nil
        let queued = agenda.contains { $0.matter == .deemReceipt }
        if !owned && !queued { return "an open report has an owner and a day, or gets them" }
        if report.status != .submitted && !owned { return "whoever had it once has given it a day" }
        if agenda.isEmpty { return "an open report wakes again" }
        if deed == nil, agenda.contains(where: { $0.at <= story.now }) { return "what was due has been done" }
        return nil
    }

    /// A day moves only by a change, a recount or a receipt; re-assignment, hiding, secrecy and messages move nothing.
    private func clock(_ story: Story, _ before: Story, _ new: [RecordedEvent]) -> String? {
        let movers: Set<String> = ["deadlineChanged", "deadlineRecomputed", "received", "feedbackDecided", "reopened"]
        let moved = story.report.round.map { $0.deadline != before.report.round?.deadline } ?? false
        if moved && !new.contains(where: { movers.contains($0.event.name) }) { return "a day moved by itself" }
        if moved, new.allSatisfy({ quiet.contains($0.event.name) }) { return "a quiet act moved a day" }
        if !new.isEmpty, new.allSatisfy({ quiet.contains($0.event.name) }), before.report.isLive, story.report.isLive {
            let kept = Set(story.report.agenda(under: story.law).map(\.described))
            let lost = before.report.agenda(under: story.law).filter(\.isOfTheClock).filter {
                !kept.contains($0.described)
            }
            if let lost = lost.first { return "a quiet act took \(lost.described) off the agenda" }
        }
        let rerouted = new.contains { $0.event.name == "routed" } && before.report.status != .returned
        if rerouted, let old = before.report.round, before.report.isLive, story.report.round?.deadline != old.deadline,
            before.report.receivedAt != nil
        {
            return "re-routing moved a day"
        }
        return nil
    }

    /// AMB-09: a late mark is never erased while its round runs.
    private mutating func late(_ story: Story, _ new: [RecordedEvent], _ deed: Deed?) -> String? {
        if new.contains(where: { $0.event.name == "reopened" }) { lateRounds = [] }
        guard let round = story.report.round else { return nil }
        let isLate = story.report.lateness(at: story.now) == .overdue
        if lateRounds.contains(round.number) && !isLate { return "the late mark of round \(round.number) went away" }
        if isLate && story.report.refusal == nil { lateRounds.insert(round.number) }
        if deed == nil, isLate, story.report.isLive, story.report.status != .submitted,
            story.report.overdueNotedRound < round.number, story.now > round.deadline.day.end
        {
            return "it is overdue and nobody noted it"
        }
        return nil
    }

    private let quiet: Set<String> = [
        "hidden", "unhidden", "hidingReviewed", "objectionRaised", "secrecyChanged", "publicityWithdrawn",
        "messageSent",
        "proposed", "proposalApproved", "proposalRejected", "consentRequested", "consentAnswered", "identityOpened",
        "linked", "mediaAdded", "cooperationAsked", "urged", "classified", "takenOver", "moderated", "accepted",
    ]

    // MARK: - Nothing given away

    private func sight(_ story: Story) -> String? {
        let report = story.report
        for (name, viewer) in Viewer.everybody {
            let seen = SeenReport(report, by: viewer)
            if report.isVisible(to: viewer) != (seen != nil) {
                return "\(name) sees what is not visible, or the reverse"
            }
            let related = !report.standings(of: viewer).isEmpty
            if seen != nil && !related && report.visibility != .public {
                return "\(name) has no part in it and sees it"
            }
            if !related && !report.offers(to: viewer, at: story.now, under: story.law).isEmpty {
                return "\(name) has no part in it and may act"
            }
            if !related && seen?.inside != nil { return "\(name) has no part in it and looks inside" }
        }
        if !report.isVisible(to: .lan) { return "the reporter has lost sight of it" }
        let ended: Set<Status> = [.submitted, .refused, .merged, .withdrawn]
        if report.visibility == .public && (report.isHidden || report.secrecyRequested || ended.contains(report.status))
        {
            return "public though hidden, secret or ended"
        }
        return nil
    }

    /// REP-16: no identity and no private word in what anyone may read.
    private func words(_ story: Story, _ new: [RecordedEvent]) -> String? {
        guard let data = try? JSONEncoder().encode(PublicReport(story.report)) else { return "it cannot be shown" }
        let face = String(decoding: data, as: UTF8.self)
        if face.contains(secretMark) { return "a private word is public" }
        if face.contains("771101") || face.contains("8810") { return "an identity is public" }
        let forbidden: Set<String> = [
            "messageSent", "consentRequested", "consentAnswered", "identityOpened", "hidden", "unhidden",
            "hidingReviewed", "objectionRaised", "objectionDecided", "moderated", "secrecyChanged", "feedbackSent",
            "refused", "proposed", "answerProposed", "linked", "merged", "returned", "flagged", "reminded", "urged",
        ]
        for line in new.compactMap({ $0.line(for: nil, in: .tests) }) {
            if forbidden.contains(line.event) { return "the public reads \(line.event)" }
            if line.words?.contains(secretMark) == true { return "the public reads the words of \(line.event)" }
        }
        for line in new.compactMap({ $0.line(for: .assistant, in: .tests) })
        where forbidden.contains(line.event) || line.event == "answered" {
            return "who helped reads \(line.event)"
        }
        let office: Set<String> = ["answerProposed", "proposed", "proposalApproved", "reminded", "flagged"]
        for line in new.compactMap({ $0.line(for: .reporter, in: .tests) }) where office.contains(line.event) {
            return "the reporter reads \(line.event)"
        }
        return nil
    }

    // MARK: - Ends and authors

    /// IOC-03: nothing is closed without an answer, and what is hidden ends only answered or refused.
    private func ends(_ story: Story, _ new: [RecordedEvent]) -> String? {
        let report = story.report
        if report.status == .closed && report.answer == nil { return "closed without an answer" }
        if report.status == .answered && report.round?.answer == nil { return "answered without an answer" }
        if report.isHidden && report.status == .merged { return "hidden and merged away" }
        if report.isHidden && report.status == .withdrawn,
            new.contains(where: { $0.event == .withdrawn && $0.by.standing != .reporter })
        {
            return "hidden and withdrawn by another than the reporter"
        }
        if report.status == .refused && report.refusal == nil { return "refused without a refusal" }
        if report.status.isFinal != (report.status != .answered && !report.status.owesAnswer) {
            return "neither open nor ended"
        }
        return nil
    }

    private func authors(_ new: [RecordedEvent], _ story: Story) -> String? {
        let persons: Set<String> = [
            "rated", "feedbackSent", "consentAnswered", "secrecyChanged", "objectionRaised", "withdrawn",
        ]
        for recorded in new {
            if persons.contains(recorded.event.name) && recorded.by.standing != .reporter {
                return "\(recorded.event.name) in the reporter's place"
            }
            if case .identityOpened(.consent, let fields, _) = recorded.event {
                let granted = story.report.consents.filter {
                    $0.answer == .granted && $0.covers(recorded.by)
                }
                if !granted.contains(where: { Set(fields).isSubset(of: $0.fields) }) { return "opened without consent" }
            }
            if case .hidden(_, _, _, let proposer, _) = recorded.event, proposer.account == recorded.by.account {
                return "hidden by one person"
            }
            if case .refused(_, _, _, true, let proposer) = recorded.event,
                ![recorded.by.standing, proposer?.standing].contains(.iocManager)
            {
                return "refused late without the IOC managing agency"
            }
        }
        return nil
    }

    /// A0.26, A0.27: nobody agrees to what they began or have agreed to, and nobody is the lead on their own report.
    private func alone(_ new: [RecordedEvent], _ before: Story, _ deed: Deed?) -> String? {
        for recorded in new {
            if case .proposalApproved(let id) = recorded.event,
                before.report.proposals.first(where: { $0.id == id })?.hasHand(of: recorded.by.account) != false
            {
                return "one account completes what it began"
            }
            if Standing.lead.contains(recorded.by.standing),
                deed?.viewer.person == before.report.reporter || recorded.by.account == before.report.submittedBy
            {
                return "the lead on their own report"
            }
        }
        return nil
    }

    /// A0.9, A0.26: nobody who proposed or agreed to something decides its review, or the objection to it.
    private func judges(_ new: [RecordedEvent], _ before: Story, _ story: Story) -> String? {
        let makers = Makers(of: before.history)
        for recorded in new {
            let matter: Makers.Matter? =
                switch recorded.event {
                case .hidingReviewed: .hiding
                case .unhidden where before.report.hidings.last?.review == nil:
                    story.report.hidings.last?.review?.by == recorded.by ? .hiding : nil
                case .objectionDecided: before.report.openObjection?.against.matter
                case .reviewed(let subject, _, _): subject.matter
                default: nil
                }
            if let matter, makers.includes(recorded.by.account, in: matter) { return "judges their own \(matter)" }
        }
        return nil
    }

    /// A0.32: what is owed can be given by somebody.
    private func locked(_ story: Story) -> String? {
        Owed.all(of: story.report, at: story.now).first { !$0.canBeGiven(on: story) }.map {
            "nobody can give \($0.name)"
        }
    }

    /// What was done was offered to whoever did it, a moment before.
    private func act(_ deed: Deed?, _ before: Story) -> String? {
        guard let deed else { return nil }
        let offer = before.report.offer(deed.act, to: deed.viewer, at: before.now, under: before.law)
        return offer == nil ? "done, but never offered" : nil
    }
}

extension AgendaItem {
    fileprivate var described: String { "\(matter) at \(at)" }

    /// What the legal clock holds, apart from moderation, reviews and the silent acceptance.
    fileprivate var isOfTheClock: Bool {
        switch matter {
        case .deemReceipt, .escalate, .remind, .courtesyLine, .becomeOverdue, .oweProgressNotice, .missCommitment,
            .flag(.overdueReported), .flag(.noticeLate), .flag(.feedbackDecisionLate):
            true
        default: false
        }
    }
}
