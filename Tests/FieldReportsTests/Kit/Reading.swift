import LocalTime
import Office

@testable import FieldReports

// What tests ask of a story.

extension Story {
    var deadline: Day? { report.round?.deadline.day }
    var names: [String] { history.map(\.event.name) }

    func times(of name: String) -> [Instant] { history.filter { $0.event.name == name }.map(\.at) }
    func time(of name: String) -> Instant? { times(of: name).first }

    /// When each time it was noted that something had gone past its time.
    func times(of flag: Flag) -> [Instant] {
        history.filter { recorded in
            if case .flagged(flag, _) = recorded.event { true } else { false }
        }.map(\.at)
    }

    /// When each reminder went out.
    var reminders: [Instant] { times(of: "reminded") }

    /// When the escalation reached `step`.
    func called(_ step: AlertStep) -> Instant? {
        history.first { $0.event == .alerted(step: step) }?.at
    }

    func happened(_ event: ReportEvent) -> Bool { history.contains { $0.event == event } }

    /// The instants at which time alone will do `matter`, were nothing else to happen.
    func awaited(_ matter: AgendaItem.Matter) -> Instant? {
        report.agenda(under: law).first { $0.matter == matter }?.at
    }

    /// The titles and words that `audience` reads; nil is the public.
    func timeline(for audience: Audience?) -> [TimelineLine] {
        history.compactMap { $0.line(for: audience, in: .tests) }
    }

    func wasTold(_ recipient: Notice.Recipient, _ part: String) -> Bool {
        notices.contains { $0.to == recipient && $0.words.contains(part) }
    }
}

extension Phrasebook {
    /// The starter's numbers, and the one agency of the past that a test names.
    static let tests = Phrasebook(rules: .starter) { $0 == "ubnd-hua-ngai" ? "UBND xã Hừa Ngài" : $0.rawValue }
}

extension Report {
    /// As the API says it, by the starter's calendar.
    func lateness(at now: Instant) -> Lateness { due(at: now, by: .starter).lateness }
}
