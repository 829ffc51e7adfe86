package import LocalTime
package import Office

extension Report {
    /// Everything `viewer` may do now, in the order of `Act`.
    package func offers(to viewer: Viewer, at now: Instant, under law: Law) -> [Offer] {
        guard !standings(of: viewer).isEmpty else { return [] }
        return Act.allCases.compactMap { offer($0, to: viewer, at: now, under: law) }
    }

    /// Whether `viewer` may do `act` now, and how; nil where everything it could be is refused.
    package func offer(_ act: Act, to viewer: Viewer, at now: Instant, under law: Law) -> Offer? {
        guard (try? capacity(of: viewer, for: act)) != nil else { return nil }
        let choices = probes(of: act, at: now, under: law).compactMap { command in
            (try? decide(command, by: viewer, at: now, under: law)).map { choice(command, $0, at: now, under: law) }
        }
        guard !choices.isEmpty else { return nil }
        return Offer(
            act: act, choices: choices, term: lastDay(for: act, at: now, under: law).map { .init($0, at: now) })
    }

    private func choice(
        _ command: Command, _ decision: Decision, at now: Instant, under law: Law
    ) -> Offer.Choice {
        let later = after(decision, at: now, under: law)
        let waiting = later.proposals.last { proposal in
            proposals.first { $0.id == proposal.id } != proposal
        }
        return Offer.Choice(
            command: command, standing: decision.by.standing, awaits: waiting?.needs ?? [],
            lapsesAt: waiting?.lapsesAt(under: law),
            reviewer: later.reviewer(of: command.act),
            target: command.act == .objection ? later.openObjection?.against : nil)
    }

    private func reviewer(of act: Act) -> Standing? {
        switch act {
        case .hiding, .hidingReview: hidings.last?.reviewer
        case .objection: objectionReviewer
        default: nil
        }
    }

    /// The report as it would be.
    private func after(_ decision: Decision, at now: Instant, under law: Law) -> Report {
        var later = self
        _ = later.record(decision, at: now, under: law)
        return later
    }

    private func lastDay(for act: Act, at now: Instant, under law: Law) -> Day? {
        switch act {
        case .refusal: refusalTerm(law)
        case .return: returnTerm(law, at: now)
        case .feedback: lastDayToSpeak(law.rules.feedbackWindowDays)
        case .rating: lastDayToSpeak(law.rules.ratingWindowDays)
        default: nil
        }
    }
}
