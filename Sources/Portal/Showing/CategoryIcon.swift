// A picture for each field of the starter set; a field the province adds later has the general one.

import FieldReports
import Web

extension CategoryCode {
    var icon: Icon {
        switch rawValue {
        case "giao_thong": .road
        case "dien_chieu_sang": .light
        case "cap_thoat_nuoc": .water
        case "vien_thong_so": .signal
        case "moi_truong_rac": .trash
        case "thien_tai": .storm
        case "trat_tu_do_thi_xd": .construction
        case "an_ninh_trat_tu": .shield
        case "an_toan_giao_thong": .traffic
        case "y_te_dich_benh": .health
        case "an_toan_thuc_pham": .food
        case "giao_duc": .school
        case "van_hoa_du_lich": .culture
        case "thuong_mai_gia": .market
        case "thai_do_phuc_vu": .service
        default: .other
        }
    }
}

extension UrgentKind {
    var icon: Icon {
        switch self {
        case .naturalDisaster: .storm
        case .fire: .fire
        case .accident: .accident
        case .theftRobbery: .theft
        case .securityDisorder: .disorder
        }
    }
}
