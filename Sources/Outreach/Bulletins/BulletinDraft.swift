package import LocalTime
package import Office

/// A bulletin on its way: what it says, how it sounds, who had a hand in it, and how far it has come.
package struct BulletinDraft<Purpose: BulletinPurpose>: Ledgered {
    package typealias Event = BulletinEvent
    package typealias Standing = BulletinStanding
    package typealias Decision = BulletinDecision<Purpose>

    package static var kind: Subject.Kind { Purpose.kind }

    package let number: Int64
    package internal(set) var version = 0
    package internal(set) var content: BulletinContent
    package internal(set) var state = BulletinState.draft
    package internal(set) var takes: [BulletinTake] = []
    /// Which take plays, by language.
    package internal(set) var chosen: [BroadcastLanguage: Int] = [:]
    /// Who heard which track to its end.
    package internal(set) var hearings: Set<Hearing> = []
    /// Whoever wrote, recorded, chose or submitted: none of them may approve (A0.26).
    package internal(set) var hands: Set<AccountID> = []
    package internal(set) var editor: AccountID?
    package internal(set) var approver: AccountID?
    /// What the approver asked for; nil once it was submitted anew.
    package internal(set) var askedFor: String?
    package internal(set) var changedAt: Instant
    package internal(set) var approvedAt: Instant?
    package internal(set) var endedAs: String?

    /// One that nothing has happened to yet.
    package init(number: Int64, drafting content: BulletinContent, at now: Instant) {
        self.number = number
        self.content = content
        changedAt = now
    }

    package init?(replaying history: [Recorded<BulletinDraft>]) {
        guard let first = history.first, case .drafted(let content) = first.event else { return nil }
        self.init(number: first.subject.number, drafting: content, at: first.at)
        for recorded in history { apply(recorded) }
    }

    /// Time alone does nothing to a bulletin: the days it may be used are asked when it is to be played.
    package func wakesAt(under law: Law) -> Instant? { nil }
}

package enum BulletinState: String, Sendable, Codable, CaseIterable {
    case draft, submitted, approved, withdrawn
}

extension BulletinState {
    package var label: String {
        switch self {
        case .draft: "Nháp"
        case .submitted: "Chờ duyệt"
        case .approved: "Đã duyệt"
        case .withdrawn: "Đã rút"
        }
    }
}

package struct Hearing: Sendable, Hashable {
    package let account: AccountID
    package let track: String

    package init(account: AccountID, track: String) { (self.account, self.track) = (account, track) }
}

// MARK: - What is heard

extension BulletinDraft {
    package func take(_ number: Int) -> BulletinTake? { takes.first { $0.number == number } }

    /// The take that plays in this language; nil where none was made or chosen.
    package func playing(in language: BroadcastLanguage) -> BulletinTake? { chosen[language].flatMap(take) }

    /// The machine read other words than those that stand there now.
    package func isOutdated(_ take: BulletinTake) -> Bool {
        if case .machine(_, let words) = take.origin { words != content.spoken } else { false }
    }

    /// What will play, in its order; a language without sound is left out.
    package var tracks: [AudioTrack] { content.languages.compactMap { playing(in: $0)?.sound?.track } }

    package func hasHeard(_ track: AudioTrack, _ account: AccountID?) -> Bool {
        account.map { hearings.contains(Hearing(account: $0, track: track.hash)) } ?? false
    }
}
