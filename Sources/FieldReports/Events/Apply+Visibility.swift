import LocalTime
import Office

extension Report {
    mutating func applyVisibility(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .moderated(let decision):
            if case .keptBack = decision { keptBackBy = (isKeptBack ? keptBackBy ?? [] : []) + [by] }
            (moderation, moderatedBy) = (decision, by.standing)
            clearedMedia = decision.isApproved ? media.map(\.id) : []
            // A secret that is marked once more waits for the same second person as before (A0.26).
            if !secrecyGrounds.contains(.moderation) { dropUnconfirmed(.moderation) }
        case .hidden(let code, let interest, let reason, let proposedBy, let left):
            proposals.removeAll(where: \.isHiding)
            hidings.append(
                Hiding(
                    code: code, interest: interest, reason: reason, proposedBy: proposedBy, approvedBy: by, at: at,
                    workingDaysLeft: left))
            flags[.hidingReviewLate] = nil
        case .unhidden(let reason):
            editHiding { hiding in
                hiding.liftedAt = at
                guard hiding.isReviewed(by: by.standing) else { return }
                hiding.review = .init(upheld: false, reason: reason, by: by, at: at)
            }
        case .hidingReviewed(let upheld, let reason):
            editHiding { $0.review = .init(upheld: upheld, reason: reason, by: by, at: at) }
        case .objectionRaised(let words, let target):
            objections.append(Objection(words: words, at: at, against: target))
            flags[.objectionLate] = nil
        case .objectionDecided(let upheld, let reason):
            guard let index = objections.lastIndex(where: { $0.decision == nil }) else { return }
            let review = Hiding.Review(upheld: upheld, reason: reason, by: by, at: at)
            objections[index].decision = review
            if objections[index].against == .hiding, hiding?.review == nil { editHiding { $0.review = review } }
        case .secrecyChanged(let requested): secrecyRequested = requested
        case .publicityWithdrawn: publicityWithdrawn = true
        default: break
        }
    }

    private mutating func editHiding(_ edit: (inout Hiding) -> Void) {
        guard !hidings.isEmpty else { return }
        edit(&hidings[hidings.count - 1])
    }

    mutating func applyIdentity(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .consentRequested(let id, let purpose, let fields, let seenBy, let until, let audience):
            consents.append(
                ConsentRequest(
                    id: id, purpose: purpose, fields: fields, seenBy: seenBy, until: until, by: by, at: at,
                    audience: audience))
        case .consentAnswered(let id, let answer):
            guard let index = consents.firstIndex(where: { $0.id == id }) else { return }
            consents[index].answer = answer
            consents[index].answeredAt = at
        case .identityOpened(let ground, let fields, let reason):
            openings.append(IdentityOpening(ground: ground, fields: fields, reason: reason, by: by, at: at))
        default: break
        }
    }
}
