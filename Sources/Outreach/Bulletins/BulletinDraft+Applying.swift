package import Office

extension BulletinDraft {
    package mutating func apply(_ recorded: Recorded<BulletinDraft>) {
        version = recorded.sequence
        let account = recorded.by.account
        switch recorded.event {
        case .drafted(let content):
            (self.content, editor) = (content, account)
            changed(by: recorded)
        case .changed(let content):
            self.content = content
            changed(by: recorded)
        case .voiceAsked(let number, let voice, let words):
            takes.append(
                BulletinTake(
                    number: number, language: .vietnamese, origin: .machine(voice, words: words), by: account,
                    at: recorded.at))
            changed(by: recorded)
        case .voiceMade(let number, let sound):
            finish(number) { $0.sound = sound }
            // A person who reads goes before a machine.
            if playing(in: .vietnamese)?.isRecording != true { chosen[.vietnamese] = number }
        case .voiceFailed(let number, let code): finish(number) { $0.failure = code }
        case .recorded(let number, let sound, let reader):
            let language = sound.track.language
            takes.append(
                BulletinTake(
                    number: number, language: language, origin: .recording(reader: reader), sound: sound, by: account,
                    at: recorded.at))
            chosen[language] = number
            changed(by: recorded)
        case .takeChosen(let number):
            if let language = take(number)?.language { chosen[language] = number }
            changed(by: recorded)
        case .heard(let track): if let account { hearings.insert(Hearing(account: account, track: track)) }
        case .submitted:
            (state, askedFor) = (.submitted, nil)
            changed(by: recorded)
        case .approved: (state, approver, approvedAt) = (.approved, account, recorded.at)
        case .sentBack(let words): (state, askedFor) = (.draft, words)
        case .withdrawn(let words): (state, endedAs) = (.withdrawn, words)
        }
    }

    private mutating func changed(by recorded: Recorded<BulletinDraft>) {
        changedAt = recorded.at
        if let account = recorded.by.account { hands.insert(account) }
    }

    private mutating func finish(_ number: Int, _ change: (inout BulletinTake) -> Void) {
        guard let index = takes.firstIndex(where: { $0.number == number }) else { return }
        change(&takes[index])
    }
}

extension BulletinTake {
    package var isRecording: Bool { if case .recording = origin { true } else { false } }
}
