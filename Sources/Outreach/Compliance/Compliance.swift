package import LocalTime
import Office

/// How often each obliged station was heard, week by week (CAM-10, AMB-24, A0.14): reckoned from airings, never kept.
package struct Compliance: Sendable, Equatable {
    package let weeks: [CampaignWeek]
    /// In the order of the campaign's stations.
    package private(set) var lines: [StationLine]

    /// - Parameters:
    ///   - facts: airings of any station and time; what is about other things or outside the window does not count.
    ///   - stations: whoever is obliged; each owes only the days on which it is in force.
    ///   - capADay: so many airings of one day count at most; nil, as A0.14 has it, for all of them.
    package init(
        _ facts: [AiringFact], from first: Day, to last: Day, weekly: Int, subjects: Set<String>, stations: [Station],
        capADay: Int? = nil
    ) {
        let weeks = CampaignWeek.all(from: first, to: last)
        self.weeks = weeks
        lines = stations.map { station in
            StationLine(
                station: station,
                weeks: weeks.map { week in
                    StationWeek(week: week, required: CampaignWeek.required(weekly, in: station.days(in: week)))
                })
        }
        var days = DayCounts(cap: capADay)
        let places = Dictionary(stations.enumerated().map { ($1.code, $0) }) { first, _ in first }
        let monday = first.monday
        for fact in facts {
            let day = fact.day
            guard first <= day, day <= last, let line = places[fact.station],
                fact.subjects.contains(where: subjects.contains)
            else { continue }
            let week = (day - monday) / 7
            lines[line].weeks[week].tally.add(fact.end)
            if fact.end?.counts == true, days.takes(line, day) { lines[line].weeks[week].tally.counted += 1 }
        }
    }
}

extension Compliance {
    package init(_ facts: [AiringFact], of campaign: Campaign, in directory: OutreachDirectory) {
        self.init(
            facts, from: campaign.terms.from, to: campaign.lastDay, weekly: campaign.terms.weekly,
            subjects: Set(campaign.terms.subjects.map(\.rawValue)),
            stations: campaign.terms.stations.compactMap(directory.station))
    }
}

extension AiringFact {
    /// CAM-11: an airing belongs to the day on which it began; one that never began, to the day it was planned for.
    package var day: Day { (startedAt ?? plannedAt).day }
}

extension Station {
    fileprivate func days(in week: CampaignWeek) -> Int {
        max(0, min(week.last, to ?? week.last) - max(week.first, from) + 1)
    }
}

/// What of a day has counted already, where days have a cap.
private struct DayCounts {
    let cap: Int?
    private var counts: [Place: Int] = [:]

    init(cap: Int?) { self.cap = cap }

    private struct Place: Hashable {
        let line: Int
        let day: Day
    }

    mutating func takes(_ line: Int, _ day: Day) -> Bool {
        guard let cap else { return true }
        let place = Place(line: line, day: day)
        guard counts[place, default: 0] < cap else { return false }
        counts[place, default: 0] += 1
        return true
    }
}
