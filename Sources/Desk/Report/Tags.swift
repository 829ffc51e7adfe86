// The domain's words as the shared components show them.

import FieldReports
import Office
import Web

extension StatusTag {
    init(_ status: Status) {
        self =
            switch status {
            case .draft: .draft
            case .submitted: .submitted
            case .routed: .routed
            case .returned: .returned
            case .accepted: .accepted
            case .inProgress: .inProgress
            case .pendingApproval: .pendingApproval
            case .answered: .answered
            case .clarifying: .clarifying
            case .closed: .closed
            case .refused: .refused
            case .merged: .merged
            case .withdrawn: .withdrawn
            }
    }

    static func flags(of report: Report, comesBack: Bool) -> [StatusTag] {
        [
            report.isUrgent ? .urgent : nil, report.isHidden ? .hidden : nil, report.secrecyRequested ? .secret : nil,
            report.visibility == .public ? .published : nil,
            comesBack ? StatusTag(.waiting, "Tái diễn", .swap) : nil,
            report.hasChangedDay ? StatusTag(.waiting, "Đã đổi hạn", .calendar) : nil,
            report.isRestricted ? StatusTag(.hidden, "Hạn chế tiếp cận", .shield) : nil,
            report.isPilot ? StatusTag(.neutral, "Thử nghiệm", .flag) : nil,
        ].compactMap(\.self)
    }
}

extension Icon {
    init(category: CategoryCode) {
        self =
            switch category.rawValue {
            case "giao_thong": .road
            case "an_toan_giao_thong": .traffic
            case "dien_chieu_sang": .light
            case "cap_thoat_nuoc": .water
            case "moi_truong_rac": .trash
            case "y_te_dich_benh": .health
            case "giao_duc": .school
            case "thai_do_phuc_vu": .service
            case "vien_thong_so": .signal
            case "trat_tu_do_thi_xd": .construction
            case "an_toan_thuc_pham": .food
            case "an_ninh_trat_tu": .shield
            case "thien_tai": .storm
            case "van_hoa_du_lich": .culture
            case "thuong_mai_gia": .market
            default: .other
            }
    }
}
