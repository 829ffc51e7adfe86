// Moments as `datetime-local` sends and shows them: the time of Việt Nam, `2026-03-03T09:15`.

package import LocalTime

extension Form {
    /// Nil where nothing readable was filled in.
    package func localMoment(_ name: String) -> Instant? {
        filled(name).flatMap { Instant($0 + ($0.count == 16 ? ":00+07:00" : "+07:00")) }
    }
}

extension Instant {
    /// To be shown in such a field again.
    package var localField: String {
        let (hour, minute, _) = clock
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(day)T\(two(hour)):\(two(minute))"
    }
}
