package import LocalTime
import Vietnamese

/// A set of days of the week, from Monday.
package struct Weekdays: RawRepresentable, OptionSet, Sendable, Hashable, Codable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package init(_ days: some Sequence<Weekday>) {
        self.init(rawValue: days.reduce(0) { $0 | 1 << $1.rawValue })
    }

    package static let all = Weekdays(Weekday.allCases)

    package func contains(_ day: Weekday) -> Bool { rawValue & 1 << day.rawValue != 0 }

    /// From Monday to Sunday.
    package var days: [Weekday] { Weekday.allCases.filter(contains) }
}

extension Weekdays {
    /// «Hằng ngày», «Thứ Hai, thứ Tư».
    package var label: String {
        if self == .all { return "Hằng ngày" }
        let words = days.map(\.vietnamese).joined(separator: ", ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
