// The forms and tables of a unit's page.

import LocalTime
import Operations
import Outreach
import Vietnamese
import Web

extension UnitPage.Counts {
    /// CAM-04: one line for each audience.
    init(_ sheet: UnitSheet, _ action: String, _ form: Form?, _ errors: FieldErrors) {
        self.action = action
        let mark = sheet.mark
        rows = AudienceClass.allCases.map { audience in
            let known = sheet.progress.counts.first { $0.audience == audience }
            return Row(
                label: audience.label,
                total: TextField(
                    "\(mark)total-\(audience.rawValue)", "\(audience.label): tổng số", .number, isShort: true,
                    value: known.map { "\($0.total)" } ?? "0", form: form, errors: errors),
                reached: TextField(
                    "\(mark)reached-\(audience.rawValue)", "\(audience.label): đã phổ biến", .number, isShort: true,
                    value: known.map { "\($0.reached)" } ?? "0", form: form, errors: errors))
        }
    }
}

extension UnitPage.EvidenceForm {
    /// CAM-08
    init(_ sheet: UnitSheet, _ action: String, _ failed: FailedUnitPost?, _ form: Form?, _ errors: FieldErrors) {
        self.action = action
        let mark = sheet.mark
        kept = failed?.media ?? []
        self.form = SelectField(
            "\(mark)form", "Hình thức", options: CampaignForm.allCases.map { ($0.rawValue, $0.label) }, form: form,
            errors: errors)
        words = TextArea(
            "\(mark)words", "Đã làm gì, ở đâu, bao nhiêu người", rows: 3, maxLength: 2000, form: form, errors: errors)
        link = TextField(
            "\(mark)link", "Đường dẫn", hint: "Cần với bài trên cổng thông tin. Trang mà ai cũng mở được.",
            isOptional: true,
            form: form, errors: errors)
        captured = TextField(
            "\(mark)capturedOn", "Ngày xem trang đó", .date, isOptional: true, form: form, errors: errors)
        files = FileField(
            "\(mark)media", "Ảnh", hint: kept.isEmpty ? "Tối đa 5 ảnh." : "Đã nhận \(kept.count) ảnh. Có thể thêm.",
            limit: 5,
            errors: errors)
    }
}

extension UnitSheet {
    /// Begins the names of this sheet's fields: a page may have several sheets.
    var mark: String { "\(number)-\(unit.code.rawValue)-" }

    var tasks: [SummaryList.Row] {
        [
            .init("Thời gian", "\(terms.from.official) đến 23:59:59 ngày \(lastDay.official)"),
            .init(
                "Phổ biến trong đơn vị",
                "\(official(progress.reached)) trên \(official(progress.total)) người (\(officialPercent(progress.reached, of: progress.total)))"
            ),
            .init(
                "Hình thức đã dùng",
                progress.forms.isEmpty
                    ? "Chưa có hình thức nào được xác nhận"
                    : progress.forms.map(\.label).joined(separator: "\n")),
        ] + (terms.letters.isEmpty ? [] : [.init("Theo công văn", terms.letters.joined(separator: ", "))])
    }

    var stationTable: DataTable? {
        guard !stations.isEmpty else { return nil }
        return DataTable(
            "Đài của đơn vị: cần ít nhất \(terms.weekly) lượt nghe được một tuần",
            columns: ["Tuần", "Đài", "Nghe được", "Cần", "Kết quả"],
            rows: stations.flatMap { line in
                line.weeks.filter { $0.owes && $0.week.first <= today }.reversed().prefix(3).map { week in
                    [
                        .text(week.week.words + (week.week.isOver(on: today) ? "" : ", chưa hết")),
                        .text(line.station.name), .number(official(week.tally.counted)),
                        .number(official(week.required)), .text(week.isCompliant ? "Đủ" : "Hụt: \(week.tally.reason)"),
                    ]
                }
            })
    }
}
