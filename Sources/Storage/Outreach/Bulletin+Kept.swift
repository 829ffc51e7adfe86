package import LocalTime
package import Office
package import Outreach

/// In the journal, with a row for lists, and with what the workshop has to read out.
extension BulletinDraft: Kept, Journalled {
    package static var listings: [Listing<BulletinDraft>] {
        [
            Listing(
                Purpose.table, by: ["number"],
                [
                    "version", "state", "title", "priority", "valid_from", "valid_to", "languages", "editor",
                    "approver", "changed_at", "approved_at",
                ]
            ) { bulletin in
                let content = bulletin.content
                return [
                    storedRow(
                        bulletin.number, bulletin.version, bulletin.state, content.title, content.priority,
                        content.validFrom, content.validTo, content.languages.map(\.rawValue).joined(separator: " "),
                        bulletin.editor, bulletin.approver, bulletin.changedAt, bulletin.approvedAt)
                ]
            }
        ]
    }

    package func follow(_ recorded: [Recorded<BulletinDraft>], at now: Instant, in tx: any Transaction) throws {
        for event in recorded {
            switch event.event {
            case .voiceAsked(let take, _, _): try tx.soundWork.ask(subject, take: take, at: now)
            case .voiceMade(let take, _), .voiceFailed(let take, _): try tx.soundWork.done(subject, take: take)
            case .withdrawn: try tx.soundWork.drop(subject)
            default: break
            }
        }
        // Nothing else changes what may be played: what was ended because of what it tells of stays so.
        if recorded.contains(where: \.event.changesWhatPlays), let bulletin = self as? Bulletin {
            try tx.playables.follow(bulletin, at: now)
        }
    }

    package func differences(in tx: any Transaction) throws -> [String] {
        guard let bulletin = self as? Bulletin, try !tx.playables.agrees(with: bulletin) else { return [] }
        return ["\(subject): bản được phát khác với lịch sử của nó"]
    }
}

extension BulletinEvent {
    fileprivate var changesWhatPlays: Bool {
        switch self {
        case .approved, .withdrawn: true
        default: false
        }
    }
}
