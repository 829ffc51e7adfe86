// How a report stands against its day, in the words of every site. The judgement is the domain's.

package import FieldReports
package import LocalTime

extension Due {
    package init(_ day: Day, _ state: DueState) { self.init(day, Standing(state), note: state.note) }
}

extension Due.Standing {
    /// «Met» is said only of what was given in time.
    package init(_ state: DueState) {
        self =
            switch state {
            case .overdue, .movedAfterExpiry, .answeredLate, .refusedLate: .overdue
            case .dueToday: .soon
            case .running(let left): left <= 1 ? .soon : .onTime
            case .notReceived, .ended: .onTime
            case .met, .refusedInTime: .met
            }
    }
}

extension DueState {
    package var note: String? {
        switch self {
        case .notReceived, .ended: nil
        case .running(let left): left == 0 ? "Hết hạn vào ngày nghỉ tới" : "Còn \(left) ngày làm việc"
        case .dueToday: "Hết hạn hôm nay"
        case .overdue(let days): days == 0 ? "Đã quá hạn" : "Quá hạn \(days) ngày làm việc"
        case .movedAfterExpiry(let left):
            left == 0 ? "Đã quá hạn trước khi đổi hạn" : "Đã quá hạn trước khi đổi hạn; còn \(left) ngày làm việc"
        case .met: "Đã trả lời đúng hạn"
        case .answeredLate: "Đã trả lời, quá hạn"
        case .refusedInTime: "Từ chối trong thời hạn"
        case .refusedLate: "Từ chối muộn, tính là quá hạn"
        }
    }
}
