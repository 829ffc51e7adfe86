// The figures of a supervisor's day, each with its whole and the way to its list.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

extension Campaign {
    func tiles(_ board: CampaignBoard) -> [StatTiles.Tile] {
        [stationsTile(board), todayTile(board), peopleTile(board), formsTile(board)].compactMap { $0 }
    }

    private var address: String { "/tuyen-truyen/chien-dich/\(number)" }

    private func stationsTile(_ board: CampaignBoard) -> StatTiles.Tile? {
        guard let index = board.compliance.weeks.firstIndex(where: { $0.contains(board.today) }) else {
            let judged = board.compliance.lines.map { $0.judged(on: board.today) }
            let (met, owed) = (judged.reduce(0) { $0 + $1.met }, judged.reduce(0) { $0 + $1.owed })
            return .init(
                "\(official(met)) / \(official(owed))", "Tuần đài đủ lượt, cả chiến dịch",
                address: "\(address)/bao-cao",
                icon: .calendar)
        }
        let weeks = board.compliance.lines.map { $0.weeks[index] }.filter(\.owes)
        let enough = weeks.count(where: \.isCompliant)
        let left = board.compliance.weeks[index].last - board.today + 1
        return .init(
            "\(official(enough)) / \(official(weeks.count))",
            "Đài đủ lượt, tuần \(board.today.isoWeek) (đến nay)", note: "còn \(left) ngày, kể cả hôm nay",
            address: "#tuan", icon: .calendar, tone: enough == weeks.count ? .done : .waiting)
    }

    private func todayTile(_ board: CampaignBoard) -> StatTiles.Tile? {
        guard phase(on: board.today) == .running else { return nil }
        let subjects = Set(terms.subjects.map(\.rawValue))
        let stations = Set(terms.stations)
        let facts = board.facts.filter { fact in
            fact.day == board.today && stations.contains(fact.station)
                && fact.subjects.contains(where: subjects.contains)
        }
        let heard = facts.count { $0.end?.counts == true }
        let broken = facts.count { $0.end.map { !$0.counts } ?? false }
        let open = facts.count - heard - broken
        return .init(
            "\(official(heard)) / \(official(facts.count))", "Lượt phát nghe được hôm nay",
            note: facts.isEmpty ? "chưa có lịch phát" : "\(broken) không đạt, \(open) chưa đến giờ hoặc chưa báo",
            address: "\(address)/hom-nay", icon: .megaphone, tone: broken > 0 ? .waiting : .neutral)
    }

    /// CAM-04
    private func peopleTile(_ board: CampaignBoard) -> StatTiles.Tile? {
        let (total, reached) = board.progress.reduce((0, 0)) { ($0.0 + $1.total, $0.1 + $1.reached) }
        let silent = board.progress.count { $0.total == 0 }
        return .init(
            officialPercent(reached, of: total), "Người được phổ biến trong các đơn vị",
            note: "n = \(official(total)); \(official(silent)) đơn vị chưa báo số", address: "\(address)#don-vi",
            icon: .users)
    }

    /// CAM-08
    private func formsTile(_ board: CampaignBoard) -> StatTiles.Tile? {
        guard !board.progress.isEmpty else { return nil }
        let forms = board.progress.reduce(0) { $0 + $1.forms.count }
        return .init(
            official(Double(forms) / Double(board.progress.count), decimals: 1),
            "Hình thức dùng, trung bình một đơn vị",
            note: "trên \(CampaignForm.allCases.count) hình thức; n = \(official(board.progress.count)) đơn vị",
            address: "\(address)#don-vi", icon: .list)
    }
}
