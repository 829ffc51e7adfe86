// The gallery's reports, dates and figures.

import LocalTime

/// The gallery's today: Monday 09/03/2026.
private let today = Day(number: 20_521)

extension GalleryPage {
    static var onTimeDeadline: DeadlineBox {
        let received = today - 3
        return DeadlineBox(
            received: received, deadline: today + 7,
            counted: [today, today + 1, today + 2, today + 3, today + 4, today + 7],
            standing: .onTime, note: "Còn 5 ngày làm việc",
            rule: "6 ngày làm việc kể từ ngày cơ quan nhận được, không tính ngày nhận", today: today)
    }

    static var lateDeadline: DeadlineBox {
        DeadlineBox(
            received: today - 12, deadline: today - 4, counted: [11, 10, 7, 6, 5, 4].map { today - $0 },
            standing: .overdue, note: "Quá hạn 2 ngày làm việc. UBND xã Na Sang đã thông báo đang giải quyết.",
            rule: "6 ngày làm việc kể từ ngày cơ quan nhận được, không tính ngày nhận", today: today)
    }

    static var someDues: [Due] {
        [
            Due(today + 7, .onTime, note: "Còn 5 ngày làm việc"), Due(today, .soon, note: "Hết hạn hôm nay"),
            Due(today - 3, .overdue, note: "Quá hạn 1 ngày làm việc"), Due(today - 5, .met, note: "Trả lời đúng hạn"),
        ]
    }

    static var someHistory: Timeline {
        Timeline([
            .init("Đã gửi phản ánh", at: (today - 3).at(hour: 22, minute: 40), icon: .send),
            .init(
                "Chuyển UBND xã Na Sang giải quyết", at: today.at(hour: 7, minute: 5), by: "Trung tâm IOC",
                text: "Đường bản thuộc phạm vi quản lý của UBND xã.", icon: .arrowRight, tone: .waiting,
                rule: "Theo điểm a khoản 2 Điều 7 Quy chế"),
            .init("Đã tiếp nhận", at: today.at(hour: 8, minute: 30), by: "UBND xã Na Sang", icon: .check),
            .init(
                "Đã giải quyết", at: (today + 2).at(hour: 16), by: "UBND xã Na Sang",
                text: "Xã đã vá 12 m² mặt đường và đặt biển cảnh báo.\nKính cảm ơn ông/bà đã phản ánh.",
                icon: .checkCircle, tone: .done),
        ])
    }

    static var someReports: [ReportCard] {
        [
            ReportCard(
                code: "PA-2026-000123", address: "#reports",
                excerpt:
                    "Mặt đường bê tông vào bản Huổi Hạ bị vỡ nhiều tấm, có hố sâu, trời mưa nước đọng không nhìn thấy",
                category: "Hạ tầng giao thông", categoryIcon: .road, place: "Xã Na Sang", sent: "Gửi 06/03/2026",
                tag: .inProgress, due: Due(today + 7, .onTime, note: "Còn 5 ngày làm việc")),
            ReportCard(
                code: "PA-2026-000127", address: "#reports",
                excerpt: "Sạt lở taluy dương tại QL.12 Km 135+800, đất đá lấp nửa mặt đường",
                category: "Thiên tai", categoryIcon: .storm, place: "Xã Mường Pồn", sent: "Gửi 09/03/2026",
                tag: .accepted,
                isUrgent: true),
            ReportCard(
                code: "PA-2026-000098", address: "#reports", excerpt: "Đèn đường tổ dân phố 3 không sáng đã một tuần",
                category: "Điện và chiếu sáng", categoryIcon: .light, place: "Phường Điện Biên Phủ",
                sent: "Gửi 25/02/2026", tag: .resolved, due: Due(today - 5, .met, note: "Trả lời đúng hạn")),
        ]
    }

    static var someWork: Queue {
        Queue(
            "Việc cần làm, gần hạn trước",
            [
                .init(
                    code: "PA-2026-000127", address: "#queue",
                    excerpt: "Sạt lở taluy dương tại QL.12 Km 135+800, đất đá lấp nửa mặt đường", category: "Thiên tai",
                    categoryIcon: .storm, place: "Xã Mường Pồn", tag: .accepted, due: nil, isUrgent: true,
                    ask: "Chờ báo biện pháp đầu tiên"),
                .init(
                    code: "PA-2026-000088", address: "#queue", excerpt: "Nước thải chảy ra mương thủy lợi cạnh chợ",
                    category: "Môi trường và rác thải", categoryIcon: .trash, place: "Xã Sam Mứn", tag: .inProgress,
                    due: Due(today - 3, .overdue, note: "Quá hạn 1 ngày làm việc"), officer: "Lò Văn Hặc",
                    ask: "Cần thông báo đang giải quyết"),
                .init(
                    code: "PA-2026-000101", address: "#queue",
                    excerpt: "Cầu tràn qua suối bị xói lở một bên mố, lan can gãy từ đợt mưa tuần trước",
                    category: "Hạ tầng giao thông", categoryIcon: .road, place: "Xã Mường Phăng", tag: .pendingApproval,
                    due: Due(today, .soon, note: "Hết hạn hôm nay"), officer: "Mùa Thị Dở"),
                .init(
                    code: "PA-2026-000123", address: "#queue",
                    excerpt: "Mặt đường bê tông vào bản Huổi Hạ bị vỡ nhiều tấm",
                    category: "Hạ tầng giao thông", categoryIcon: .road, place: "Xã Na Sang", tag: .routed,
                    due: Due(today + 7, .onTime, note: "Còn 5 ngày làm việc")),
            ])
    }

    static var someFigures: DataTable {
        DataTable(
            "Kết quả theo cơ quan, tháng 02/2026",
            columns: ["Cơ quan", "Tiếp nhận", "Đúng hạn", "Quá hạn", "Hài lòng"],
            rows: [
                [
                    .link("UBND phường Điện Biên Phủ", to: "#table"), .numberLink("86", to: "#table"), .number("96,4%"),
                    .number("3"), .number("91,2%"),
                ],
                [
                    .link("UBND xã Na Sang", to: "#table"), .numberLink("41", to: "#table"), .number("92,7%"),
                    .number("3"),
                    .number("88,0%"),
                ],
                [
                    .link("Sở Xây dựng", to: "#table"), .numberLink("1.204", to: "#table"), .number("89,9%"),
                    .number("122"), .number("84,5%"),
                ],
            ])
    }

    static var someStats: StatTiles {
        StatTiles(wallTiles)
    }

    static var wallTiles: [StatTiles.Tile] {
        [
            .init("1", "Khẩn chưa ai nhận", address: "#stats", icon: .urgent, tone: .urgent),
            .init("27", "Nhận hôm nay", note: "7 ngày: 164", icon: .send, tone: .active),
            .init("5", "Hết hạn hôm nay", address: "#stats", icon: .clock, tone: .waiting),
            .init("96,4%", "Trả lời đúng hạn", note: "n = 1.240, 30 ngày qua", icon: .checkCircle, tone: .done),
        ]
    }
}
