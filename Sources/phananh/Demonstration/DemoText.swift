import FieldReports
import Foundation
import Territory

/// What people of the demonstration write, and what it is.
struct DemoText: Sendable {
    var words: String
    var category: CategoryCode
    var urgentKind: UrgentKind?
    /// Why it is not for this system, where it is not.
    var refusal: RefusalCode?
    /// The commune since 01/07/2025, where the words name one.
    var unitCode: String?

    /// From a file of made-up reports, or from the few written here.
    static func load(_ path: String?) -> [DemoText] {
        let path = path ?? "../shared/data/phan_anh/phan_anh_mau.csv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let table = try? CSV(text) else {
            return starter
        }
        let read = table.rows.filter { ["goc", ""].contains($0["bien_the"]) }.map { row in
            DemoText(
                words: row["noi_dung"],
                category: CategoryCode(rawValue: row["linh_vuc"].isEmpty ? "khac" : row["linh_vuc"]),
                urgentKind: kinds[row["loai_khan"]],
                refusal: row["hop_le"] == "0" ? codes[row["ly_do"]] ?? .notAScene : nil,
                unitCode: row["ma_xa_moi"].isEmpty ? nil : row["ma_xa_moi"])
        }
        return read.isEmpty ? starter : read
    }

    private static let kinds: [String: UrgentKind] = [
        "thien_tai": .naturalDisaster, "hoa_hoan": .fire, "tai_nan": .accident, "trom_cuop": .theftRobbery,
        "mat_an_ninh": .securityDisorder, "an_ninh_trat_tu": .securityDisorder, "naturalDisaster": .naturalDisaster,
        "fire": .fire, "accident": .accident, "theftRobbery": .theftRobbery, "securityDisorder": .securityDisorder,
    ]

    private static let codes: [String: RefusalCode] = [
        "khieu_nai": .complaint, "to_cao": .denunciation, "hoi_phap_luat": .legalQuestion,
        "quy_dinh_hanh_chinh": .administrativeRuleFeedback, "khong_ro": .contentUnclear, "ngoai_tinh": .outOfProvince,
        "thoa_ma": .insult, "khong_tieng_viet": .languageUnclear, "thieu_dia_diem": .placeUnclear,
        "quy_chup_kich_dong": .criticisingLabelling, "thong_tin_ca_nhan": .personalData,
    ]

    static let starter: [DemoText] = [
        DemoText(
            words: "Cống thoát nước trước trường mầm non bị bùn lấp, mưa là nước tràn vào sân.",
            category: "cap_thoat_nuoc"),
        DemoText(
            words: "Đèn đường đoạn từ chợ đến trạm y tế hỏng ba bóng đã một tuần, buổi tối rất tối.",
            category: "dien_chieu_sang"),
        DemoText(words: "Mặt đường bê tông vào bản vỡ nhiều tấm, xe máy dễ ngã.", category: "giao_thong"),
        DemoText(words: "Rác sinh hoạt đổ tràn ra vệ đường cạnh cầu, bốc mùi hôi.", category: "moi_truong_rac"),
        DemoText(
            words: "Hàng quán lấn chiếm hết vỉa hè trước cổng bệnh viện, người đi bộ phải xuống lòng đường.",
            category: "trat_tu_do_thi_xd"),
        DemoText(
            words: "Nhóm thanh niên nẹt pô, tụ tập gây ồn sau 23 giờ ở sân vận động.", category: "an_ninh_trat_tu"),
        DemoText(words: "Biển báo cua gấp bị cây che khuất, đã có người suýt va chạm.", category: "an_toan_giao_thong"),
        DemoText(words: "Trạm y tế đóng cửa trong giờ làm việc, người đến tiêm phải về.", category: "y_te_dich_benh"),
        DemoText(words: "Quán ăn gần trường bán thức ăn để lộ thiên, nhiều ruồi.", category: "an_toan_thuc_pham"),
        DemoText(words: "Mái lớp học điểm trường bị dột, các cháu phải dồn một góc khi mưa.", category: "giao_duc"),
        DemoText(words: "Bia di tích bị vẽ bậy, khuôn viên cỏ mọc cao.", category: "van_hoa_du_lich"),
        DemoText(words: "Cây xăng niêm yết một giá, bán một giá khác.", category: "thuong_mai_gia"),
        DemoText(words: "Khu vực bản không có sóng điện thoại từ sau trận dông.", category: "vien_thong_so"),
        DemoText(
            words: "Đất đá sạt xuống đường, xe không qua được, còn tiếp tục lăn.", category: "thien_tai",
            urgentKind: .naturalDisaster),
        DemoText(words: "Cháy ở kho tạm cạnh chợ, khói nhiều.", category: "khac", urgentKind: .fire),
        DemoText(
            words: "Đề nghị xem lại quyết định thu hồi đất của gia đình tôi.", category: "khac", refusal: .complaint),
        DemoText(words: "Xin hỏi thủ tục sang tên sổ đỏ cần giấy tờ gì.", category: "khac", refusal: .legalQuestion),
        DemoText(words: "Bờ mương trước nhà bị vỡ, nước chảy vào ruộng lúa.", category: "cap_thoat_nuoc"),
    ]
}
