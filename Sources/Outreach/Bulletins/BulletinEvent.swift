package import Office

/// What happened to a bulletin. Stored under these names: a case is never renamed or removed.
package enum BulletinEvent: LedgerEvent {
    case drafted(content: BulletinContent)
    case changed(content: BulletinContent)
    /// The machine was asked to read these words.
    case voiceAsked(take: Int, voice: MachineVoice, words: String)
    case voiceMade(take: Int, sound: SoundFile)
    case voiceFailed(take: Int, code: String)
    case recorded(take: Int, sound: SoundFile, reader: String?)
    case takeChosen(take: Int)
    /// Somebody heard this track to its end.
    case heard(track: String)
    case submitted
    case approved
    case sentBack(words: String)
    case withdrawn(words: String)
}

package enum BulletinStanding: String, Sendable, Codable {
    case editor, approver
    /// What makes the sound.
    case workshop
}

/// What was decided of a bulletin; only this room makes one.
package struct BulletinDecision<Purpose: BulletinPurpose>: Decided {
    package let by: Signature<BulletinStanding>
    package let events: [BulletinEvent]

    init(by: Signature<BulletinStanding>, _ events: [BulletinEvent]) { (self.by, self.events) = (by, events) }
}
