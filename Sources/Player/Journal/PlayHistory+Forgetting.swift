package import LocalTime
import Outreach

// A player runs for years: what the server has, and the programme speaks of no more, is forgotten.

extension PlayHistory {
    /// - Parameter named: the airings of the programme as it was told last. While one stands there it must be known what
    ///   was played of it, or it would be played again.
    package func forgetting(but named: Set<String>, at now: Instant) -> PlayHistory {
        PlayHistory(
            parts.filter { part in
                // A clock may have been set right since, in either direction.
                let age = abs((now - part.reached).milliseconds)
                return !part.isEnded || !part.isSent || named.contains(part.airing) || age < remembered.milliseconds
            }.entries)
    }

    /// As few entries as say all of it.
    package var entries: [JournalEntry] { parts.entries }
}

extension [PlayHistory.Part] {
    fileprivate var entries: [JournalEntry] {
        let sent = filter(\.isSent).map(\.id)
        return flatMap(\.entries) + (sent.isEmpty ? [] : [.sent(parts: sent)])
    }
}

extension PlayHistory.Part {
    fileprivate var entries: [JournalEntry] {
        let begun = JournalEntry.begun(
            airing: airing, part: id, at: began, position: position, content: content, interruption: interruption)
        return [
            begun,
            isEnded
                ? .ended(part: id, at: reached, measured: measured, failure: failure, detail: detail)
                : .reached(part: id, at: reached, measured: measured),
        ]
    }
}

private let remembered = Span.days(1)
