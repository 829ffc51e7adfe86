import FieldReports
import LocalTime
import Office
import Operations
import Outreach
import Web

struct StationJSON: Encodable {
    let code: String
    let name: String
    let kind: String
    let unit: String
    let quietFrom: Int
    let quietTo: Int

    init(_ station: Station) {
        (code, name, kind) = (station.code.rawValue, station.name, station.kind.rawValue)
        (unit, quietFrom, quietTo) = (station.unit.rawValue, station.quiet.from, station.quiet.to)
    }
}

/// A programme: its slots, and what of them gets in each other's way.
struct SlotsJSON: Encodable {
    let slots: [Slot]
    let conflicts: [[String]]
    /// Slots that are not played: quiet hours were changed after they were made.
    let inQuietHours: [String]

    struct Slot: Encodable {
        let number: String
        /// 1 for Monday … 7 for Sunday.
        let weekdays: [Int]
        let at: String
        let minutes: Int
        let clusters: [String]
        let bulletin: String?
        let repeats: Int?
        let everyMinutes: Int?
        let from: Day
        let to: Day?
    }

    init(_ programme: Programme) {
        slots = programme.slots.map { slot in
            let bulletin: String? = if case .bulletin(let number) = slot.content { "\(number)" } else { nil }
            return Slot(
                number: "\(slot.number)", weekdays: slot.weekdays.days.map { $0.rawValue + 1 },
                at: slot.minute.clockWords, minutes: slot.minutes, clusters: slot.clusters.map(\.rawValue),
                bulletin: bulletin, repeats: slot.repeats?.times, everyMinutes: slot.repeats?.everyMinutes,
                from: slot.from, to: slot.to)
        }
        conflicts = programme.conflicts.map { ["\($0.first.number)", "\($0.second.number)"] }
        inQuietHours = programme.slotsInQuietHours.map { "\($0.number)" }
    }
}

struct ProgrammeBody: Decodable {
    let adding: [Slot]?
    let ending: [Ending]?

    struct Slot: Decodable {
        let weekdays: [Int]
        let at: String
        let minutes: Int
        let clusters: [String]?
        let bulletin: String?
        let repeats: Int?
        let everyMinutes: Int?
        let from: Day?
        let to: Day?
    }

    struct Ending: Decodable {
        let slot: String
        let last: Day
    }

    func change(of station: Station.Code, on today: Day) throws -> ProgrammeChange {
        ProgrammeChange(
            adding: try (adding ?? []).map { try slot($0, of: station, on: today) },
            ending: try (ending ?? []).map { ending in
                guard let number = Int64(ending.slot) else { throw AiringDenial.noSuchSlot }
                return ProgrammeChange.Ending(slot: number, last: ending.last)
            })
    }

    private func slot(_ body: Slot, of station: Station.Code, on today: Day) throws -> ProgrammeSlot {
        guard let minute = Int(clock: body.at) else {
            throw AiringDenial.missing(field: "minute", "Hãy ghi giờ phát, ví dụ 17:30.")
        }
        var content = ProgrammeSlot.Content.nextByPriority
        if let text = body.bulletin {
            guard let number = Int64(text) else { throw AiringDenial.nothingToPlay }
            content = .bulletin(number: number)
        }
        return ProgrammeSlot(
            number: 0, station: station,
            weekdays: Weekdays(body.weekdays.compactMap { Weekday(rawValue: $0 - 1) }), minute: minute,
            minutes: body.minutes, clusters: (body.clusters ?? []).map(SpeakerCluster.Code.init(rawValue:)),
            repeats: body.repeats.map { ProgrammeSlot.Repeats(times: $0, everyMinutes: body.everyMinutes ?? 0) },
            content: content, from: body.from ?? today, to: body.to)
    }
}
