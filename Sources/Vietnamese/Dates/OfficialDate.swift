// Dates and times as official Vietnamese documents write them (Nghị định 30/2020/NĐ-CP).

package import LocalTime

extension Day {
    /// `11/03/2026`
    package var official: String { "\(two(dayOfMonth))/\(two(month))/\(year)" }

    /// `thứ Tư 11/03/2026`
    package var officialWithWeekday: String { "\(weekday.vietnamese) \(official)" }

    /// `hết thứ Tư 11/03/2026`: a deadline lasts until 24:00 of its day.
    package var untilItsEnd: String { "hết \(officialWithWeekday)" }

    /// `ngày 09 tháng 6 năm 2023`: Nghị định 30/2020 puts a zero before days under 10 and before months 1 and 2 only.
    package var inWords: String {
        "ngày \(two(dayOfMonth)) tháng \(month <= 2 ? two(month) : String(month)) năm \(year)"
    }

    /// Reads `11/03/2026`, also `11/3/2026` and with dots or hyphens, as people type it.
    package init?(official text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." || $0 == "-" }
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts[2].count == 4, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Weekday {
    /// `thứ Hai` … `Chủ nhật`
    package var vietnamese: String {
        switch self {
        case .monday: "thứ Hai"
        case .tuesday: "thứ Ba"
        case .wednesday: "thứ Tư"
        case .thursday: "thứ Năm"
        case .friday: "thứ Sáu"
        case .saturday: "thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }

    /// `T2` … `T7`, `CN`: the heads of a calendar.
    package var short: String { self == .sunday ? "CN" : "T\(rawValue + 2)" }
}

extension Instant {
    /// `09:15 03/03/2026`
    package var official: String { "\(officialClock) \(day.official)" }

    /// `09:15`
    package var officialClock: String { "\(two(clock.hour)):\(two(clock.minute))" }

    /// `09:15 thứ Ba 03/03/2026`
    package var officialWithWeekday: String { "\(officialClock) \(day.officialWithWeekday)" }
}

extension Span {
    /// `2 giờ 05 phút`, `3 ngày 04 giờ`, `12 phút`, `dưới 1 phút`: the two largest units, for elapsed time only.
    package var inWords: String {
        let minutes = abs(wholeMinutes)
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        if days > 0 { return hours > 0 ? "\(official(days)) ngày \(two(hours)) giờ" : "\(official(days)) ngày" }
        if hours > 0 { return rest > 0 ? "\(hours) giờ \(two(rest)) phút" : "\(hours) giờ" }
        return rest > 0 ? "\(rest) phút" : "dưới 1 phút"
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
