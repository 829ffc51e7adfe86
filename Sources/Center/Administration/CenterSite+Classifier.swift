// /quan-tri/phan-loai: how well the classifier does, where it errs, and whether officials leave what it proposes.
// It learns by `phananh train`, and goes back by `phananh train --roll-back`.

import FieldReports
import Hummingbird
import LocalTime
import Operations
import Storage
import Vietnamese
import Web

extension CenterSite {
    func classifier(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Self.administrators)
        let history = try await province.classifierHistory()
        let books = try await province.books.current()
        let inForce = history.versions.first { $0.version == history.inForce }
        let appraisal = inForce?.appraisal ?? StarterFigures.appraisal
        return try render(
            ListsPage(
                title: "Bộ phân loại", tabs: Self.tabs(for: viewer, current: "/quan-tri/phan-loai"),
                lead:
                    "Máy chỉ đề nghị, người quyết định. Bộ phân loại học ngay trong hệ thống, không gửi nội dung ra ngoài.",
                facts: SummaryList(Self.facts(appraisal, history.inForce)),
                tables: [
                    Self.agreement(history), Self.confusions(appraisal, books), Self.versions(history),
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
    private static func agreement(_ history: Province.ClassifierHistory) -> DataTable {
        DataTable(
            "So với quyết định của cán bộ",
            columns: ["Kỳ", "Đã trả lời", "Có đề nghị", "Trả lời đúng lĩnh vực đó", "Tin cậy trung bình"],
            rows: [("30 ngày qua", history.lately), ("Từ đầu", history.ever)].map { name, agreement in
                [
                    .text(name), .number(official(agreement.count)), .number(official(agreement.spoken)),
                    .number(official(agreement.kept)),
                    .number(agreement.count == 0 ? "–" : percent(agreement.meanConfidence)),
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

    private static func versions(_ history: Province.ClassifierHistory) -> DataTable? {
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

/// «96,4%».
private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10),\(tenths % 10)%"
}
