package import Office

/// The regulation as one table: which act, from which statuses, by whom, and where it stands written.
///
/// A move that has no row does not exist. Conditions that are not about status or person (words missing, a window
/// that has closed, a second pair of eyes) are in `Decide…`; what a move does to the report is in `Apply.swift`.
/// Below it stands what follows by nobody's act.
package struct Move: Sendable {
    package let act: Act
    package let from: Set<Status>
    package let by: Set<Standing>
    package let article: String

    init(_ act: Act, from: Set<Status>, by: Set<Standing>, _ article: String) {
        self.act = act
        self.from = from
        self.by = by
        self.article = article
    }
}

extension Move {
    package static let all: [Move] = [
        // To the competent agency
        Move(.routing, from: [.submitted, .returned], by: ioc, "REP-21"),
        Move(.routing, from: [.routed, .accepted, .inProgress, .pendingApproval], by: ioc, "A0.19"),
        Move(.routing, from: [.returned], by: [.overseer], "AMB-11"),
        Move(.routing, from: [.clarifying], by: [.iocManager], "A0.27"),
        Move(.classification, from: open, by: ioc, "REP-21"),
        Move(.classification, from: withLead, by: lead, "REP-21"),
        Move(.acceptance, from: [.routed], by: lead, "REP-22"),
        Move(.return, from: [.routed, .accepted, .inProgress], by: lead, "AMB-11"),
        Move(.cooperation, from: withLead, by: lead + ioc, "REP-22"),
        Move(.cooperationAnswer, from: withLead + [.answered], by: [.cooperating], "REP-22"),

        // To an end
        Move(.refusal, from: [.submitted, .returned], by: ioc, "REP-34"),
        Move(.refusal, from: [.routed, .accepted, .inProgress], by: lead, "REP-34"),
        Move(.answer, from: withLead, by: lead, "REP-23"),
        Move(.correction, from: [.answered, .clarifying, .closed], by: [.leadLeader], "A0.24"),
        Move(.commitmentProof, from: promised, by: lead, "AMB-08"),
        Move(.commitmentProof, from: promised, by: [.iocManager], "A0.32"),
        Move(.approval, from: open + [.answered, .closed, .refused], by: [.leadLeader] + ioc, "A0.26"),
        Move(.withdrawal, from: open + [.answered], by: [.reporter], "AMB-28"),
        Move(.resubmission, from: [.refused], by: [.reporter, .assistant], "REP-36"),
        Move(.merge, from: [.submitted, .routed, .returned], by: ioc, "A0.7"),
        Move(.unmerge, from: [.merged], by: [.iocManager], "A0.7"),
        Move(.reopening, from: [.closed], by: [.iocManager], "A0.19"),
        Move(.review, from: [.refused], by: [.overseer], "A0.9"),
        Move(.review, from: [.merged], by: [.iocManager, .overseer], "A0.7"),
        Move(.review, from: open, by: [.iocManager, .overseer], "AMB-09"),

        // The clock
        Move(.deadlineChange, from: withLead, by: lead, "REP-27"),
        Move(.deadlineChange, from: withLead, by: [.overseer], "REP-28"),
        Move(.progressNotice, from: withLead, by: lead, "REP-25"),
        Move(.reminder, from: open + [.answered], by: ioc + [.overseer], "CAM-07"),

        // The reporter's word
        Move(.feedback, from: [.answered, .closed], by: [.reporter], "REP-38"),
        Move(.feedbackDecision, from: [.answered, .closed], by: lead, "REP-39"),
        Move(.feedbackDecision, from: [.answered, .closed], by: [.iocManager], "A0.32"),
        Move(.rating, from: [.answered, .clarifying], by: [.reporter], "REP-40"),
        Move(.rating, from: [.closed], by: [.reporter], "A0.5"),
        Move(.message, from: open + [.answered], by: [.reporter, .assistant] + ioc, "AMB-12"),
        Move(.message, from: withLead + [.answered], by: lead, "AMB-12"),
        Move(.mediaAddition, from: open + [.answered], by: [.reporter, .assistant], "A0.24"),

        // Visibility
        Move(.moderation, from: routedOn, by: ioc, "A0.2"),
        Move(.moderation, from: inLeadsCare, by: lead, "A0.2"),
        Move(.hiding, from: routedOn + [.submitted, .refused], by: [.iocManager], "REP-43"),
        Move(.hiding, from: inLeadsCare + [.refused], by: lead, "REP-43"),
        Move(.unhiding, from: everywhere, by: [.leadLeader, .iocManager, .overseer], "IOC-01"),
        Move(.hidingReview, from: everywhere, by: [.iocManager, .overseer], "IOC-01"),
        Move(.objection, from: everywhere, by: [.reporter], "AMB-15"),
        Move(.objectionDecision, from: everywhere, by: [.iocManager, .overseer], "AMB-15"),
        Move(.secrecy, from: open + [.answered], by: [.reporter], "REP-31"),
        Move(.secrecy, from: [.refused], by: [.reporter], "AMB-17"),

        // Identity
        Move(.consentRequest, from: withLead + [.answered], by: lead, "REP-17"),
        Move(.consent, from: everywhere, by: [.reporter], "REP-17"),
        Move(.identityOpening, from: withLead + [.answered], by: lead, "REP-17"),
        Move(.identityOpening, from: open, by: [.iocOperator, .iocShiftLead], "A0.8"),

        // Urgent
        Move(.urgency, from: open, by: ioc, "AMB-19"),
        Move(.acknowledgement, from: open + [.answered], by: ioc + [.overseer], "REP-29"),
        Move(.acknowledgement, from: withLead + [.answered], by: lead, "REP-29"),
        Move(.firstAction, from: withLead, by: lead, "REP-30"),
        Move(.firstAction, from: [.submitted, .returned], by: ioc, "A0.32"),

        // Relations
        Move(.link, from: open + [.answered, .closed], by: ioc, "REP-20"),
        Move(.link, from: inLeadsCare, by: lead, "REP-20"),
    ]

    private static let lead = Standing.lead
    private static let ioc = Standing.ioc
    private static let open = Status.owing
    fileprivate static let withLead = Status.withLead
    /// Not what it has given back: that is in the IOC's queue, and out of its hands (REP-22).
    private static let inLeadsCare: Set<Status> = Status.withLead + [.answered, .closed]
    private static let routedOn: Set<Status> = inLeadsCare + [.returned]
    /// Wherever a promise of an earlier answer may still be open.
    private static let promised = Status.withLead.subtracting([.routed]).union([.answered, .closed])
    fileprivate static let everywhere = Set(Status.allCases).subtracting([.draft])
}

/// What follows from elsewhere, by nobody's act: a unit has ended, the other end of a link, a changed calendar. What
/// it comes to is in `Following.swift`.
package enum Consequence: String, Sendable, CaseIterable {
    case handover
    case linkBack = "link-back"
    case joining
    case recount

    package var from: Set<Status> {
        switch self {
        case .handover: Move.withLead + [.answered, .closed]
        case .linkBack: Move.everywhere
        case .joining: Status.owing + [.answered, .closed]
        case .recount: Status.owing
        }
    }

    package var article: String {
        switch self {
        case .handover: "AMB-25"
        case .linkBack: "REP-20"
        case .joining: "AMB-26"
        case .recount: "AMB-04"
        }
    }
}

extension Report {
    /// The capacity in which `viewer` may do `act` now, or why not.
    ///
    /// Two refusals differ on purpose: what nobody could do from this status is about the report, what this person
    /// may not do is about the person.
    package func capacity(of viewer: Viewer, for act: Act) throws(Denial) -> Standing {
        let status = status
        let rows = Move.all.filter { $0.act == act && $0.from.contains(status) }
        func isOpen(_ standing: Standing) -> Bool { rows.contains { $0.by.contains(standing) } }
        if let standing = standings(of: viewer, acting: act).first(where: isOpen) { return standing }
        let standings = standings(of: viewer)
        if standings.contains(where: isOpen) { throw .ownReport }
        let elsewhere = Move.all.contains { move in move.act == act && standings.contains { move.by.contains($0) } }
        if elsewhere { throw .notFrom(status, act) }
        throw .notYours(act)
    }

    /// What the table leaves open to `viewer`. Conditions may still refuse it: what a page offers is `offers(to:)`.
    func acts(open viewer: Viewer) -> [Act] {
        guard !standings(of: viewer).isEmpty else { return [] }
        let status = status
        return Act.allCases.filter { act in
            let able = Set(standings(of: viewer, acting: act))
            return Move.all.contains { $0.act == act && $0.from.contains(status) && !$0.by.isDisjoint(with: able) }
        }
    }
}

private func + <T>(a: Set<T>, b: Set<T>) -> Set<T> { a.union(b) }
