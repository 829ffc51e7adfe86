package import LocalTime
package import Office
package import Outreach
import Storage

/// An airing of some time ago, and what was said of it, in its order.
package struct PastAiring: Sendable {
    package var number: Int64
    package var plan: AiringPlan
    package var plannedAt: Instant
    package var sayings: [Saying]

    package init(number: Int64, plan: AiringPlan, plannedAt: Instant, sayings: [Saying]) {
        self.number = number
        self.plan = plan
        self.plannedAt = plannedAt
        self.sayings = sayings
    }

    /// What somebody said of it, and when that came in.
    package struct Saying: Sendable {
        package var at: Instant
        package var words: Words

        package init(at: Instant, _ words: Words) { (self.at, self.words) = (at, words) }
    }

    package enum Words: Sendable {
        case played(PlayReport)
        case confirmed(AiringConfirmation, by: Viewer)
        case cancelled(reason: String, by: Viewer)
        case corrected(AiringCorrection, by: Viewer)
    }
}

/// Many airings at once, for the demonstration alone: what each has lived through is decided by the same rules and kept
/// by the same hands as in earnest, but its row is written once, as it stands at the end.
extension Airings {
    /// - Throws: `AiringDenial` for a past that the rules would not have let happen; nothing is kept then.
    package func writePast(_ airings: [PastAiring]) async throws {
        let (books, now) = (try await province.books.current(), province.now())
        try await province.store.write { tx in
            for past in airings { try tx.keepPast(past, books, at: now) }
        }
    }
}

extension Transaction {
    fileprivate func keepPast(_ past: PastAiring, _ books: Books, at now: Instant) throws {
        let (law, new) = (books.law, Airing(number: past.number, plan: past.plan))
        var airing = new
        var recorded = airing.record(try Airing.planning(past.plan), at: past.plannedAt, under: law)
        for saying in past.sayings {
            recorded += airing.recordAbsence(by: saying.at, under: law)
            guard let decision = try airing.decision(on: saying, in: books.outreach) else { continue }
            recorded += airing.record(decision, at: saying.at, under: law)
        }
        recorded += airing.recordAbsence(by: now, under: law)
        try airing.write(recorded, from: new, wakesAt: airing.wakesAt(under: law), at: now, in: self)
        for case .played(let report) in past.sayings.map(\.words) {
            _ = try playLog.add(report, of: past.number, from: past.plan.station, at: now)
        }
    }
}

extension Airing {
    fileprivate func decision(
        on saying: PastAiring.Saying, in directory: OutreachDirectory
    ) throws(AiringDenial) -> AiringDecision? {
        switch saying.words {
        case .played(let report): try self.report(report, from: plan.station, at: saying.at)
        case .confirmed(let said, let viewer): try confirm(said, by: viewer, in: directory, at: saying.at)
        case .cancelled(let reason, let viewer): try cancel(reason, by: viewer, in: directory, at: saying.at)
        case .corrected(let correction, let viewer): try correct(correction, by: viewer, at: saying.at)
        }
    }

    /// Time does its part as soon as it may, not when the next thing was said.
    fileprivate mutating func recordAbsence(by now: Instant, under law: Law) -> [Recorded<Airing>] {
        elapse(to: now).map { record($0, at: missedAt, under: law) } ?? []
    }
}
