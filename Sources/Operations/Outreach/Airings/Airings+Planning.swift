import LocalTime
import Office
import Outreach
import Storage

extension Airings {
    /// Plans what the programmes hold for the next eight days, and gives a slot that takes what comes next what has
    /// priority by now. However often it runs, on however many nodes, each occurrence is planned once: its number is made
    /// from the slot and the hour.
    ///
    /// - Returns: how many were planned or given something else.
    /// - Throws: `StorageError`; `StaleSubject` where others wrote to one airing again and again. It is run again.
    @discardableResult
    package func planAhead() async throws -> Int {
        try await silenceHidden()
        let (books, now) = (try await province.books.current(), province.now())
        let slots = try await province.store.read { try $0.programmes.slots(from: now.day) }
        let byStation = Dictionary(grouping: slots, by: \.station)
        var planned = 0
        for (code, slots) in byStation.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let station = books.outreach.station(code) else { continue }
            let programme = Programme(
                station: station, clusters: books.outreach.clusters.filter { $0.station == code }, slots: slots)
            planned += try await plan(programme, books, at: now)
        }
        return planned
    }

    private func plan(_ programme: Programme, _ books: Books, at now: Instant) async throws -> Int {
        // Most minutes there is nothing to write.
        guard try await province.store.read({ try !steps(of: programme, at: now, $0).isEmpty }) else { return 0 }
        return try await retrying { tx in
            let steps = try steps(of: programme, at: now, tx)
            for step in steps {
                var airing = step.airing
                try tx.keep(step.decision, on: &airing, at: now, under: books.law)
            }
            return steps.count
        }
    }

    /// What is to be planned of a programme, and what is to be given something else.
    private func steps(of programme: Programme, at now: Instant, _ tx: any Transaction) throws -> [Step] {
        let hasPlayer = try tx.stationKeys.all(of: programme.station.code).contains { $0.revokedAt == nil }
        let grace = hasPlayer ? AiringPlan.graceOfPlayers : AiringPlan.graceOfPeople
        var steps: [Step] = []
        var foreseen: Set<Int64> = []
        for day in (0..<daysAhead).map({ now.day + $0 }) {
            let playables = try playables(on: day, tx)
            for occurrence in programme.occurrences(on: day) where occurrence.at > now {
                foreseen.insert(occurrence.airing)
                guard let playable = programme.choice(for: occurrence, among: playables) else {
                    if let airing = try Airing.load(occurrence.airing, in: tx),
                        !playables.contains(where: { $0.bulletin == airing.plan.playable.bulletin }),
                        let decision = airing.withdrawn("Bản tin đã bị rút hoặc đã hết hạn.", by: nil)
                    {
                        steps.append(Step(airing, decision))
                    }
                    continue
                }
                if let airing = try Airing.load(occurrence.airing, in: tx) {
                    if let decision = airing.replacing(with: playable, at: now) { steps.append(Step(airing, decision)) }
                } else {
                    let plan = AiringPlan(
                        station: programme.station.code, clusters: occurrence.clusters, playable: playable,
                        at: occurrence.at, slot: occurrence.slot.number, grace: grace)
                    steps.append(Step(Airing(number: occurrence.airing, plan: plan), try Airing.planning(plan)))
                }
            }
        }
        return try steps + unforeseen(beside: foreseen, of: programme, at: now, tx)
    }

    /// What was planned and stands in the programme no more: quiet hours were changed, or the station ends. No player may
    /// sound at night because it was told so a week ago.
    private func unforeseen(
        beside foreseen: Set<Int64>, of programme: Programme, at now: Instant, _ tx: any Transaction
    ) throws -> [Step] {
        try tx.airings.open(ofProgrammeOf: programme.station.code, after: now)
            .filter { !foreseen.contains($0) }.compactMap { number in
                let airing = try airing(number, tx)
                return airing.withdrawn("Giờ này đài không còn phát: lịch, giờ yên lặng hoặc đài đã đổi.", by: nil)
                    .map { Step(airing, $0) }
            }
    }

    private struct Step {
        let airing: Airing
        let decision: AiringDecision

        init(_ airing: Airing, _ decision: AiringDecision) { (self.airing, self.decision) = (airing, decision) }
    }
}

/// A week without network, and a day to find one.
private let daysAhead = 8
