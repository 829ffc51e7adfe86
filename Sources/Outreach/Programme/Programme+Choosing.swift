import LocalTime

extension Programme {
    /// What is played then: the bulletin of the slot, or the next in turn among those of the highest priority. The same
    /// day, slot and list give the same answer, so that planning twice plans once.
    ///
    /// - Returns: nil when there is nothing to play, or nothing that fits the slot.
    package func choice(for occurrence: Occurrence, among playables: [Playable]) -> Playable? {
        let fitting = playables.filter { $0.seconds <= Double(occurrence.slot.minutes * 60) && !$0.tracks.isEmpty }
        switch occurrence.slot.content {
        case .bulletin(let number): return fitting.first { $0.bulletin == number }
        case .nextByPriority:
            // What is urgent has its own way onto the speakers, and is not waited for.
            let ranked: [BulletinPriority] = [.priority, .normal]
            guard let first = ranked.first(where: { rank in fitting.contains { $0.priority == rank } }) else {
                return nil
            }
            let turn = fitting.filter { $0.priority == first }.sorted { $0.bulletin < $1.bulletin }
            let place = occurrence.at.day.number * max(mostInADay, 1) + placeInTurn(occurrence)
            return turn[((place % turn.count) + turn.count) % turn.count]
        }
    }

    /// Its place among the day's slots that take what comes next.
    private func placeInTurn(_ occurrence: Occurrence) -> Int {
        occurrences(on: occurrence.at.day).filter { $0.slot.content == .nextByPriority }
            .firstIndex { $0.ordinal == occurrence.ordinal } ?? 0
    }

    private var mostInADay: Int {
        slots.filter { $0.content == .nextByPriority }.reduce(0) { $0 + $1.starts.count }
    }
}

extension Programme.Occurrence {
    /// The number of the airing that is planned for it: whoever plans it again, on whatever node, means the same one.
    package var airing: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for number in [UInt64(bitPattern: slot.number), UInt64(bitPattern: at.milliseconds)] {
            for shift in stride(from: 0, to: 64, by: 8) {
                hash = (hash ^ (number >> UInt64(shift)) & 0xff) &* 0x100_0000_01b3
            }
        }
        return Int64(bitPattern: hash & 0x7fff_ffff_ffff_ffff)
    }
}
