import LocalTime
import Office
import Operations
import Outreach
import Storage

extension DemoProvince {
    /// Programmes of the stations that are in force on a day, from that day on, and what they play.
    ///
    /// - Parameters:
    ///   - last: the last day of the programmes; nil where they go on.
    ///   - byHand: the station without a player.
    func stations(
        _ people: DemoPeople, from day: Day, to last: Day? = nil, byHand: Station.Code? = nil
    ) async throws -> DemoStations {
        var programmes: [Programme] = []
        var playables: [Playable] = []
        try await at(day.at(hour: 0, minute: 1)) {
            let supervisor = people.holder(of: .outreachSupervisor)
            let stations = try await province.books.current().outreach.stations.filter { $0.isInForce(on: day) }
            for (index, station) in stations.enumerated() {
                let slots = station.code == byHand ? Self.threeADay : StationManner(at: index).slots
                let change = ProgrammeChange(
                    adding: slots.map {
                        ProgrammeSlot(
                            number: 0, station: station.code, weekdays: $0.weekdays, minute: $0.minute, minutes: 5,
                            from: day, to: last)
                    })
                programmes.append(
                    try await province.airings.saveProgramme(of: station.code, change, by: supervisor))
            }
            playables = try await province.airings.playables(for: supervisor)
        }
        return DemoStations(
            province: province, dice: dice, people: people, programmes: programmes, playables: playables,
            byHand: byHand)
    }

    /// Three times a day, so that there is always something to play.
    private static let threeADay = [6 * 60, 11 * 60, 17 * 60 + 30].map { (weekdays: Weekdays.all, minute: $0) }

    /// A player for every station but the one that is run by hand. Two have not been heard of for days.
    func players(of stations: DemoStations, until end: Instant) async throws {
        let supervisor = stations.people.holder(of: .outreachSupervisor)
        for (index, programme) in stations.programmes.enumerated() where programme.station.code != stations.byHand {
            let isGone = StationManner(at: index) == .gone
            var key: StationKey?
            try await at(end - .days(21)) {
                key = try await province.airings.makeKey(
                    of: programme.station.code, label: isGone ? "Máy phát, chờ sửa" : DemoPlayers.label, by: supervisor
                ).key
            }
            guard let key else { continue }
            let last = isGone ? end - .days(3) - .hours(4 + index) : end
            try await at(last) {
                _ = try await province.airings.take(StationLog(clock: last, state: "chờ lượt sau"), under: key)
            }
        }
    }
}
