package import LocalTime

extension Compliance {
    /// The pairs of station and week that had too few, of the weeks that are over (CAM-10).
    package func shortfalls(until day: Day) -> [Shortfall] {
        lines.flatMap { line in
            line.weeks.filter { $0.owes && !$0.isCompliant && $0.week.isOver(on: day) }
                .map { Shortfall(line.station.code, $0) }
        }
    }

    /// Who lacks something in the week of this day, which may not be over; the worst first.
    package func shortfalls(inWeekOf day: Day) -> [Shortfall] {
        guard let index = weeks.firstIndex(where: { $0.contains(day) }) else { return [] }
        return lines.filter { $0.weeks[index].owes && !$0.weeks[index].isCompliant }
            .map { Shortfall($0.station.code, $0.weeks[index]) }
            .sorted { ($0.counted, $0.station.rawValue) < ($1.counted, $1.station.rawValue) }
    }

    package func line(of station: Station.Code) -> StationLine? { lines.first { $0.station.code == station } }

    /// What lacks most in the week of this day stands first, then whoever had the most bad weeks.
    package func worstFirst(on day: Day) -> [StationLine] {
        let index = weeks.firstIndex { $0.contains(day) }
        func rank(_ line: StationLine) -> (Int, Int, String) {
            let judged = line.judged(on: day)
            let lacking = index.map { max(0, line.weeks[$0].required - line.weeks[$0].tally.counted) } ?? 0
            return (-lacking, judged.met - judged.owed, line.station.name)
        }
        return lines.map { (rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension Shortfall {
    fileprivate init(_ station: Station.Code, _ week: StationWeek) {
        self.init(station: station, week: week.week, counted: week.tally.counted, required: week.required)
    }
}
