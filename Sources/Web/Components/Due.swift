// components/due: a deadline in one line, for lists: «Hết thứ Tư 11/03/2026», with how it stands.

package import LocalTime
import Vietnamese

package struct Due: Sendable {
    package enum Standing: String, Sendable, CaseIterable {
        case onTime, soon, overdue, met

        var icon: Icon {
            switch self {
            case .onTime: .calendar
            case .soon: .clock
            case .overdue: .warning
            case .met: .checkCircle
            }
        }
    }

    /// `onTime`, `soon`, `overdue`, `met`.
    let standing: String
    let icon: String
    /// «Hết thứ Tư 11/03/2026»
    let words: String
    let iso: String
    /// «Còn 3 ngày làm việc», «Quá hạn 2 ngày làm việc», «Trả lời đúng hạn».
    let note: String?

    package init(_ day: Day, _ standing: Standing, note: String? = nil) {
        self.standing = standing.rawValue
        icon = standing.icon.partial
        words = "Hết \(day.officialWithWeekday)"
        iso = day.description
        self.note = note
    }
}
