package import Office

extension Warning {
    package mutating func apply(_ recorded: Recorded<Warning>) {
        version = recorded.sequence
        switch recorded.event {
        case .drafted(let content, let exercise):
            isExercise = exercise
            begunAt = recorded.at
            begin(.alert, content, recorded)
        case .changed(let content):
            pending?.content = content
            pending?.submittedAt = nil
            pending?.wasLeftWaiting = false
            addHand(recorded)
        case .submitted:
            pending?.submittedAt = recorded.at
            pending?.sentBack = nil
            addHand(recorded)
        case .sentBack(let words):
            pending?.submittedAt = nil
            pending?.wasLeftWaiting = false
            pending?.sentBack = words
        case .issued(let identifier, let sender): issue(identifier, sender, recorded)
        case .updateDrafted(let content): begin(.update, content, recorded)
        case .cancelDrafted(let reason):
            guard let latest else { return }
            begin(.cancel, latest.content, recorded)
            pending?.reason = reason
            pending?.submittedAt = recorded.at
        case .discarded: pending = nil
        case .leftWaiting: pending?.wasLeftWaiting = true
        case .expired:
            hasExpired = true
            pending = nil
        }
    }

    private mutating func begin(_ type: WarningMessage.Kind, _ content: WarningContent, _ recorded: Recorded<Warning>) {
        pending = Pending(type: type, content: content, hands: [recorded.by.account].compactMap(\.self))
    }

    private mutating func addHand(_ recorded: Recorded<Warning>) {
        guard let account = recorded.by.account, pending?.hands.contains(account) == false else { return }
        pending?.hands.append(account)
    }

    private mutating func issue(_ identifier: String, _ sender: String, _ recorded: Recorded<Warning>) {
        guard let pending else { return }
        messages.append(
            WarningMessage(
                identifier: identifier, sender: sender, sentAt: recorded.at, kind: pending.type,
                content: pending.content, reason: pending.reason, composedBy: pending.hands,
                issuedBy: recorded.by.account))
        self.pending = nil
    }
}
