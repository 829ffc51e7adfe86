package import LocalTime

/// A place in a station's programme, in local time: on these days of the week, at this minute, for so long.
package struct ProgrammeSlot: Sendable, Equatable, Codable {
    package var number: Int64
    package var station: Station.Code
    package var weekdays: Weekdays
    /// Minutes since local midnight.
    package var minute: Int
    /// How long it holds the speakers: what lasts longer is not planned in it, so that nothing delays the next one.
    package var minutes: Int
    /// None for all that the station has.
    package var clusters: [SpeakerCluster.Code]
    package var repeats: Repeats?
    package var content: Content
    package var from: Day
    /// Its last day.
    package var to: Day?

    package init(
        number: Int64, station: Station.Code, weekdays: Weekdays, minute: Int, minutes: Int,
        clusters: [SpeakerCluster.Code] = [], repeats: Repeats? = nil, content: Content = .nextByPriority, from: Day,
        to: Day? = nil
    ) {
        self.number = number
        self.station = station
        self.weekdays = weekdays
        self.minute = minute
        self.minutes = minutes
        self.clusters = clusters
        self.repeats = repeats
        self.content = content
        self.from = from
        self.to = to
    }

    package enum Content: Sendable, Hashable, Codable {
        case bulletin(number: Int64)
        /// Whatever may be played that day, what has priority first, in turn.
        case nextByPriority
    }

    /// Again on the same day, so many times more.
    package struct Repeats: Sendable, Hashable, Codable {
        package var times: Int
        package var everyMinutes: Int

        package init(times: Int, everyMinutes: Int) { (self.times, self.everyMinutes) = (times, everyMinutes) }
    }
}

extension ProgrammeSlot {
    /// Minutes of the day at which it begins: once, and for each repeat.
    package var starts: [Int] {
        (0...(repeats?.times ?? 0)).map { minute + $0 * (repeats?.everyMinutes ?? 0) }
    }

    package func isOn(_ day: Day) -> Bool {
        from <= day && day <= (to ?? day) && weekdays.contains(day.weekday)
    }

    /// Whether some speakers belong to both.
    func sharesSpeakers(with other: ProgrammeSlot) -> Bool {
        clusters.isEmpty || other.clusters.isEmpty || !Set(clusters).isDisjoint(with: other.clusters)
    }
}
