/// The roles of the regulation and the centre. What each may do to a report stands in `Moves.swift`.
package enum Role: String, Sendable, Codable, CaseIterable {
    case reporter
    case assistant
    case iocOperator
    case iocShiftLead
    case iocManager
    case agencyFocal
    case agencyOfficer
    case agencyLeader
    case cooperatingOfficer
    case provincialOverseer
    case competentInspector
    case outreachSupervisor
    case bulletinEditor
    case bulletinApprover
    case stationOperator
    case directoryAdmin
    case systemAdmin
    case auditor
    case dpo
}

extension Role {
    package var label: String {
        switch self {
        case .reporter: "Người phản ánh"
        case .assistant: "Người gửi thay"
        case .iocOperator: "Trực ban IOC"
        case .iocShiftLead: "Trưởng ca IOC"
        case .iocManager: "Cơ quan quản lý IOC"
        case .agencyFocal: "Đầu mối cơ quan"
        case .agencyOfficer: "Chuyên viên"
        case .agencyLeader: "Lãnh đạo cơ quan"
        case .cooperatingOfficer: "Cán bộ phối hợp"
        case .provincialOverseer: "Giám sát của UBND tỉnh"
        case .competentInspector: "Cơ quan có thẩm quyền"
        case .outreachSupervisor: "Giám sát tuyên truyền"
        case .bulletinEditor: "Biên tập bản tin"
        case .bulletinApprover: "Duyệt bản tin"
        case .stationOperator: "Phụ trách truyền thanh xã"
        case .directoryAdmin: "Quản trị danh mục"
        case .systemAdmin: "Quản trị hệ thống"
        case .auditor: "Kiểm toán nhật ký"
        case .dpo: "Cán bộ bảo vệ dữ liệu"
        }
    }

    /// Needs an agency to mean anything.
    package var belongsToAgency: Bool {
        switch self {
        case .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer: true
        default: false
        }
    }

    /// Is held at an agency; it need not see the agency's reports.
    package var needsAgency: Bool { belongsToAgency || self == .stationOperator }

    /// Signs in with a second factor: everyone who sees more than the public.
    package var isOfficial: Bool { self != .reporter && self != .assistant }
}

extension Set<Role> {
    /// Whoever has work at the desk.
    package static var atDesk: Set<Role> {
        [
            .agencyFocal, .agencyOfficer, .agencyLeader, .cooperatingOfficer, .iocOperator, .iocShiftLead, .iocManager,
            .provincialOverseer, .competentInspector,
        ]
    }
}
