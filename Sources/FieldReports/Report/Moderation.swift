/// Whether it may be shown, decided by a person after routing; not a status (A0.19).
package enum Moderation: Sendable, Equatable, Codable {
    case pending
    /// As it was stored before A0.25: `blurred` media are covered as a whole, `text` stands in place of the reporter's
    /// words. A command may still say `.approved(blurred: [], text: nil)`, «as it was sent»; the rest nobody can make any
    /// more.
    case approved(blurred: [String], text: String?)
    case keptBack(code: ViolationCode, reason: String)
    /// Shown, save what is covered.
    case published(Masking)

    package var isApproved: Bool {
        switch self {
        case .approved, .published: true
        case .pending, .keptBack: false
        }
    }
}

extension Report {
    var isKeptBack: Bool { if case .keptBack = moderation { true } else { false } }

    /// What is covered of it; nil while it is not for showing.
    package var masking: Masking? {
        switch moderation {
        case .published(let masking): masking
        case .approved(let blurred, _):
            // A picture was then covered as a whole, for what REP-18 protects; a film was shown whole or not at all.
            Masking(
                areas: media.filter { $0.kind == .photo && blurred.contains($0.id) }.map {
                    .whole($0.id, .personalData)
                },
                leftOut: media.filter { $0.kind != .photo && blurred.contains($0.id) }.map {
                    .init(media: $0.id, ground: .personalData)
                },
                wholeFilms: media.filter { $0.kind == .video && !blurred.contains($0.id) }.map(\.id))
        case .pending, .keptBack: nil
        }
    }

    /// Its words were replaced before A0.25: whoever reads it is told so, until it is moderated again.
    package var isRewritten: Bool { rewrittenText != nil }

    var rewrittenText: String? {
        if case .approved(_, let text) = moderation { text } else { nil }
    }
}
