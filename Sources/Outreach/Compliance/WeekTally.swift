package import LocalTime

/// How the airings of one station ended in one week. Every planned airing is in exactly one of these.
package struct WeekTally: Sendable, Equatable {
    package internal(set) var aired = 0
    package internal(set) var interrupted = 0
    package internal(set) var silent = 0
    package internal(set) var failed = 0
    package internal(set) var missed = 0
    package internal(set) var cancelled = 0
    package internal(set) var stillToCome = 0
    /// What counts of those that were heard: all of them, unless days have a cap.
    package internal(set) var counted = 0

    package init() {}

    package var planned: Int { aired + interrupted + silent + failed + missed + cancelled + stillToCome }

    package func of(_ end: AiringEnd) -> Int {
        switch end {
        case .aired: aired
        case .interrupted: interrupted
        case .silent: silent
        case .failed: failed
        case .missed: missed
        case .cancelled: cancelled
        }
    }

    mutating func add(_ end: AiringEnd?) {
        switch end {
        case .aired: aired += 1
        case .interrupted: interrupted += 1
        case .silent: silent += 1
        case .failed: failed += 1
        case .missed: missed += 1
        case .cancelled: cancelled += 1
        case nil: stillToCome += 1
        }
    }

    package static func + (a: WeekTally, b: WeekTally) -> WeekTally {
        var sum = a
        sum.aired += b.aired
        sum.interrupted += b.interrupted
        sum.silent += b.silent
        sum.failed += b.failed
        sum.missed += b.missed
        sum.cancelled += b.cancelled
        sum.stillToCome += b.stillToCome
        sum.counted += b.counted
        return sum
    }
}

/// One station in one week of a campaign.
package struct StationWeek: Sendable, Equatable {
    package let week: CampaignWeek
    /// 0 where the station is not in force in that week: then it owes nothing.
    package let required: Int
    package internal(set) var tally = WeekTally()

    package var owes: Bool { required > 0 }
    package var isCompliant: Bool { tally.counted >= required }
}

/// One station over the whole window.
package struct StationLine: Sendable, Equatable {
    package let station: Station
    package internal(set) var weeks: [StationWeek]

    package var required: Int { weeks.reduce(0) { $0 + $1.required } }
    package var total: WeekTally { weeks.reduce(WeekTally()) { $0 + $1.tally } }

    /// Weeks that are over, and how many of them had enough.
    package func judged(on day: Day) -> (owed: Int, met: Int) {
        let over = weeks.filter { $0.owes && $0.week.isOver(on: day) }
        return (over.count, over.count(where: \.isCompliant))
    }
}
