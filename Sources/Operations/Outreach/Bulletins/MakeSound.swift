import LocalTime
import Media
import Office
import Outreach
import Storage

extension Province {
    /// One turn of the machine's voice: the reading that has waited longest. A node that dies in it leaves nothing half:
    /// the hold ends, and another begins it anew.
    ///
    /// - Returns: how many readings were worked on, 0 or 1.
    /// - Throws: what kept it from being made this time: `MediaRefusal`, `WorkshopError`, `MediaStoreError`. It is
    ///   tried again.
    @discardableResult
    package func makeSound() async throws -> Int {
        let now = now()
        guard try await store.read({ try $0.soundWork.isWaiting(at: now) }) else { return 0 }
        guard let work = try await store.write({ try $0.soundWork.take(at: now, until: now + hold) }) else { return 0 }
        switch work.subject.kind {
        case Bulletin.kind: try await bulletins.make(work)
        case ExerciseBulletin.kind: try await bulletinExercises.make(work)
        // Left to a program that knows it.
        default: return 0
        }
        return 1
    }
}

/// Longer than the longest reading takes.
private let hold = Span.minutes(10)
/// After so many the editor is told that it does not work.
private let mostTries = 3

extension Bulletins {
    fileprivate func make(_ work: SoundWork) async throws {
        let bulletin = try await province.store.read { try Draft.load(work.subject.number, in: $0) }
        guard let take = bulletin?.take(work.take), case .machine(let voice, let words) = take.origin, take.isAwaited,
            let owner = take.by
        else { return }
        guard work.tries <= mostTries else { return try await giveUp(work, MediaRefusal.timedOut.code) }
        do {
            let made = try await province.library.intake.speak(
                words, voice: voice.accent.program, wordsPerMinute: voice.wordsPerMinute)
            let record = MediaRecord(made, id: province.freshName(), of: work.subject, owner: owner, at: province.now())
            let sound = SoundFile(made, in: take.language)
            try await finish(work) { bulletin, tx in
                guard let decision = bulletin.voiceMade(work.take, sound) else { return nil }
                try tx.media.insert(record)
                return decision
            }
        } catch let refusal as MediaRefusal where work.tries >= mostTries || !refusal.mayMend {
            try await giveUp(work, refusal.code)
        } catch {
            // Soon again; whoever waits is told after the last try.
            let again = province.now() + .seconds(30)
            try await province.store.write { try $0.soundWork.release(work, until: again) }
            throw error
        }
    }

    private func giveUp(_ work: SoundWork, _ code: String) async throws {
        try await finish(work) { bulletin, _ in bulletin.voiceFailed(work.take, code: code) }
    }

    /// Nothing is kept where nobody waits for it any more.
    private func finish(
        _ work: SoundWork, _ decide: @escaping @Sendable (Draft, any Transaction) throws -> Draft.Decision?
    ) async throws {
        let (now, law) = (province.now(), try await province.books.current().law)
        try await province.store.write { tx in
            var bulletin: Draft = try tx.bulletin(work.subject.number)
            guard let decision = try decide(bulletin, tx) else { return }
            try tx.keep(decision, on: &bulletin, at: now, under: law)
        }
    }
}

extension MediaRefusal {
    /// Of the machine and the moment, not of the words.
    fileprivate var mayMend: Bool { [.timedOut, .recordingsUnavailable, .damaged].contains(self) }
}

extension MachineVoice {
    /// At 100 % it reads some 156 words a minute.
    fileprivate var wordsPerMinute: Int { 130 * speed / 100 }
}

extension MachineVoice.Accent {
    /// espeak-ng's name.
    fileprivate var program: String {
        switch self {
        case .north: "vi"
        case .central: "vi-vn-x-central"
        case .south: "vi-vn-x-south"
        }
    }
}
