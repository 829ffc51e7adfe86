package import LocalTime
package import Office
package import Outreach

/// In the journal, with a row for lists, and with what the workshop has to read out.
extension BulletinDraft: Kept, Journalled {
    /// - Throws: `StaleSubject` when somebody wrote since `old` was read.
    package func write(
        _ recorded: [Recorded<BulletinDraft>], from old: BulletinDraft, wakesAt: Instant?, at now: Instant,
        in tx: any Transaction
    ) throws {
        for event in recorded {
            try tx.journal.append(event)
            switch event.event {
            case .voiceAsked(let take, _, _): try tx.soundWork.ask(subject, take: take, at: now)
            case .voiceMade(let take, _), .voiceFailed(let take, _): try tx.soundWork.done(subject, take: take)
            case .withdrawn: try tx.soundWork.drop(subject)
            default: break
            }
        }
        try BulletinTable<Purpose>(tx).put(self)
        if let bulletin = self as? Bulletin { try tx.playables.follow(bulletin, at: now) }
        tx.announce(.changed(subject))
    }
}
