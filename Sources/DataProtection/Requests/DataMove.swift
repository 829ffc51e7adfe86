package enum DataRequestStatus: String, Sendable, CaseIterable {
    case asked, accepted, refused, carriedOut, withdrawn, lifted, lapsed

    package var label: String {
        switch self {
        case .asked: "Chờ trả lời"
        case .accepted: "Đã chấp nhận, chờ thực hiện"
        case .refused: "Không chấp nhận"
        case .carriedOut: "Đã thực hiện"
        case .withdrawn: "Đã rút"
        case .lifted: "Đã bỏ hạn chế"
        case .lapsed: "Kết thúc cùng tài khoản"
        }
    }

    /// Somebody still owes something.
    package var isOpen: Bool { self == .asked || self == .accepted }
}

package enum DataRequestAct: String, Sendable, CaseIterable {
    case accept, refuse, carryOut, withdraw, lift

    package var label: String {
        switch self {
        case .accept: "Chấp nhận"
        case .refuse: "Không chấp nhận"
        case .carryOut: "Thực hiện"
        case .withdraw: "Rút yêu cầu"
        case .lift: "Bỏ hạn chế"
        }
    }
}

package enum DataRequestStanding: String, Sendable, Codable, CaseIterable {
    /// Whose data it is.
    case person
    case protectionOfficer
    case clock
}

/// The one table: what is not in it does not exist.
package struct DataMove: Sendable {
    package let act: DataRequestAct
    package let from: Set<DataRequestStatus>
    package let by: DataRequestStanding

    package static let all = [
        DataMove(act: .accept, from: [.asked], by: .protectionOfficer),
        DataMove(act: .refuse, from: [.asked], by: .protectionOfficer),
        DataMove(act: .carryOut, from: [.accepted], by: .protectionOfficer),
        DataMove(act: .withdraw, from: [.asked, .accepted], by: .person),
        DataMove(act: .lift, from: [.carriedOut], by: .person),
    ]

    package static func of(_ act: DataRequestAct) -> DataMove? { all.first { $0.act == act } }
}
