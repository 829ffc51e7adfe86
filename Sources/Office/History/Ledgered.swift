package import LocalTime

/// Anything whose history is events: what is decided becomes events, and replaying them gives the same value again.
///
/// An area of the house (reports; letters, bulletins) has one such value for each kind of subject. How it is kept, told
/// of and woken is written once for all of them.
package protocol Ledgered: Sendable, Equatable {
    associatedtype Event: LedgerEvent
    /// In what capacity somebody acts on it.
    associatedtype Standing: RawRepresentable, Sendable, Hashable, Codable where Standing.RawValue == String
    associatedtype Decision: Decided where Decision.Event == Event, Decision.Standing == Standing

    static var kind: Subject.Kind { get }
    var number: Int64 { get }
    /// How many events it has behind it.
    var version: Int { get }

    /// Nil where the history does not begin as one of its kind does.
    init?(replaying history: [Recorded<Self>])

    /// Never refuses and never decides, and does the same with an old event as on the day it was written.
    mutating func apply(_ recorded: Recorded<Self>)

    /// Who must be told of what has just been applied.
    func notices(of recorded: Recorded<Self>, under law: Law) -> [Notice]

    /// When the duties must look at it next; nil when time holds nothing for it.
    func wakesAt(under law: Law) -> Instant?
}

/// What was decided: the events that record it, in whose name. Each area has a type of its own, which can be made in its
/// own room alone, so that nothing gets into a history that was not decided there.
package protocol Decided<Event, Standing>: Sendable {
    associatedtype Event: LedgerEvent
    associatedtype Standing: Sendable, Hashable, Codable

    var by: Signature<Standing> { get }
    var events: [Event] { get }
}

/// A fact in the past tense. Stored as JSON under its name, so a case is never renamed or removed.
package protocol LedgerEvent: Sendable, Equatable, Codable {}

extension LedgerEvent {
    /// The name under which it is stored: `routed`, `progressNoticeSent`.
    package var name: String {
        // The case's own name: where a case carries values, it is the mirror's label.
        Mirror(reflecting: self).children.first?.label ?? String(describing: self)
    }
}

extension Ledgered {
    package var subject: Subject { Subject(Self.kind, number) }

    /// Does what was decided.
    ///
    /// - Returns: its events with who, when and under which rules, as they are to be kept.
    package mutating func record(_ decision: Decision, at now: Instant, under law: Law) -> [Recorded<Self>] {
        decision.events.map { event in
            let next = Recorded<Self>(
                subject: subject, sequence: version + 1, at: now, by: decision.by, rules: law.rules.version,
                event: event)
            apply(next)
            return next
        }
    }
}
