package import LocalTime
package import Outreach

/// What a journal says was played, part by part.
package struct PlayHistory: Sendable, Equatable {
    package private(set) var parts: [Part] = []
    private var places: [String: Int] = [:]

    package struct Part: Sendable, Equatable {
        package var airing: String
        package var id: String
        package var began: Instant
        package var position: Double
        package var content: String
        package var interruption: Double
        /// When it was last known to go on.
        package var reached: Instant
        package var measured: Measured
        package var isEnded = false
        package var failure: PlayFailure?
        package var detail: String?
        package var isSent = false
    }

    package init(_ entries: [JournalEntry] = []) { for entry in entries { add(entry) } }

    package mutating func add(_ entry: JournalEntry) {
        switch entry {
        case .begun(let airing, let part, let at, let position, let content, let interruption):
            append(
                Part(
                    airing: airing, id: part, began: at, position: position, content: content,
                    interruption: interruption, reached: at, measured: .nothing))
        case .reached(let part, let at, let measured):
            change(part) { ($0.reached, $0.measured) = (at, measured) }
        case .ended(let part, let at, let measured, let failure, let detail):
            change(part) {
                ($0.reached, $0.measured, $0.isEnded) = (at, measured, true)
                ($0.failure, $0.detail) = (failure, detail)
            }
        case .failed(let airing, let part, let at, let failure, let detail):
            var failed = Part(
                airing: airing, id: part, began: at, position: 0, content: "", interruption: 0, reached: at,
                measured: .nothing)
            (failed.isEnded, failed.failure, failed.detail) = (true, failure, detail)
            append(failed)
        case .sent(let sent): for part in sent { change(part) { $0.isSent = true } }
        }
    }

    private mutating func append(_ part: Part) {
        places[part.id] = parts.count
        parts.append(part)
    }

    private mutating func change(_ id: String, _ body: (inout Part) -> Void) {
        if let place = places[id] { body(&parts[place]) }
    }
}

extension PlayHistory {
    /// A2: what was begun and not ended when the player was killed ended there, with the seconds that were heard.
    package var closing: [JournalEntry] {
        parts.filter { !$0.isEnded }.map {
            .ended(
                part: $0.id, at: $0.reached, measured: $0.measured, failure: .playerStopped,
                detail: "Máy phát dừng giữa chừng.")
        }
    }

    func parts(of airing: String) -> [Part] { parts.filter { $0.airing == airing } }

    /// It is not played again: it was finished, or failed, or broke off by itself. What something urgent interrupted goes
    /// on.
    func isOver(_ airing: String) -> Bool { parts(of: airing).contains { $0.isEnded && $0.failure != .preempted } }

    /// Where it goes on.
    func position(in airing: String) -> Double {
        parts(of: airing).map { $0.position + $0.measured.seconds }.max() ?? 0
    }

    func interrupted(_ airing: String) -> Instant? {
        parts(of: airing).filter { $0.isEnded && $0.failure == .preempted }.map(\.reached).max()
    }

    /// What the server does not have yet.
    package func unsent(device: String, clock: Instant) -> [StationLog.Line] {
        parts.filter { $0.isEnded && !$0.isSent }.map { part in
            let heard = part.measured.seconds
            return StationLog.Line(
                airing: part.airing,
                report: PlayReport(
                    id: part.id, device: device, started: part.began, ended: part.reached, sent: clock,
                    position: part.position, heard: heard, loudness: heard > 0 ? part.measured.loudness : nil,
                    silence: heard > 0 ? part.measured.silence : nil, content: heard > 0 ? part.content : nil,
                    failure: part.failure, detail: part.detail, interruption: part.interruption))
        }
    }
}
