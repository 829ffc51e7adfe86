// The overview's figures: one list for the page and for the live stream, so that they cannot drift apart.

import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

enum Figures {
    static func tiles(_ overview: Overview, _ now: Instant) -> [OverviewPage.Figure] {
        let oldest = overview.oldestUnrouted.map { "Lâu nhất \((now - $0).inMinutes)" }
        return [
            tile(.urgent, "Khẩn đang mở", "khan", .urgent, .urgent, overview),
            tile(.triage, "Chờ phân loại", "cho-phan-loai", .list, .waiting, overview, note: oldest),
            tile(.overdue, "Quá hạn", "qua-han", .warning, .urgent, overview),
            tile(.dueToday, "Đến hạn hôm nay", "den-han-hom-nay", .clock, .waiting, overview),
            tile(.proposals, "Đề nghị chờ cấp trên", "cho-ioc", .check, .waiting, overview),
            tile(.hidingReviews, "Việc ẩn chờ rà soát", "ra-soat-an", .eyeOff, .waiting, overview),
            tile(.decisionReviews, "Quyết định chờ rà soát", "ra-soat", .check, .waiting, overview),
            tile(.objections, "Phản đối chờ trả lời", "phan-doi", .comment, .waiting, overview),
            tile(
                .unpublished, "Chưa công khai quá \(overview.rules.moderationWorkingDays) ngày làm việc",
                "chua-cong-khai", .eye, .waiting, overview),
            tile(.hidden, "Đang ẩn", "dang-an", .eyeOff, .neutral, overview),
            tile(.recurring, "Tái diễn sau khi giải quyết", "tai-dien", .swap, .waiting, overview),
            tile(.forgotten, "Không bỏ sót: chưa ai nhận hoặc xử lý", "khong-bo-sot", .search, .waiting, overview),
            tile(.noticeOwed, "Cơ quan nợ thông báo", "no-thong-bao", .bell, .waiting, overview),
        ]
    }

    /// `{"urgent": "2", …}` for the stream.
    static func values(_ overview: Overview, _ now: Instant) -> [String: String] {
        Dictionary(tiles(overview, now).map { ($0.name, $0.value) }) { first, _ in first }
    }

    private static func tile(
        _ list: WorkList, _ label: String, _ slug: String, _ icon: Icon, _ tone: StatusTag.Tone, _ overview: Overview,
        note: String? = nil
    ) -> OverviewPage.Figure {
        let count = overview.counts[list] ?? 0
        return OverviewPage.Figure(
            name: list.rawValue, value: official(count), label: label, note: count == 0 ? nil : note,
            address: "/xu-ly?danh-sach=\(slug)", icon: icon.partial,
            tone: count == 0 ? StatusTag.Tone.neutral.rawValue : tone.rawValue)
    }
}
