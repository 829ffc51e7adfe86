/// What somebody asks to be done to a bulletin.
package enum BulletinCommand: Sendable, Equatable {
    case change(BulletinContent)
    case say(MachineVoice)
    case record(SoundFile, reader: String?)
    case choose(take: Int)
    /// Says that this track was heard to its end.
    case hear(track: String)
    case submit
    case approve
    case sendBack(words: String)
    case withdraw(words: String)
}

extension BulletinCommand {
    package var act: BulletinAct {
        switch self {
        case .change: .change
        case .say: .voice
        case .record: .recording
        case .choose: .choice
        case .hear: .hearing
        case .submit: .submission
        case .approve: .approval
        case .sendBack: .sendingBack
        case .withdraw: .withdrawal
        }
    }
}
