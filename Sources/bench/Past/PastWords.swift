import FieldReports
import Harness

/// What people write, put together from parts so that no two reports in a row are alike and searches find some of them.
enum PastWords {
    static func description(_ dice: inout Dice, at place: String) -> String {
        let what = things[dice.below(things.count)]
        return "\(what) \(wheres[dice.below(wheres.count)]) \(place), \(since[dice.below(since.count)]). "
            + "\(asks[dice.below(asks.count)]) Vị trí cách cột mốc \(dice.below(900) + 1) khoảng \(dice.below(90) + 5) m."
    }

    /// Words that are searched for: common ones, rare ones, pairs, and one that is being typed.
    static let searches = [
        "cống tắc", "đèn đường", "rác", "sạt lở", "mặt đường", "cột mốc 77", "ổ gà", "cầu treo", "mùi hôi", "biển báo",
    ]

    private static let things = [
        "Cống thoát nước bị tắc, bùn lấp kín", "Đèn đường hỏng ba bóng liền", "Mặt đường bê tông vỡ nhiều tấm, có ổ gà",
        "Rác sinh hoạt đổ tràn ra vệ đường, mùi hôi", "Hàng quán lấn chiếm hết vỉa hè",
        "Biển báo cua gấp bị cây che khuất",
        "Taluy dương sạt lở, đất đá xuống đường", "Bờ mương bị vỡ, nước chảy vào ruộng",
        "Lan can cầu treo gãy hai thanh",
        "Mái lớp học điểm trường bị dột", "Bia di tích bị vẽ bậy", "Cây xăng niêm yết một giá, bán một giá khác",
    ]
    private static let wheres = [
        "trước trường mầm non", "gần trạm y tế", "đoạn vào bản", "cạnh chợ", "gần nhà văn hoá", "ngay ngã ba",
    ]
    private static let since = ["đã một tuần nay", "từ sau trận mưa hôm qua", "nhiều tháng nay", "từ sáng sớm"]
    private static let asks = [
        "Đề nghị sớm khắc phục để bà con đi lại an toàn.", "Rất mong được kiểm tra, xử lý.",
        "Các cháu đi học qua đây rất nguy hiểm.", "Bà con đã tự dọn một phần nhưng không xuể.",
    ]
}
