/// What the reporter and the officials see beyond the public: the whole case, still without an identity.
package struct InsideReport: Sendable, Equatable {
    package var face: PublicReport
    package var audience: Audience
    package var report: Report
    package var acts: [Act]
}

/// A report as one viewer may see it. Made in one place, so that no page decides for itself.
package enum SeenReport: Sendable, Equatable {
    case `public`(PublicReport)
    case inside(InsideReport)

    package init?(_ report: Report, by viewer: Viewer) {
        if let audience = report.audience(of: viewer) {
            var face = PublicReport(report)
            // Those inside read the words and the place as they were sent.
            face.description = report.description
            face.placeWords = report.scene.words
            self = .inside(
                InsideReport(face: face, audience: audience, report: report, acts: report.acts(open: viewer)))
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

    package var inside: InsideReport? {
        if case .inside(let inside) = self { inside } else { nil }
    }
}
