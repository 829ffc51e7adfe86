import LocalTime

extension Programme {
    /// Two slots that would sound from the same speakers at the same time.
    package struct Conflict: Sendable, Equatable {
        package var first: ProgrammeSlot
        package var second: ProgrammeSlot
    }

    package var conflicts: [Conflict] {
        slots.indices.flatMap { index in
            slots[(index + 1)...].filter { overlaps(slots[index], $0) }
                .map { Conflict(first: slots[index], second: $0) }
        }
    }

    /// Slots that have come to lie in quiet hours, which were changed after them.
    package var slotsInQuietHours: [ProgrammeSlot] {
        slots.filter { slot in slot.starts.contains { isQuiet(from: $0, minutes: slot.minutes) } }
    }

    /// Whether both are in force in one week, share speakers, and sound at the same time in it.
    private func overlaps(_ a: ProgrammeSlot, _ b: ProgrammeSlot) -> Bool {
        guard a.sharesSpeakers(with: b) else { return false }
        let first = max(a.from, b.from)
        let last = [a.to, b.to].compactMap(\.self).min() ?? first + 6
        guard first <= last else { return false }
        // A week shows all that any week will; what begins late may sound into the next day.
        let week = (first - 1).number...min(last.number, (first + 6).number)
        let sounds = { (slot: ProgrammeSlot) in
            week.map(Day.init(number:)).filter(slot.isOn).flatMap { day in
                slot.starts.map { start in
                    let from = day.number * minutesOfDay + start
                    return from..<from + slot.minutes
                }
            }
        }
        let others = sounds(b)
        return sounds(a).contains { sound in others.contains { $0.overlaps(sound) } }
    }
}
