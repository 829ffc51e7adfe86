// The tables of a campaign's page: what it asks, its channels (CAM-09), its units (CAM-04, CAM-08).

import LocalTime
import Operations
import Outreach
import Vietnamese
import Web

extension Campaign {
    /// The pages of one campaign.
    func links(current: String) -> [Tabs.Tab] {
        let address = "/tuyen-truyen/chien-dich/\(number)"
        let waiting = evidence.count { $0.state == .waiting }
        return [
            .init("Chung", address, isCurrent: current.isEmpty),
            .init("Đài theo tuần", "/tuyen-truyen?chien-dich=\(number)", isCurrent: current == "tuan"),
            .init(
                "Minh chứng", "\(address)/minh-chung", count: waiting == 0 ? nil : official(waiting),
                isCurrent: current == "minh-chung"),
            .init("Hướng dẫn, đôn đốc", "\(address)/van-ban", isCurrent: current == "van-ban"),
            .init("Báo cáo", "\(address)/bao-cao", isCurrent: current == "bao-cao"),
        ]
    }

    func facts(_ board: CampaignBoard) -> SummaryList {
        var rows: [SummaryList.Row] = [
            .init("Trạng thái", phase(on: board.today).label),
            .init("Quy chế", terms.subjects.map(board.regulationName).joined(separator: "\n")),
            .init("Thời gian", "\(terms.from.official) đến 23:59:59 ngày \(lastDay.official)"),
            .init("Mỗi đài", "ít nhất \(terms.weekly) lượt nghe được một tuần, thứ Hai đến Chủ nhật"),
            .init("Kênh", terms.channels.map(\.label).joined(separator: "\n")),
            .init("Hình thức", terms.forms.map(\.label).joined(separator: ", ")),
        ]
        if !terms.letters.isEmpty { rows.append(.init("Theo công văn", terms.letters.joined(separator: ", "))) }
        if let endedEarly {
            rows.append(.init("Kết thúc sớm", "\(endedEarly.on.untilItsEnd): \(endedEarly.reason)"))
        }
        return SummaryList(rows)
    }

    func channelTable(_ board: CampaignBoard) -> DataTable {
        DataTable(
            "Từng loại kênh, các tuần đã hết", columns: ["Kênh", "Tuần đài đủ lượt", "Minh chứng", "Kết quả"],
            rows: channels(board.compliance, on: board.today).map { channel in
                [
                    .text(channel.channel.label),
                    .number(channel.owed == 0 ? "–" : "\(official(channel.met)) / \(official(channel.owed))"),
                    .numberLink(
                        official(channel.evidence), to: "/tuyen-truyen/chien-dich/\(number)/minh-chung"),
                    .text(channel.isMet.map { $0 ? "Đạt" : "Chưa đạt" } ?? "Chưa có gì để tính"),
                ]
            })
    }

    func unitTable(_ board: CampaignBoard) -> DataTable {
        let address = "/tuyen-truyen/chien-dich/\(number)"
        return DataTable(
            "Đơn vị: n = \(official(board.progress.count))",
            columns: [
                "Đơn vị", "Người được phổ biến", "Tỷ lệ", "Hình thức", "Đã xác nhận", "Chờ", "Hỏi lại", "Chưa đọc",
            ],
            rows: board.progress.map { unit in
                let list = "\(address)/minh-chung?don-vi=\(percentEncoded(unit.unit.rawValue))"
                func count(_ state: EvidenceState) -> DataTable.Value {
                    .numberLink(
                        official(unit.evidence[state] ?? 0), to: "\(list)&trang-thai=\(state.rawValue)")
                }
                return [
                    .link(board.unitName(unit.unit), to: list),
                    .number("\(official(unit.reached)) / \(official(unit.total))"),
                    .number(officialPercent(unit.reached, of: unit.total)), .number(official(unit.forms.count)),
                    count(.confirmed), count(.waiting), count(.returned),
                    .numberLink(
                        official(unit.unread),
                        to: "\(address)/van-ban?chua-doc=1"),
                ]
            })
    }
}
