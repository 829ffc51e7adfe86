package import LocalTime
package import Office

package enum BreachCommand: Sendable, Equatable {
    case amend(BreachFacts)
    case notify(BreachNotification)
    case tellPeople(how: String)
    case close(words: String)
    case dismiss(reason: String)

    package var act: BreachAct {
        switch self {
        case .amend: .amend
        case .notify: .notify
        case .tellPeople: .tellPeople
        case .close: .close
        case .dismiss: .dismiss
        }
    }
}

extension Breach {
    /// - Throws: `DataDenial`.
    package static func register(
        _ facts: BreachFacts, noticedAt: Instant, number: Int64, by viewer: Viewer, at now: Instant, under law: Law
    ) throws(DataDenial) -> (Breach, BreachDecision) {
        let by = try officer(viewer)
        guard noticedAt <= now else {
            throw .missing("noticedAt", "Lúc phát hiện không được sau lúc này. Hãy ghi lại ngày và giờ.")
        }
        let facts = try facts.checked()
        let notifyBy = noticedAt + .hours(law.rules.breachNotificationHours)
        let event = BreachEvent.registered(facts, noticedAt: noticedAt, notifyBy: notifyBy)
        return (
            Breach(number, facts, noticedAt: noticedAt, notifyBy: notifyBy, at: now),
            BreachDecision(by: by, events: [event])
        )
    }

    /// - Throws: `DataDenial`; nothing has happened then.
    package func decide(
        _ command: BreachCommand, by viewer: Viewer, at now: Instant
    ) throws(DataDenial) -> BreachDecision {
        let by = try Self.officer(viewer)
        guard let move = BreachMove.all.first(where: { $0.act == command.act }), move.from.contains(status) else {
            throw .wrongStatus(status.label, for: command.act.label)
        }
        return BreachDecision(by: by, events: [try event(of: command, at: now)])
    }

    private func event(of command: BreachCommand, at now: Instant) throws(DataDenial) -> BreachEvent {
        switch command {
        case .amend(let facts): return .amended(try facts.checked())
        case .notify(let notification): return .notified(try checked(notification, at: now))
        case .tellPeople(let how):
            return .peopleTold(
                how: try lastingWords(how, "how", otherwise: "Hãy ghi đã báo bằng cách nào, cho bao nhiêu người."))
        case .close(let words):
            guard !toldPeople.isEmpty else { throw .peopleNotTold }
            return .closed(words: try lastingWords(words, "words", otherwise: "Hãy ghi kết quả khắc phục."))
        case .dismiss(let reason):
            return .dismissed(
                reason: try lastingWords(reason, "reason", otherwise: "Hãy ghi vì sao đây không phải sự cố."))
        }
    }

    private func checked(
        _ notification: BreachNotification, at now: Instant
    ) throws(DataDenial) -> BreachNotification {
        guard (noticedAt...now).contains(notification.at) else {
            throw .missing("at", "Lúc báo phải từ lúc phát hiện đến lúc này. Hãy ghi lại ngày và giờ.")
        }
        return BreachNotification(
            at: notification.at,
            agency: try lastingWords(notification.agency, "agency", otherwise: "Hãy ghi cơ quan đã nhận thông báo."),
            document: try lastingWords(notification.document, "document", otherwise: "Hãy ghi số văn bản."))
    }

    /// The acts that this viewer may try now.
    package func acts(of viewer: Viewer) -> [BreachAct] {
        guard (try? Self.officer(viewer)) != nil else { return [] }
        return BreachMove.all.filter {
            $0.from.contains(status) && ($0.act != .close || !toldPeople.isEmpty)
        }.map(\.act)
    }

    private static func officer(_ viewer: Viewer) throws(DataDenial) -> Signature<BreachStanding> {
        guard let account = viewer.account, viewer.holds([.dpo]) else { throw .notYours }
        return Signature(account: account, standing: .protectionOfficer, agency: nil)
    }
}

extension DataDenial {
    package static let peopleNotTold = DataDenial(
        .conflict, "peopleNotTold", "Chưa ghi việc báo người bị ảnh hưởng nên chưa kết thúc được.")
}
