package import LocalTime

/// The part of a week, Monday to Sunday, that lies inside a window (AMB-24).
package struct CampaignWeek: Sendable, Hashable {
    package let first: Day
    package let last: Day

    package init(first: Day, last: Day) { (self.first, self.last) = (first, last) }

    package var days: Int { last - first + 1 }
    package var monday: Day { first.monday }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }
    package func isOver(on day: Day) -> Bool { last < day }

    /// The weeks of a window, the first and the last perhaps in part; none where it is empty.
    package static func all(from first: Day, to last: Day) -> [CampaignWeek] {
        stride(from: first.monday.number, through: last.number, by: 7).map { number in
            let monday = Day(number: number)
            return CampaignWeek(first: max(first, monday), last: min(last, monday + 6))
        }.filter { $0.first <= $0.last }
    }

    /// AMB-24: a whole week asks for all, a part of n days for one a day at most.
    package static func required(_ weekly: Int, in days: Int) -> Int { days >= 7 ? weekly : min(weekly, max(days, 0)) }
}

extension Day {
    package var monday: Day { self - weekday.rawValue }

    /// ISO 8601: the week to which its Thursday belongs: «tuần 49».
    package var isoWeek: Int {
        let thursday = monday + 3
        guard let newYear = Day(year: thursday.year, month: 1, day: 1) else { return 0 }
        return (thursday - newYear) / 7 + 1
    }
}
