package import LocalTime

/// What a station plays week after week: its slots that have not been ended.
package struct Programme: Sendable, Equatable {
    package var station: Station
    package var clusters: [SpeakerCluster]
    package var slots: [ProgrammeSlot]

    package init(station: Station, clusters: [SpeakerCluster], slots: [ProgrammeSlot]) {
        self.station = station
        self.clusters = clusters
        self.slots = slots
    }

    /// One beginning of one slot.
    package struct Occurrence: Sendable, Equatable {
        package var slot: ProgrammeSlot
        package var at: Instant
        package var clusters: [SpeakerCluster.Code]
        /// 0, 1, 2 … among those of its day.
        package var ordinal: Int
    }

    /// What is to begin on a day, in order. What would be heard in quiet hours is left out: they may have been changed
    /// after the slot was made.
    package func occurrences(on day: Day) -> [Occurrence] {
        guard station.isInForce(on: day) else { return [] }
        let begun = slots.filter { $0.isOn(day) }.flatMap { slot in
            slot.starts.filter { !isQuiet(from: $0, minutes: slot.minutes) }.map { (slot, $0) }
        }
        return begun.sorted { ($0.1, $0.0.number) < ($1.1, $1.0.number) }.enumerated().map { ordinal, begun in
            Occurrence(
                slot: begun.0, at: day.start + .minutes(begun.1), clusters: speakers(of: begun.0, on: day),
                ordinal: ordinal)
        }
    }

    /// Those that are there on this day.
    private func speakers(of slot: ProgrammeSlot, on day: Day) -> [SpeakerCluster.Code] {
        clusters.filter { cluster in
            cluster.isInForce(on: day) && (slot.clusters.isEmpty || slot.clusters.contains(cluster.code))
        }.map(\.code)
    }

    /// Whether any minute of it is one in which only what is urgent may be heard.
    func isQuiet(from start: Int, minutes: Int) -> Bool {
        (start..<start + max(minutes, 1)).contains { station.quiet.contains(minute: $0 % minutesOfDay) }
    }
}

let minutesOfDay = 24 * 60
