import LocalTime
import Office
import Vietnamese

extension Campaign {
    func lead(_ regulations: [Regulation], on today: Day) -> [String] {
        let subjects = terms.subjects.map { id in
            regulations.first { $0.id == id }.map { "\($0.title) (\(id.rawValue))" } ?? id.rawValue
        }
        return [
            "Nội dung tuyên truyền: \(subjects.joined(separator: "; ")).",
            "Thời gian: từ ngày \(terms.from.official) đến 23:59:59 ngày \(lastDay.official)."
                + (endedEarly.map { " Kết thúc sớm: \($0.reason)" } ?? ""),
            "Yêu cầu: mỗi đài ít nhất \(terms.weekly) lượt nghe được một tuần, từ thứ Hai đến Chủ nhật; tuần thiếu ngày tính theo số ngày.",
            "Số liệu tính đến hết ngày \(min(today, lastDay).official)."
                + (phase(on: today) == .over ? "" : " Chiến dịch chưa kết thúc."),
        ] + (terms.letters.isEmpty ? [] : ["Thực hiện công văn: \(terms.letters.joined(separator: "; "))."])
    }

    func figures(_ compliance: Compliance, _ progress: [CampaignUnitProgress], on today: Day) -> ClosingReport.Table {
        let judged = compliance.lines.map { $0.judged(on: today) }
        let (owed, met) = (judged.reduce(0) { $0 + $1.owed }, judged.reduce(0) { $0 + $1.met })
        let total = compliance.lines.reduce(WeekTally()) { $0 + $1.total }
        let (people, reached) = (progress.reduce(0) { $0 + $1.total }, progress.reduce(0) { $0 + $1.reached })
        let reminders = messages.count { $0.content.kind == .reminder }
        let read = messages.count { $0.receipt != nil }
        return ClosingReport.Table(
            caption: "Kết quả chung", columns: ["Chỉ số", "Số", "Trên (n)", "Tỷ lệ"],
            rows: [
                .part("Tuần đài đủ lượt", met, of: owed, .stations),
                .part("Lượt nghe được trên lượt đã lên lịch", total.counted, of: total.planned, .stations),
                .part("Người được phổ biến trong các đơn vị", reached, of: people, .evidence(unit: nil, nil)),
                .part(
                    "Minh chứng được xác nhận", evidence.count { $0.state == .confirmed }, of: evidence.count,
                    .evidence(unit: nil, .confirmed)),
                .part("Hướng dẫn, đôn đốc đã được đơn vị mở", read, of: messages.count, .messages(unreadOnly: false)),
                .part("Trong đó đôn đốc", reminders, of: messages.count, .messages(unreadOnly: false)),
            ])
    }

    func channelFigures(_ compliance: Compliance, on today: Day) -> ClosingReport.Table {
        ClosingReport.Table(
            caption: "Từng loại kênh",
            columns: ["Kênh", "Tuần đài đủ lượt", "Tuần đài phải phát", "Minh chứng", "Kết quả"],
            rows: channels(compliance, on: today).map { channel in
                [
                    .init(channel.channel.label), .count(channel.met, .stations), .count(channel.owed, .stations),
                    .count(channel.evidence, .evidence(unit: nil, .confirmed)),
                    .init(channel.isMet.map { $0 ? "Đạt" : "Chưa đạt" } ?? "Chưa có gì để tính"),
                ]
            })
    }

    func unitFigures(_ progress: [CampaignUnitProgress], _ directory: OutreachDirectory) -> ClosingReport.Table {
        ClosingReport.Table(
            caption: "Từng đơn vị",
            columns: ["Đơn vị"] + AudienceClass.allCases.map(\.label) + [
                "Cộng", "Tổng số", "Tỷ lệ", "Hình thức", "Minh chứng",
            ],
            rows: progress.map { unit in
                let reached = AudienceClass.allCases.map { audience in
                    unit.counts.first { $0.audience == audience }?.reached ?? 0
                }
                let name = [ClosingReport.Cell(directory.unit(unit.unit)?.name ?? unit.unit.rawValue)]
                let people = (reached + [unit.reached, unit.total]).map { ClosingReport.Cell.count($0) }
                let rest: [ClosingReport.Cell] = [
                    .init(officialPercent(unit.reached, of: unit.total)), .count(unit.forms.count),
                    .count(unit.evidence[.confirmed] ?? 0, .evidence(unit: unit.unit, .confirmed)),
                ]
                return name + people + rest
            })
    }

    func formFigures(_ progress: [CampaignUnitProgress]) -> ClosingReport.Table {
        ClosingReport.Table(
            caption: "Hình thức tuyên truyền", columns: ["Hình thức", "Đơn vị đã dùng", "Trên (n)"],
            rows: CampaignForm.allCases.map { form in
                [
                    .init(form.label),
                    .count(progress.count { $0.forms.contains(form) }, .evidence(unit: nil, .confirmed)),
                    .count(progress.count),
                ]
            })
    }
}

extension Compliance {
    func stationFigures(on today: Day) -> ClosingReport.Table {
        ClosingReport.Table(
            caption: "Từng đài",
            columns: ["Đài", "Tuần đủ", "Tuần phải phát", "Nghe được", "Cần", "Có lịch"] + ends.map(\.label),
            rows: lines.map { line in
                let (judged, total) = (line.judged(on: today), line.total)
                let list = ClosingReport.List.station(line.station.code)
                let counts =
                    [judged.met, judged.owed, total.counted, line.required, total.planned] + ends.map(total.of)
                return [ClosingReport.Cell(line.station.name, list)] + counts.map { ClosingReport.Cell.count($0, list) }
            })
    }

    /// CAM-10: the pairs that were not compliant.
    func shortfallFigures(on today: Day) -> ClosingReport.Table {
        let names = Dictionary(lines.map { ($0.station.code, $0.station.name) }) { first, _ in first }
        return ClosingReport.Table(
            caption: "Đài và tuần không đủ lượt", columns: ["Đài", "Tuần", "Từ", "Đến", "Nghe được", "Cần"],
            rows: shortfalls(until: today).map { short in
                let list = ClosingReport.List.station(short.station)
                return [
                    .init(names[short.station] ?? short.station.rawValue, list),
                    .count(short.week.monday.isoWeek), .init(short.week.first.official),
                    .init(short.week.last.official), .count(short.counted, list), .count(short.required),
                ]
            })
    }
}

private let ends: [AiringEnd] = [.interrupted, .silent, .failed, .missed, .cancelled]

extension ClosingReport.Cell {
    fileprivate static func count(_ number: Int, _ list: ClosingReport.List? = nil) -> Self {
        Self(number, as: official(number), list)
    }
}

extension [ClosingReport.Cell] {
    fileprivate static func part(_ label: String, _ part: Int, of whole: Int, _ list: ClosingReport.List) -> Self {
        [.init(label), .count(part, list), .count(whole, list), .init(officialPercent(part, of: whole))]
    }
}
