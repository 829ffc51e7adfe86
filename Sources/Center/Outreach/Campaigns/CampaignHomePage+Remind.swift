// Who is to be reminded, and why each falls short.

import LocalTime
import Operations
import Outreach
import Vietnamese
import Web

extension CampaignHomePage.RemindPanel {
    private static let shownOpen = 6

    /// Nil where nobody falls short, or everybody was told today.
    init?(_ board: CampaignBoard, _ short: [Shortfall]) {
        let (campaign, today) = (board.campaign, board.today)
        let open = short.filter { !campaign.wasReminded($0.station, on: today) }
        guard !open.isEmpty else { return nil }
        heading = "Đôn đốc \(open.count) đài đang hụt tuần \(today.isoWeek)"
        let all = open.map { short in
            let line = board.compliance.line(of: short.station)
            return Station(
                code: short.station.rawValue, name: line?.station.shortName ?? short.station.rawValue,
                why: line?.weeks.first { $0.week == short.week }?.tally.reason ?? "", counted: "\(short.counted)",
                required: "\(short.required)", call: CallLink(line?.station))
        }
        let folded = Array(all.dropFirst(Self.shownOpen))
        stations = Array(all.prefix(Self.shownOpen))
        others = folded.isEmpty ? nil : Others(heading: "và \(folded.count) đài nữa", stations: folded)
        button = "Đôn đốc \(open.count) đài"
        let again = open.filter { campaign.wasReminded($0.station, on: today - 1) }
            .compactMap { board.directory.station($0.station)?.shortName }
        let told = short.count - open.count
        note =
            "Gửi trực đài và đầu mối của đơn vị, có báo đã đọc."
            + (again.isEmpty
                ? "" : " Đã nhắc hôm qua, lần này gửi cả người đứng đầu: \(again.joined(separator: ", ")).")
            + (told == 0 ? "" : " \(told) đài đã được nhắc hôm nay.")
        address = "/tuyen-truyen/chien-dich/\(campaign.number)/don-doc"
        words = TextArea("words", "Lời nhắn thêm", isOptional: true, rows: 2, maxLength: 2000)
    }
}

extension WeekTally {
    /// «1 hỏng, 2 không có tiếng»; what was planned is what can be told.
    var reason: String {
        let parts = [
            (failed, "hỏng"), (silent, "không có tiếng"), (interrupted, "bị ngắt"), (missed, "không phát"),
            (cancelled, "đã hủy"), (stillToCome, "chưa đến giờ hoặc chưa báo"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return planned == 0 ? "chưa có lịch phát" : parts.isEmpty ? "lịch chưa đủ lượt" : parts.joined(separator: ", ")
    }
}
