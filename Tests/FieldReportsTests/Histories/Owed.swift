import LocalTime
import Office

@testable import FieldReports

/// Something that a report owes, and the acts by which somebody gives it: any one of them, done by anybody, is enough.
struct Owed {
    let name: String
    let acts: [Command]

    /// Whether there is somebody, in some office, who may give it now.
    func canBeGiven(on story: Story) -> Bool {
        acts.contains { act in
            Self.cast(of: story.report).contains { viewer in
                (try? story.report.decide(act, by: viewer, at: story.now, under: story.law)) != nil
            }
        }
    }

    /// Everybody, and an officer and a leader of whatever agency leads.
    private static func cast(of report: Report) -> [Viewer] {
        let lead = report.leadAgency.map { agency in
            [Role.agencyOfficer, .agencyLeader].enumerated().map { offset, role in
                Viewer(
                    account: AccountID(rawValue: 881_090 + Int64(offset)),
                    appointments: [Appointment(role, at: agency)])
            }
        }
        return (lead ?? []) + Viewer.everybody.map(\.viewer)
    }
}

extension Owed {
    /// Both ways, where a judgement is owed: a judge who may only say yes is none.
    static func all(of report: Report, at now: Instant) -> [Owed] {
        result(report, now) + judgements(report) + urgent(report) + confirmations(report)
    }

    private static func result(_ report: Report, _ now: Instant) -> [Owed] {
        let elsewhere = [AgencyCode.paHam, .xaDung].map(Command.route)
        var owed: [Owed] = []
        if report.status == .submitted || report.status == .returned {
            owed.append(Owed(name: "an agency", acts: elsewhere))
        } else if report.status.owesAnswer {
            let approvals = report.proposals.filter(\.isAnswer).flatMap { [Command.agree($0.id), .disagree($0.id)] }
            owed.append(Owed(name: "an answer", acts: [.answerDone] + approvals))
            if report.noticeOwedSince != nil {
                let notice = Command.notifyProgress(reason: "Chờ vật tư.", expected: now.day + 5)
                owed.append(Owed(name: "the notice", acts: [notice]))
            }
        }
        // Before an agency has it in hand, and after it has ended, there is nobody to promise anything.
        let inHand = Status.withLead.union([.answered, .closed]).subtracting([.routed])
        if let commitment = report.commitment, commitment.isOpen, commitment.missedAt != nil,
            inHand.contains(report.status)
        {
            owed.append(Owed(name: "the proof", acts: [.proveCommitment(words: "Đã làm xong.", media: [])]))
        }
        return owed
    }

    private static func judgements(_ report: Report) -> [Owed] {
        var owed: [Owed] = []
        for isYes in [true, false] {
            if let feedback = report.openFeedback, [.answered, .closed].contains(report.status) {
                owed.append(Owed(name: "the decision on feedback", acts: [.weigh(feedback.id, again: isYes)]))
            }
            if report.openObjection != nil {
                owed.append(Owed(name: "the decision on the objection", acts: [.judge(uphold: isYes)]))
            }
            if let hiding = report.hidings.last, hiding.review == nil {
                owed.append(Owed(name: "the review of a hiding", acts: [.review(uphold: isYes)]))
            }
            if report.reviewSubject != nil {
                owed.append(Owed(name: "the review", acts: [.review(uphold: isYes, reason: "Đã xem lại.")]))
            }
        }
        if report.openFeedback != nil, report.status.owesAnswer {
            owed.append(Owed(name: "the answer that feedback waits for", acts: [.answerDone, .route(.xaDung)]))
        }
        let isWithLead = Status.withLead.contains(report.status) || report.status == .answered
        if case .pending = report.moderation, isWithLead {
            owed.append(Owed(name: "whether it may be read", acts: [.publish]))
        }
        return owed
    }

    private static func urgent(_ report: Report) -> [Owed] {
        guard let urgent = report.urgent, report.status.owesAnswer else { return [] }
        if urgent.acknowledgedAt == nil { return [Owed(name: "an answer to the alarm", acts: [.acknowledge])] }
        guard urgent.firstActionAt == nil else { return [] }
        return [Owed(name: "the first action", acts: [.recordFirstAction(words: "Đã đến nơi.")])]
    }

    /// Where it may be decided at all: what has ended keeps its proposals, and nobody waits for them.
    private static func confirmations(_ report: Report) -> [Owed] {
        guard Move.all.contains(where: { $0.act == .approval && $0.from.contains(report.status) }) else { return [] }
        return report.proposals.map {
            Owed(name: $0.label, acts: [.agree($0.id), .disagree($0.id)])
        }
    }
}
