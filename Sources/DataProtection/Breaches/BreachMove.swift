package enum BreachStatus: String, Sendable, CaseIterable {
    case open, notified, closed, dismissed

    package var label: String {
        switch self {
        case .open: "Chưa báo cơ quan chuyên trách"
        case .notified: "Đã báo cơ quan chuyên trách"
        case .closed: "Đã kết thúc"
        case .dismissed: "Không phải sự cố"
        }
    }
}

package enum BreachAct: String, Sendable, CaseIterable {
    case amend, notify, tellPeople, close, dismiss

    package var label: String {
        switch self {
        case .amend: "Cập nhật"
        case .notify: "Ghi việc báo cơ quan chuyên trách"
        case .tellPeople: "Ghi việc báo người bị ảnh hưởng"
        case .close: "Kết thúc"
        case .dismiss: "Không phải sự cố"
        }
    }
}

package enum BreachStanding: String, Sendable, Codable, CaseIterable {
    case protectionOfficer
    case clock
}

/// The one table: what is not in it does not exist.
package struct BreachMove: Sendable {
    package let act: BreachAct
    package let from: Set<BreachStatus>

    package static let all = [
        BreachMove(act: .amend, from: [.open, .notified]),
        BreachMove(act: .notify, from: [.open, .notified]),
        BreachMove(act: .tellPeople, from: [.open, .notified]),
        BreachMove(act: .close, from: [.notified]),
        BreachMove(act: .dismiss, from: [.open]),
    ]
}
