import LocalTime
import Office
import Operations
import Outreach
import Storage

/// Four weeks of stations: programmes, what players and operators said, and what went wrong. All of it is made up.
struct DemoAirings: Sendable {
    let province: Province
    let clock: Mutable<Instant>
    let dice: Dice
    let people: DemoPeople

    /// - Parameter end: today.
    func make(until end: Instant) async throws {
        let first = end.day - 28
        clock.value = first.start
        try await directory(from: first - 60)
        try await bulletins(from: first)
        let books = try await province.books.current()
        let stations = shown(books.outreach.stations.filter { $0.isInForce(on: end.day) }, books, on: end.day)
        var keys: [Station.Code: StationKey] = [:]
        let supervisor = people.holder(of: .outreachSupervisor)
        for station in stations {
            // The station of the operator who can sign in has no player: they play and confirm by hand.
            let operates = people.holder(of: .stationOperator)
            let byHand = books.outreach.agency(running: station.code, as: operates, on: end.day) != nil
            try await province.airings.saveProgramme(
                of: station.code, programme(of: station, from: first, byHand: byHand), by: supervisor)
            if !byHand {
                keys[station.code] = try await province.airings.makeKey(
                    of: station.code, label: "Máy phát ở trụ sở", by: supervisor
                ).key
            }
        }
        for week in (0...4).map({ first + $0 * 7 }) {
            clock.value = week.start
            try await province.airings.planAhead()
            let last = min(week + 6, end.day)
            for station in stations {
                for airing in try await province.airings.airings(
                    of: station.code, from: week, to: last, for: supervisor) where airing.plan.end < end
                {
                    try await live(airing, key: keys[station.code], until: end)
                }
            }
            clock.value = min((last + 1).start, end)
            try await province.duties.elapseDue()
        }
        clock.value = end
        try await province.airings.planAhead()
        try await province.duties.elapseDue()
        for key in keys.values.dropFirst() {
            _ = try await province.airings.take(StationLog(clock: end, state: "chờ lượt sau"), under: key)
        }
    }

    /// The operator's own station and eleven others: the rest have no programme yet, as it is when a province begins.
    private func shown(_ stations: [Station], _ books: Books, on day: Day) -> [Station] {
        let operates = people.holder(of: .stationOperator)
        let isOwn = { books.outreach.agency(running: $0, as: operates, on: day) != nil }
        return stations.filter { isOwn($0.code) } + stations.filter { !isOwn($0.code) }.prefix(11)
    }

    /// By hand three times a day; where a player does it, every evening and some mornings.
    private func programme(of station: Station, from day: Day, byHand: Bool) -> ProgrammeChange {
        func slot(_ weekdays: Weekdays, _ minute: Int) -> ProgrammeSlot {
            ProgrammeSlot(number: 0, station: station.code, weekdays: weekdays, minute: minute, minutes: 5, from: day)
        }
        let evening = slot(.all, 17 * 60 + 30)
        return ProgrammeChange(
            adding: byHand
                ? [evening, slot(.all, 6 * 60), slot(.all, 11 * 60)]
                : [evening, slot(Weekdays([.tuesday, .thursday, .saturday]), 6 * 60)])
    }
}
