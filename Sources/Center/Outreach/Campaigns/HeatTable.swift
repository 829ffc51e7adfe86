// center/heat: stations by weeks, each field a count of airings that were heard, in a colour and a number.

import LocalTime
import Outreach
import Vietnamese

struct HeatTable: Sendable {
    let heads: [Head]
    let rows: [Row]
    let legend: [Legend]

    struct Head: Sendable {
        let label: String
        let isCurrent: Bool
        let isOld: Bool
    }

    struct Row: Sendable {
        let name: String
        let address: String
        let cells: [Cell]
        let judged: String
        let isBad: Bool
    }

    struct Cell: Sendable {
        let text: String
        let style: String
        let address: String
        let words: String
        let isOld: Bool
    }

    struct Legend: Sendable {
        let style: String
        let words: String
    }
}

extension HeatTable {
    /// The weeks that have begun, the newest twelve; a phone shows the newest four.
    init(_ lines: some Collection<StationLine>, of campaign: Campaign, on today: Day) {
        let weeks = CampaignWeek.all(from: campaign.terms.from, to: campaign.lastDay)
        let shown = Array(weeks.indices.filter { weeks[$0].first <= today }.suffix(12))
        let old = Set(shown.dropLast(4))
        heads = shown.map { index in
            Head(
                label: "T\(weeks[index].monday.isoWeek)", isCurrent: weeks[index].contains(today),
                isOld: old.contains(index))
        }
        rows = lines.map { line in
            let (owed, met) = line.judged(on: today)
            let address = "/tuyen-truyen/chien-dich/\(campaign.number)/dai/\(line.station.code.rawValue)"
            return Row(
                name: line.station.shortName, address: address,
                cells: shown.map { Cell(line.weeks[$0], address: address, isOld: old.contains($0), on: today) },
                judged: "\(met)/\(owed)", isBad: owed > 0 && met * 100 < owed * 85)
        }
        let weekly = campaign.terms.weekly
        legend =
            [Legend(style: "zero", words: "0")]
            + (weekly > 1 ? [Legend(style: "bad", words: weekly == 2 ? "1" : "1–\(weekly - 1)")] : []) + [
                Legend(style: "enough", words: "\(weekly)"),
                Legend(style: "more", words: weekly == 1 ? "từ 2" : "\(weekly + 1)–\(weekly * 2 - 1)"),
                Legend(style: "most", words: "từ \(weekly * 2) lượt nghe được"),
            ]
    }
}

extension HeatTable.Cell {
    fileprivate init(_ week: StationWeek, address: String, isOld: Bool, on today: Day) {
        let span = "\(week.week.first.official) đến \(week.week.last.official)"
        let unfinished = week.week.isOver(on: today) ? "" : ", tuần chưa hết"
        text = week.owes ? "\(week.tally.counted)" : "–"
        style = week.style + (week.owes && !week.week.isOver(on: today) ? " part" : "")
        self.address = "\(address)#tuan-\(week.week.first)"
        words =
            week.owes
            ? "\(span): \(week.tally.counted) lượt nghe được, cần \(week.required)\(unfinished)"
            : "\(span): đài không hoạt động"
        self.isOld = isOld
    }
}

extension StationWeek {
    fileprivate var style: String {
        switch tally.counted {
        case _ where !owes: "none"
        case 0: "zero"
        case ..<required: "bad"
        case required: "enough"
        case ..<(required * 2): "more"
        default: "most"
        }
    }
}
