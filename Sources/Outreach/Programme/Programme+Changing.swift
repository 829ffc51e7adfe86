package import LocalTime

/// What is changed in a programme: slots are added and ended, never rewritten, so that what was planned stays explained.
package struct ProgrammeChange: Sendable, Equatable {
    package var adding: [ProgrammeSlot]
    package var ending: [Ending]

    package init(adding: [ProgrammeSlot] = [], ending: [Ending] = []) {
        self.adding = adding
        self.ending = ending
    }

    package struct Ending: Sendable, Equatable {
        package var slot: Int64
        /// The last day on which it is played.
        package var last: Day

        package init(slot: Int64, last: Day) { (self.slot, self.last) = (slot, last) }
    }
}

extension Programme {
    /// - Throws: `AiringDenial`; nothing is changed then.
    package func changed(
        by change: ProgrammeChange, on today: Day, playing playables: [Playable]
    ) throws(AiringDenial) -> Programme {
        var next = self
        for ending in change.ending {
            guard let index = next.slots.firstIndex(where: { $0.number == ending.slot }) else { throw .noSuchSlot }
            guard ending.last >= today - 1 else { throw .dayInPast(field: "last") }
            next.slots[index].to = min(ending.last, next.slots[index].to ?? ending.last)
        }
        for slot in change.adding {
            try next.check(slot, on: today, playing: playables)
            next.slots.append(slot)
        }
        if let conflict = next.conflicts.first(where: { $0.concerns(change.adding.map(\.number)) }) {
            throw .conflict(conflict.second.minute.clockWords, conflict.first.minute.clockWords)
        }
        return next
    }

    private func check(
        _ slot: ProgrammeSlot, on today: Day, playing playables: [Playable]
    ) throws(AiringDenial) {
        guard slot.station == station.code else { throw .notYourStation }
        guard !slot.weekdays.days.isEmpty else { throw .missing(field: "weekdays", "Hãy chọn ít nhất một ngày.") }
        guard (0..<minutesOfDay).contains(slot.minute) else {
            throw .missing(field: "minute", "Hãy ghi giờ phát, ví dụ 17:30.")
        }
        guard (1...longestSlot).contains(slot.minutes) else { throw .badLength(most: longestSlot) }
        guard slot.from >= today else { throw .dayInPast(field: "from") }
        if let to = slot.to, to < slot.from { throw .endsBeforeItBegins }
        if let repeats = slot.repeats {
            guard (1...mostRepeats).contains(repeats.times), repeats.everyMinutes >= slot.minutes,
                (slot.starts.last ?? 0) < minutesOfDay
            else { throw .badRepeats(most: mostRepeats) }
        }
        let known = Set(clusters.filter { $0.isInForce(on: slot.from) }.map(\.code))
        guard Set(slot.clusters).isSubset(of: known) else { throw .unknownCluster }
        if slot.starts.contains(where: { isQuiet(from: $0, minutes: slot.minutes) }) {
            throw .quietHours(station.quiet.from.clockWords, station.quiet.to.clockWords)
        }
        if case .bulletin(let number) = slot.content {
            guard let playable = playables.first(where: { $0.bulletin == number }) else { throw .nothingToPlay }
            guard playable.seconds <= Double(slot.minutes * 60) else { throw .longerThanSlot }
        }
    }
}

private let longestSlot = 240
private let mostRepeats = 12

extension Programme.Conflict {
    fileprivate func concerns(_ numbers: [Int64]) -> Bool {
        numbers.contains(first.number) || numbers.contains(second.number)
    }
}

extension Int {
    /// Minutes of a day as a clock shows them: `17:30`.
    package var clockWords: String {
        let (hour, minute) = (self / 60 % 24, self % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}

extension Int {
    /// `17:30` as minutes of a day; nil when it is no time of one.
    package init?(clock text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 && $0.allSatisfy(\.isNumber) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self = hour * 60 + minute
    }
}
