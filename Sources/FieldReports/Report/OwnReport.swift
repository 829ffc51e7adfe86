// A0.27: nobody is the lead on their own report.

import Office

extension Report {
    /// Everything `viewer` may be in doing `act`. A0.27: who sent it, or whom it is from, is no office of it: not the
    /// lead agency at all, and nobody who judges what others did about it.
    func standings(of viewer: Viewer, acting act: Act) -> [Standing] {
        let standings = standings(of: viewer)
        guard isOwn(of: viewer) else { return standings }
        return standings.filter { standing in
            !Standing.lead.contains(standing) && (!act.isJudgement || Standing.sending.contains(standing))
        }
    }

    private func isOwn(of viewer: Viewer) -> Bool {
        viewer.people.contains(reporter) || viewer.account == submittedBy
    }
}

extension Act {
    /// It says of another's act, or of the reporter's words, what becomes of it.
    fileprivate var isJudgement: Bool {
        switch self {
        case .approval, .moderation, .unhiding, .hidingReview, .objectionDecision, .feedbackDecision, .review: true
        default: false
        }
    }
}

extension Standing {
    fileprivate static let sending: Set<Standing> = [.reporter, .assistant]
}
