extension Day {
    package var firstOfMonth: Day { self - (dayOfMonth - 1) }

    /// The calendar months up to the one it falls in, the newest first, each from its first day to the next one's.
    package func months(_ count: Int) -> [Range<Day>] {
        var months: [Range<Day>] = []
        var first = firstOfMonth
        for _ in 0..<max(count, 0) {
            months.append(first..<(first + 31).firstOfMonth)
            first = (first - 1).firstOfMonth
        }
        return months
    }
}
