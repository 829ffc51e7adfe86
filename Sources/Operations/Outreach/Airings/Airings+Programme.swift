import LocalTime
package import Office
package import Outreach
import Storage

extension Airings {
    /// Adds and ends slots of one station; what was planned from an ended slot is cancelled.
    ///
    /// - Parameter change: the numbers of added slots are given here.
    /// - Throws: `AiringDenial`; nothing is changed then.
    @discardableResult
    package func saveProgramme(
        of code: Station.Code, _ change: ProgrammeChange, by viewer: Viewer
    ) async throws -> Programme {
        let (books, now) = (try await province.books.current(), province.now())
        let station = try station(code, for: viewer, books)
        guard mayPlan(code, viewer, books, on: now.day) else { throw AiringDenial.notYours }
        var numbered = change
        for index in numbered.adding.indices { numbered.adding[index].number = province.freshNumber() }
        let (change, account, law) = (numbered, viewer.account, books.law)
        return try await retrying { tx in
            try tx.programmes.hold(code)
            let before = Programme(
                station: station, clusters: books.outreach.clusters.filter { $0.station == code },
                slots: try tx.programmes.slots(of: code, from: now.day))
            let after = try before.changed(
                by: change, on: now.day, playing: try playables(on: now.day, tx))
            for slot in change.adding { try tx.programmes.add(slot, by: account, at: now) }
            for ending in change.ending {
                guard let slot = after.slots.first(where: { $0.number == ending.slot }), let last = slot.to else {
                    continue
                }
                try tx.programmes.end(slot, on: last, by: account)
                try withdraw(ofSlot: slot.number, after: max(last.end, now), under: law, at: now, tx)
            }
            return after
        }
    }

    /// Also who runs the station makes its programme.
    func mayPlan(_ code: Station.Code, _ viewer: Viewer, _ books: Books, on day: Day) -> Bool {
        viewer.holds([.outreachSupervisor]) || books.outreach.agency(running: code, as: viewer, on: day) != nil
    }

    /// Whether this viewer may change a station's programme.
    ///
    /// - Throws: `StorageError` alone.
    package func mayPlan(_ code: Station.Code, _ viewer: Viewer) async throws -> Bool {
        mayPlan(code, viewer, try await province.books.current(), on: province.now().day)
    }

    private func withdraw(
        ofSlot slot: Int64, after instant: Instant, under law: Law, at now: Instant, _ tx: any Transaction
    ) throws {
        // An airing at the very first moment after the last day is after it.
        for number in try tx.airings.open(ofSlot: slot, after: instant - Span(milliseconds: 1)) {
            var airing = try airing(number, tx)
            guard let decision = airing.withdrawn("Lịch phát đã đổi.", by: nil) else { continue }
            try tx.keep(decision, on: &airing, at: now, under: law)
        }
    }

    /// - Throws: `AiringDenial.noSuchStation`.
    package func programme(of code: Station.Code, for viewer: Viewer) async throws -> Programme {
        let (books, today) = (try await province.books.current(), province.now().day)
        let station = try station(code, for: viewer, books)
        return try await province.store.read { tx in
            Programme(
                station: station, clusters: books.outreach.clusters.filter { $0.station == code },
                slots: try tx.programmes.slots(of: code, from: today))
        }
    }

    /// What may be chosen for a slot today.
    ///
    /// - Throws: `AiringDenial.notYours`.
    package func playables(for viewer: Viewer) async throws -> [Playable] {
        guard viewer.isOfficial else { throw AiringDenial.notYours }
        let today = province.now().day
        return try await province.store.read { try playables(on: today, $0) }
    }
}
