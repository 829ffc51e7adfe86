// What lists and figures ask of a report, each as one pure property. Storage writes them as columns beside the body
// (`ReportColumns.swift`), so that no list works out a rule again, and `verify` holds them against the history.
//
// A new list: its question is a property here, a column there, and a comparison in `WorkList`.

package import LocalTime
package import Office

// MARK: - Whose turn it is

extension Report {
    /// On whose agreement proposals wait first, by whom it can be given from this status: several where there are
    /// several proposals (AMB-13).
    package var awaited: Set<Standing> {
        let able = Move.all.filter { $0.act == .approval && $0.from.contains(status) }.map(\.by)
        let next = Set(proposals.compactMap(\.callsOn))
        let awaited = next.intersection(able.reduce(into: Set()) { $0.formUnion($1) })
        return leadAgency == nil ? awaited.subtracting(Standing.lead) : awaited
    }

    /// Somebody of the lead agency is awaited.
    package var awaitsLead: Bool { !awaited.isDisjoint(with: Standing.lead) }

    /// Somebody of the IOC is awaited.
    package var awaitsCentre: Bool { !awaited.isDisjoint(with: Standing.ioc) }

    /// Who must still review the last hiding, also one that was lifted without having been reviewed (IOC-01, A0.9).
    package var hidingReviewer: Standing? { hidings.last.flatMap { $0.review == nil ? $0.reviewer : nil } }

    /// Who must review what an office decided alone: a refusal at triage, a merge, a changed date (A0.7, A0.9, AMB-09).
    package var decisionReviewer: Standing? { reviewer }

    /// The reporter has questioned the result, and the lead agency can and must weigh it (REP-39).
    package var owesFeedbackDecision: Bool {
        openFeedback != nil && Move.all.contains { $0.act == .feedbackDecision && $0.from.contains(status) }
    }

    /// Since when the person waits to be told that it goes on (REP-25), while somebody can tell them.
    package var awaitsNoticeSince: Instant? {
        Move.all.contains { $0.act == .progressNotice && $0.from.contains(status) } ? noticeOwedSince : nil
    }

    /// The receipt from which whether it may be read is owed a decision; an answer does not end it (A0.2).
    package var awaitsModerationSince: Instant? {
        guard !moderation.isApproved, visibility != .secretByRequest, !Status.ended.contains(status) else { return nil }
        return inHandSince
    }
}

// MARK: - Nothing missed (IOC-02)

extension Report {
    /// The last act of a person. What the clock does by itself, reminders above all, is no sign of life.
    package var touchedAt: Instant { lastTouch ?? submittedAt }

    /// Still owed an answer, and nobody has it, or nobody has touched it since `instant`.
    package func isForgotten(since instant: Instant) -> Bool {
        status.owesAnswer && (leadAgency == nil || touchedAt < instant)
    }

    /// Says once of each standstill that nobody has touched it for too long; nil when somebody has, or it was said.
    package func noteUntouched(at now: Instant, under law: Law) -> Decision? {
        let quiet = now - .days(law.rules.nothingMissedAfterDays)
        guard status.owesAnswer, touchedAt < quiet, flags[.untouched] == nil else { return nil }
        return Decision(by: .clock, events: [.flagged(.untouched)])
    }
}

// MARK: - What came of it

extension Report {
    package var recurs: Bool { recursAfter != nil }

    /// The first answer, which the figures count; nil while there is none. A later round changes nothing of it.
    package var firstAnswer: Answer? { rounds.lazy.compactMap(\.answer).first }

    /// Every refusal, also those that were undone, in order.
    package var refusals: [Refusal] { (pastRefusals ?? []) + [refusal].compactMap(\.self) }

    /// The latest refusal after its term: it counts for ever, also when it was overturned (A0.3).
    package var lateRefusal: Refusal? { refusals.last(where: \.late) }
}

// MARK: - Hiding (IOC-03)

extension Report {
    /// With little left of the legal term.
    package var hidingsNearLimit: Int { hidings.count(where: \.isNearLimit) }

    /// Hidden after the reporter had rated «Không hài lòng».
    package var hidingsAfterBadRating: Int { hidings.count(where: followsBadRating) }

    package func followsBadRating(_ hiding: Hiding) -> Bool {
        rounds.contains { round in
            (round.pastRatings + [round.rating].compactMap(\.self)).contains {
                $0.level == .unsatisfied && $0.at < hiding.at
            }
        }
    }
}

extension Hiding {
    /// Hidden with no more than this left of its term is hidden near it.
    package static let fewWorkingDays = 1

    package var isNearLimit: Bool { workingDaysLeft.map { $0 <= Self.fewWorkingDays } ?? false }
}
