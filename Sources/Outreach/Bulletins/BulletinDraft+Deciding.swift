package import LocalTime
package import Office
import Vietnamese

extension BulletinDraft {
    /// A new one.
    ///
    /// - Throws: `BulletinDenial`.
    package static func draft(
        _ content: BulletinContent, by viewer: Viewer
    ) throws(BulletinDenial) -> (content: BulletinContent, decision: Decision) {
        guard let account = viewer.account, viewer.holds([.bulletinEditor]) else { throw .notYours(.change) }
        let content = try content.kept()
        let by = Signature(account: account, standing: Standing.editor, agency: viewer.agencies.first)
        return (content, Decision(by: by, [.drafted(content: content)]))
    }

    /// - Throws: `BulletinDenial`; nothing has happened then.
    package func decide(
        _ command: BulletinCommand, by viewer: Viewer, at now: Instant
    ) throws(BulletinDenial) -> Decision {
        let by = try signature(of: viewer, for: command.act)
        return Decision(by: by, [try event(of: command, by: by.account, on: now.day)])
    }

    /// The acts that the table gives this viewer now; conditions beyond it are said when the act is tried.
    package func acts(of viewer: Viewer) -> [BulletinAct] {
        BulletinAct.allCases.filter { (try? signature(of: viewer, for: $0)) != nil }
    }

    private func signature(of viewer: Viewer, for act: BulletinAct) throws(BulletinDenial) -> Signature<Standing> {
        let rows = BulletinMove.all.filter { row in row.act == act && row.by.role.map { viewer.holds([$0]) } ?? false }
        guard let account = viewer.account, !rows.isEmpty else { throw .notYours(act) }
        guard let row = rows.first(where: { $0.from.contains(state) }) else { throw .notFrom(state, act) }
        return Signature(account: account, standing: row.by, agency: viewer.agencies.first)
    }

    private func event(
        of command: BulletinCommand, by account: AccountID?, on day: Day
    ) throws(BulletinDenial) -> Event {
        switch command {
        case .change(var content):
            // Where the words came from stays true of them.
            content.source = self.content.source
            return .changed(content: try content.kept())
        case .say(let voice): return try saying(voice)
        case .record(let sound, let reader):
            return .recorded(take: nextTake, sound: sound, reader: try noted(reader))
        case .choose(let number):
            guard take(number)?.sound != nil else { throw .noSuchTake }
            return .takeChosen(take: number)
        case .hear(let track):
            guard tracks.contains(where: { $0.hash == track }) else { throw .noSuchTrack }
            return .heard(track: track)
        case .submit:
            try mayBeSubmitted(by: account, on: day)
            return .submitted
        case .approve:
            guard let account, !hands.contains(account) else { throw .needsAnotherPerson }
            guard day <= content.validTo else { throw .windowOver }
            return .approved
        case .sendBack(let words): return .sentBack(words: try reason(words))
        case .withdraw(let words): return .withdrawn(words: try reason(words))
        }
    }

    // MARK: - Conditions

    private func saying(_ voice: MachineVoice) throws(BulletinDenial) -> Event {
        guard MachineVoice.speeds.contains(voice.speed) else { throw .speedOutOfRange }
        guard !takes.contains(where: \.isAwaited) else { throw .voiceUnderWay }
        guard let words = content.spoken else { throw .nothingToRead }
        return .voiceAsked(take: nextTake, voice: voice, words: words)
    }

    /// Every track that will play was heard to its end by the one who submits it.
    private func mayBeSubmitted(by account: AccountID?, on day: Day) throws(BulletinDenial) {
        guard day <= content.validTo else { throw .windowOver }
        // What is still being read would take the place of what was heard, after somebody approved it.
        guard !takes.contains(where: \.isAwaited) else { throw .voiceUnderWay }
        for language in content.languages {
            guard let take = playing(in: language), let track = take.sound?.track else { throw .soundMissing(language) }
            guard !isOutdated(take) else { throw .soundOutdated(language) }
            guard hasHeard(track, account) else { throw .notHeard(language) }
        }
    }

    private var nextTake: Int { (takes.last?.number ?? 0) + 1 }

    private func noted(_ reader: String?) throws(BulletinDenial) -> String? {
        guard let reader, reader.contains(where: { !$0.isWhitespace }) else { return nil }
        do throws(TextIssue) { return try cleaned(reader, lines: .one, atMost: 80) } catch {
            throw .wordsTooLong(field: "reader", limit: 80)
        }
    }

    private func reason(_ words: String) throws(BulletinDenial) -> String {
        do throws(TextIssue) { return try cleaned(words, lines: .many, atMost: 1000) } catch {
            if case .tooLong = error { throw .wordsTooLong(field: "words", limit: 1000) }
            throw .wordsMissing(field: "words")
        }
    }
}

extension BulletinContent {
    fileprivate func kept() throws(BulletinDenial) -> BulletinContent {
        do throws(InvalidSubmission) { return try checked() } catch { throw .invalid(error) }
    }
}

// MARK: - What the workshop does

extension BulletinDraft {
    /// Nil where nobody waits for this take any more.
    package func voiceMade(_ number: Int, _ sound: SoundFile) -> Decision? {
        finishing(number, .voiceMade(take: number, sound: sound))
    }

    package func voiceFailed(_ number: Int, code: String) -> Decision? {
        finishing(number, .voiceFailed(take: number, code: code))
    }

    private func finishing(_ number: Int, _ event: Event) -> Decision? {
        guard take(number)?.isAwaited == true else { return nil }
        return Decision(by: Signature(account: nil, standing: .workshop, agency: nil), [event])
    }
}
