package import LocalTime
package import Office
import Vietnamese

/// What was decided: the events that record it, in whose name. Only this room makes one (`submit`, `decide`, `elapse`,
/// and what follows from elsewhere), so nothing gets into a history that was not decided here.
package struct Decision: Sendable, Equatable {
    package let by: Author
    package let events: [ReportEvent]
}

/// What a decision is taken with: who, in which capacity, when, under which law.
struct Bench {
    let author: Author
    let now: Instant
    let law: Law

    var standing: Standing { author.standing }
}

extension Report {
    /// Decides what `command` does to this report, or says why it does not. Nothing is changed and nothing is kept:
    /// the caller applies and stores the events, all or none.
    package func decide(
        _ command: Command, by viewer: Viewer, at now: Instant, under law: Law
    ) throws(Denial) -> Decision {
        let standing = try capacity(of: viewer, for: command)
        let bench = Bench(author: author(viewer, standing), now: now, law: law)
        let events = try events(for: command, bench)
        return Decision(by: bench.author, events: events + secrecyToConfirm(after: events, of: command, bench))
    }

    /// Most acts are done in the weightiest capacity. A change of date is two different acts (REP-27, REP-28), and
    /// whoever is both, say, shift lead and overseer must be able to use either.
    private func capacity(of viewer: Viewer, for command: Command) throws(Denial) -> Standing {
        let standings = standings(of: viewer, acting: command.act)
        switch command {
        case .directDeadline:
            _ = try capacity(of: viewer, for: command.act)
            guard standings.contains(.overseer) else { throw .notYours(.deadlineChange) }
            return .overseer
        case .extendDeadline:
            _ = try capacity(of: viewer, for: command.act)
            guard let lead = standings.first(where: Standing.lead.contains) else { throw .notYours(.deadlineChange) }
            return lead
        case .approve(let id, _, _):
            _ = try capacity(of: viewer, for: command.act)
            let needed = proposals.first { $0.id == id }?.needs.first ?? []
            if let fitting = standings.first(where: needed.contains) { return fitting }
            return try capacity(of: viewer, for: command.act)
        case .reviewHiding, .decideObjection:
            let first = try capacity(of: viewer, for: command.act)
            let reviewer = command.act == .objectionDecision ? objectionReviewer : hidings.last?.reviewer
            return standings.first { $0 == reviewer } ?? first
        case .review:
            let first = try capacity(of: viewer, for: command.act)
            return standings.first { $0 == reviewer } ?? first
        default:
            return try capacity(of: viewer, for: command.act)
        }
    }

    private func author(_ viewer: Viewer, _ standing: Standing) -> Author {
        switch standing {
        case .leadLeader, .leadOfficer: Author(account: viewer.account, standing: standing, agency: leadAgency)
        case .cooperating: Author(account: viewer.account, standing: standing, agency: cooperatingAgency(of: viewer))
        default: Author(account: viewer.account, standing: standing, agency: nil)
        }
    }

    private func events(for command: Command, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        switch command {
        case .accept: [.accepted(automatically: false)]
        case .refuse(let code, let ground, let reason, let guidance): try refuse(code, ground, reason, guidance, bench)
        case .return(let reason, let suggested): try giveBack(reason, suggested, bench)
        case .route(let agency, let reason): try route(agency, reason, bench)
        case .classify(let category, let place, let reason): try classify(category, place, reason)
        case .cooperate(let agency, let partner, let request): try cooperate(agency, partner, request, bench)
        case .answerCooperation(let words, let media): try answerCooperation(words, media, bench)

        case .answer(let outcome, let text, let media, let day, let referred):
            try answer(outcome, text, media, day, referred, bench)
        case .approve(let id, let agree, let reason): try approve(id, agree, reason, bench)
        case .correct(let text, let reason): try correct(text, reason)
        case .proveCommitment(let words, let media): try prove(words, media, bench)
        case .reopen(let reason): try reopen(reason, bench)
        case .review(let uphold, let reason): try review(uphold, reason, bench)

        case .extendDeadline(let days, let reason): try extend(days, reason, bench)
        case .directDeadline(let day, let reason, let leader, let reference):
            try direct(day, reason, leader, reference, bench)
        case .notifyProgress(let reason, let expected): try notifyProgress(reason, expected, bench)
        case .urge(let words): try urge(words)

        case .feedback(let words, let media): try feedback(words, media, bench)
        case .decideFeedback(let id, let continues, let reason): try decideFeedback(id, continues, reason, bench)
        case .rate(let level, let comment): try rate(level, comment, bench)
        case .say(let words): try say(words, bench)
        case .addMedia(let item): try addMedia(item, bench)

        case .moderate(let moderation): try moderate(moderation, bench)
        case .hide(let code, let interest, let reason): try hide(code, interest, reason, bench)
        case .unhide(let reason): try unhide(reason, bench)
        case .reviewHiding(let uphold, let reason): try reviewHiding(uphold, reason, bench)
        case .object(let words): try object(words)
        case .decideObjection(let uphold, let reason): try decideObjection(uphold, reason, bench)
        case .setSecrecy(let requested): try setSecrecy(requested)

        case .requestConsent(let purpose, let fields, let seenBy, let until, let audience):
            try requestConsent(purpose, fields, seenBy, until, audience, bench)
        case .answerConsent(let id, let answer): try answerConsent(id, answer, bench)
        case .openIdentity(let fields, let reason, let restricted):
            try openIdentity(fields, reason, restricted, bench)

        case .setUrgency(let kind, let reason): try setUrgency(kind, reason)
        case .acknowledge: try acknowledge()
        case .recordFirstAction(let words): try recordFirstAction(words, bench)

        case .withdraw: try withdraw()
        case .resubmitted(let code): try resubmitted(code)
        case .link(let code): try link(code)
        case .merge(let code, let sameReporter, let reason): try merge(code, sameReporter, reason)
        case .unmerge(let reason): [.unmerged(reason: try required(reason, "reason", "Hãy ghi lý do tách."))]
        }
    }
}

// MARK: - Words

/// Text an act cannot do without: in NFC, trimmed, and without what a reader cannot see.
package func required(_ text: String, _ field: String, _ sentence: String, atMost limit: Int = 5000) throws(Denial)
    -> String
{
    do throws(TextIssue) { return try cleaned(text, lines: .many, atMost: limit) } catch {
        switch error {
        case .empty, .tooShort: throw .missing(field: field, sentence)
        case .tooLong: throw .tooLong(field: field, limit: limit)
        case .controlCharacters, .directionOverrides: throw .badChoice(field: field, error.sentence)
        }
    }
}
