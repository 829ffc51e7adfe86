package import LocalTime
package import Office

/// What the reporter and the officials see beyond the public: the whole case, still without an identity.
package struct InsideReport: Sendable, Equatable {
    package var face: PublicReport
    package var audience: Audience
    package var report: Report
    /// What it is judged by; `report` lacks what this viewer must not read.
    fileprivate let whole: Report
    fileprivate let viewer: Viewer

    /// What the viewer may do now.
    package func offers(at now: Instant, under law: Law) -> [Offer] { whole.offers(to: viewer, at: now, under: law) }
}

/// A report as one viewer may see it. Made in one place, so that no page decides for itself.
package enum SeenReport: Sendable, Equatable {
    case `public`(PublicReport)
    case inside(InsideReport)

    package init?(_ report: Report, by viewer: Viewer) {
        if let audience = report.audience(of: viewer) {
            var shown = report.shown(to: audience)
            if !report.readsPaper(viewer) { shown.media.removeAll { $0.isPaper == true } }
            var face = PublicReport(report.visibility == .public ? report : shown)
            // Those inside read the words and the place as they were sent.
            face.description = report.description
            face.words = report.words
            face.placeWords = report.scene.words
            face.links = shown.links.count
            face.media = shown.media.map { PublicReport.PublicMedia($0, under: report.masking ?? Masking()) }
            self = .inside(
                InsideReport(face: face, audience: audience, report: shown, whole: report, viewer: viewer))
        } else if report.visibility == .public {
            self = .public(PublicReport(report))
        } else {
            return nil
        }
    }

    package var face: PublicReport {
        switch self {
        case .public(let face): face
        case .inside(let inside): inside.face
        }
    }

    /// With the others of the same matter. An office is told of every link besides.
    package func joined(in incident: Incident?) -> SeenReport {
        var face = face
        face.incident = incident
        switch self {
        case .public:
            face.links = incident.map { $0.reports.count - 1 } ?? 0
            return .public(face)
        case .inside(var inside):
            if case .official = inside.audience {} else { face.links = incident.map { $0.reports.count - 1 } ?? 0 }
            inside.face = face
            return .inside(inside)
        }
    }

    package var inside: InsideReport? {
        if case .inside(let inside) = self { inside } else { nil }
    }
}

// MARK: - What is left out

extension Report {
    /// Drafts are the offices' own, and so is what they write to each other. Whoever helped to send it follows that it goes on, and reads neither the result nor
    /// what was said: those are the person's (A0.12).
    fileprivate func shown(to audience: Audience) -> Report {
        var shown = self
        if case .official = audience { return shown }
        (shown.proposals, shown.cooperations) = ([], [])
        // Another's report may be one that this person must not know of, not even as a number. Storage counts those
        // they may see.
        shown.links = []
        shown.recursAfter = nil
        guard audience == .assistant else { return shown }
        for index in shown.rounds.indices {
            (shown.rounds[index].answer, shown.rounds[index].rating, shown.rounds[index].pastRatings) = (nil, nil, [])
        }
        (shown.refusal, shown.commitment) = (nil, nil)
        (shown.messages, shown.feedbacks, shown.notices) = ([], [], [])
        (shown.consents, shown.openings, shown.objections) = ([], [], [])
        return shown
    }
}
