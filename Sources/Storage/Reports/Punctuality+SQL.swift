// Late and in time, as conditions of queries: one sentence each, so that no two figures can differ.

import FieldReports
import LocalTime
import Office

extension Query {
    static let owing: Query = "report.status IN (\(list: Status.owing.map(\.rawValue).sorted()))"

    /// Past its day and unanswered, or given a new day only after the old one had passed (AMB-09).
    static func overdue(on today: Day) -> Query {
        pastItsDay(on: today) + " AND report.answered_at IS NULL AND " + owing
    }

    static func pastItsDay(on today: Day) -> Query { "(report.deadline_day < \(today) OR report.is_late = 1)" }

    /// Answered or refused, or past the first limit without either (A0.3).
    static func due(on today: Day) -> Query {
        "(report.was_on_time IS NOT NULL OR report.first_limit_day < \(today))"
    }
}

extension Punctuality {
    /// As its column has it.
    var wasOnTime: Bool? {
        switch self {
        case .onTime: true
        case .late: false
        case .open: nil
        }
    }
}
