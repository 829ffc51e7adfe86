// /quan-tri/phan-loai: how well the classifier does, where it errs, and whether officials leave what it proposes.
// It learns by `phananh train`, and goes back by `phananh train --roll-back`.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension CenterSite {
    func classifier(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .classifier)
        let history = try await province.understanding.history()
        let books = try await province.books.current()
        let inForce = history.versions.first { $0.version == history.inForce }
        let appraisal = inForce?.appraisal ?? StarterFigures.appraisal
        return try render(
            ListsPage(
                title: "Bộ phân loại", tabs: Self.tabs(for: viewer, current: .classifier),
                lead:
                    "Máy chỉ đề nghị, người quyết định. Bộ phân loại học ngay trong hệ thống, không gửi nội dung ra ngoài.",
                notices: history.drift.map { [Callout(.warning, $0.sentence, heading: $0.heading)] } ?? [],
                facts: SummaryList(Self.facts(appraisal, history.inForce)),
                tables: [
                    Self.readings(history), Self.confusions(appraisal, books), Self.versions(history),
                ].compactMap(\.self),
                empty: nil), context)
    }

    private static func facts(_ appraisal: Appraisal, _ version: Int) -> [SummaryList.Row] {
        [
            .init("Đang dùng", version == 0 ? "Bản ban đầu" : "Bản \(version)"),
            .init("Số nội dung chấm, mỗi nội dung bởi bản chưa học nó", official(appraisal.count)),
            .init("Lĩnh vực đúng, tính cả khi không chắc", percent(appraisal.accuracy)),
            .init("Trả lời khi chắc", percent(appraisal.coverage)),
            .init("Đúng khi trả lời", percent(appraisal.accuracyWhenSure)),
            .init("Lệch giữa mức tin cậy và thực tế", percent(appraisal.calibrationError)),
            .init(
                "Việc khẩn: tìm thấy / báo đúng",
                "\(percent(appraisal.urgent.recall)) / \(percent(appraisal.urgent.precision))"),
            .init(
                "Ngoài phạm vi: tìm thấy / báo đúng",
                "\(percent(appraisal.exclusion.recall)) / \(percent(appraisal.exclusion.precision))"),
        ]
    }

    /// Whether what comes in drifts away from what was learned.
    private static func readings(_ history: ClassifierHistory) -> DataTable? {
        guard history.ever.count > 0 else { return nil }
        let months = history.months.map { ("Tháng \($0.first.month)/\($0.first.year)", $0.tally) }
        return DataTable(
            "Nội dung gửi đến từng tháng",
            columns: ["Kỳ", "Đã đọc", "Có đề nghị", "Tin cậy trung bình", "Đã trả lời", "Trả lời đúng đề nghị"],
            rows: (months + [("Từ đầu", history.ever)]).map { name, tally in
                [
                    .text(name), .number(official(tally.count)), .number(share(tally.spoken, of: tally.count)),
                    .number(percent(tally.meanConfidence)), .number(official(tally.settled)),
                    .number(share(tally.kept, of: tally.judged)),
                ]
            })
    }

    private static func confusions(_ appraisal: Appraisal, _ books: Books) -> DataTable? {
        guard !appraisal.confusions.isEmpty else { return nil }
        func name(_ code: CategoryCode) -> String { books.category(code)?.name ?? code.rawValue }
        return DataTable(
            "Hay nhầm nhất", columns: ["Đúng ra là", "Bị nhầm thành", "Số lần"],
            rows: appraisal.confusions.prefix(20).map {
                [.text(name($0.truth)), .text(name($0.taken)), .number(official($0.count))]
            })
    }

    private static func versions(_ history: ClassifierHistory) -> DataTable? {
        guard !history.versions.isEmpty else { return nil }
        return DataTable(
            "Các bản", columns: ["Bản", "Lúc", "Số nội dung học", "Đúng", "Ghi chú"],
            rows: history.versions.map {
                [
                    .number("\($0.version)"), .text($0.at.official), .number(official($0.lessons)),
                    .number(percent($0.appraisal.accuracy)), .text($0.note),
                ]
            })
    }
}

/// «8/10 (80,0%)»: a share is never shown without its n.
private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : "\(official(part))/\(official(whole)) (\(percent(Double(part) / Double(whole))))"
}

/// «96,4%».
private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10)%"
}
