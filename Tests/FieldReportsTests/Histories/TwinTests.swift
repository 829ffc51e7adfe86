import LocalTime
import Office
import Testing

@testable import FieldReports

/// The same history twice, once with hiding, secrecy and words in between, once without (IOC-02).
@Suite("Histories: the same with and without hiding")
struct TwinTests {
    /// What is done in both.
    private static let loud: [Act] = [
        .acceptance, .refusal, .return, .routing, .classification, .cooperation, .answer, .deadlineChange,
        .progressNotice,
        .feedback, .feedbackDecision, .rating, .withdrawal, .resubmission, .mediaAddition, .urgency, .acknowledgement,
        .firstAction, .commitmentProof, .correction, .reopening, .moderation, .link, .unmerge,
    ]

    @Test(
        "IOC-02: hidden, secret or talked about, a report keeps its day, its agency and every duty",
        arguments: UInt64(1)...200)
    func twins(seed: UInt64) {
        var dice = Dice(seed: seed &+ 50_000)
        var plain = Story.beginning(&dice)
        var quiet = plain
        for step in 0..<30 {
            let next = plain.now + Story.jump(&dice)
            plain.wait(until: next)
            quiet.wait(until: next)
            var meddling = Dice(seed: dice.next())
            quiet.meddle(&meddling)
            let deed = Deed.any(&dice, on: plain.report, among: Self.loud)
            let command = deed.command(on: plain.report, at: plain.now)
            let first = plain.trying(command, by: deed.viewer)
            let second = quiet.trying(command, by: deed.viewer)
            if first != second || plain.duties != quiet.duties {
                Issue.record(
                    """
                    seed \(seed), step \(step), \(deed.act) by \(deed.name): \(String(describing: first)) without, \
                    \(String(describing: second)) with; \(plain.duties.symmetricDifference(quiet.duties))
                    """)
                return
            }
            plain.settleProposals()
            quiet.settleProposals()
        }
        #expect(plain.report.rounds == quiet.report.rounds)
        #expect(plain.report.status == quiet.report.status)
        #expect(plain.report.leadAgency == quiet.report.leadAgency)
        #expect(plain.report.refusalLimit == quiet.report.refusalLimit)
        #expect(plain.reminders == quiet.reminders)
        #expect(plain.times(of: "becameOverdue") == quiet.times(of: "becameOverdue"))
        #expect(plain.times(of: "progressNoticeOwed") == quiet.times(of: "progressNoticeOwed"))
        #expect(plain.report.lateness(at: plain.now) == quiet.report.lateness(at: quiet.now))
    }

    @Test("the twins do differ in what was hidden, kept secret and said")
    func meddlingHappens() {
        var (hidden, secret, said) = (0, 0, 0)
        for seed in UInt64(1)...40 {
            var dice = Dice(seed: seed)
            var story = Story.beginning(&dice)
            for _ in 0..<20 {
                story.wait(until: story.now + .hours(5))
                story.meddle(&dice)
            }
            hidden += story.report.hidings.count
            secret += story.times(of: "secrecyChanged").count
            said += story.report.messages.count
        }
        #expect(hidden > 20 && secret > 20 && said > 20)
    }
}

extension Story {
    /// Hides, lifts, reviews, keeps secret, objects, asks and talks; never what the report itself is about.
    fileprivate mutating func meddle(_ dice: inout Dice) {
        switch dice.next() % 8 {
        case 0, 1:
            _ = trying(.hideInsult, by: dice.oneIn(2) ? .officer : .manager)
            guard let proposal = report.proposals.first(where: \.isHiding) else { return }
            for viewer in [Viewer.leader, .otherLeader, .departmentLeader, .manager] where !report.isHidden {
                _ = trying(.agree(proposal.id), by: viewer)
            }
            if let left = report.proposals.first(where: \.isHiding) { _ = trying(.disagree(left.id), by: .leader) }
        case 2, 3: _ = trying(.unhide(reason: "Bỏ ẩn"), by: dice.pick([.leader, .manager, .overseer]))
        case 4, 5: _ = trying(.setSecrecy(!report.secrecyRequested), by: .lan)
        case 6: _ = report.isHidden ? trying(.object, by: .lan) : nil
        default: _ = trying(.say, by: dice.pick([.lan, .dispatcher]))
        }
        // What is open delays closing, rightly; here it is decided at once.
        if report.openObjection?.against == .hiding { _ = trying(.judge(uphold: dice.oneIn(2)), by: .overseer) }
        _ = trying(.review(uphold: dice.oneIn(2)), by: .overseer)
    }

    /// Does it if it can be done, and says why not.
    fileprivate mutating func trying(_ command: Command, by viewer: Viewer) -> Denial? {
        do throws(Denial) {
            try self.do(command, by: viewer)
            return nil
        } catch {
            return error
        }
    }

    /// Everything that waits for a second person is agreed to, so that numbers of proposals do not matter.
    fileprivate mutating func settleProposals() {
        for proposal in report.proposals where !proposal.isHiding {
            for viewer in [Viewer.leader, .otherLeader, .departmentLeader, .shiftLead, .manager, .overseer] {
                _ = trying(.agree(proposal.id), by: viewer)
            }
        }
    }

    /// All that time holds, but for what concerns showing it, and closing, which waits for open reviews.
    fileprivate var duties: Set<String> {
        let showing: [AgendaItem.Matter] = [
            .close, .flag(.moderationLate), .flag(.hidingReviewLate), .flag(.objectionLate),
        ]
        return Set(
            report.agenda(under: law).filter { !showing.contains($0.matter) }.map { "\(words($0.matter)) at \($0.at)" })
    }

    /// A proposal by what it is about: hiding counts numbers of its own.
    private func words(_ matter: AgendaItem.Matter) -> String {
        guard case .lapse(let id) = matter else { return "\(matter)" }
        return "lapse of \(report.proposals.first { $0.id == id }?.label ?? "nothing")"
    }
}
