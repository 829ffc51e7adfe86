package import LocalTime
package import Office

extension Warning {
    /// - Throws: `WarningDenial`; nothing has happened then.
    package func decide(
        _ command: WarningCommand, by viewer: Viewer, at now: Instant
    ) throws(WarningDenial) -> WarningDecision {
        let move = command.move
        guard let account = viewer.account, viewer.holds(move.roles) else { throw .notAllowed }
        let event = try event(for: command, by: account, at: now)
        let agency = viewer.appointments.first { move.roles.contains($0.role) }?.agency
        return WarningDecision(
            by: Signature(account: account, standing: move.standing, agency: agency), events: [event])
    }

    private func event(
        for command: WarningCommand, by account: AccountID, at now: Instant
    ) throws(WarningDenial) -> WarningEvent {
        switch command {
        case .draft(let content, let exercise):
            guard version == 0 else { throw .alreadyBegun }
            return .drafted(content, exercise: exercise)
        case .change(let content):
            // What a cancellation says is what was said; only its reason is new.
            guard let pending, pending.type != .cancel else { throw .nothingPending }
            return .changed(content)
        case .submit:
            guard let pending else { throw .nothingPending }
            guard pending.submittedAt == nil else { throw .alreadyPending }
            return .submitted
        case .sendBack(let words):
            _ = try submitted(by: account)
            return .sentBack(words: try given(words))
        case .issue(let communes, let sender):
            let pending = try submitted(by: account)
            if pending.type != .cancel {
                guard pending.content.expires > now else { throw .draftExpired }
                guard communes == pending.content.communes.count else { throw .communeCountDiffers }
            }
            if pending.type != .alert { try requireLive(at: now) }
            return .issued(identifier: identifier(), sender: sender)
        case .prepareUpdate(let content):
            try requireLive(at: now)
            guard pending == nil else { throw .alreadyPending }
            return .updateDrafted(content)
        case .prepareCancel(let reason):
            try requireLive(at: now)
            // A false alarm is called back whatever else waits.
            guard pending?.type != .cancel else { throw .alreadyPending }
            return .cancelDrafted(reason: try given(reason))
        case .discard(let reason):
            guard pending != nil else { throw .nothingPending }
            return .discarded(reason: reason)
        }
    }

    /// A0.26: two people are two accounts, whatever roles they hold.
    private func submitted(by account: AccountID) throws(WarningDenial) -> Pending {
        guard let pending else { throw .nothingPending }
        guard pending.submittedAt != nil else { throw .notSubmitted }
        guard !pending.hands.contains(account) else { throw .needsAnotherPerson }
        return pending
    }

    private func requireLive(at now: Instant) throws(WarningDenial) {
        guard state(at: now) == .live else { throw .notLive }
    }

    private func given(_ words: String) throws(WarningDenial) -> String {
        guard words.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        return words
    }

    /// A new one for each message; no space, no comma, nothing that XML must escape.
    private func identifier() -> String { "VN-DB-\(number)-\(messages.count + 1)" }
}
