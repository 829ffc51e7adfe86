// /dai/luot/{number}: one airing, by clusters, with everything that was said of it.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct AiringPage: Page {
    static let template = "center/outreach/airing"
    let title: String
    let section: String? = "/dai"
    let summary: ErrorSummary?
    let facts: SummaryList
    let clusters: DataTable?
    let entries: DataTable?
    let evidence: DataTable?
    let question: AiringQuestion?
    let correction: Correction?

    var errors: ErrorSummary? { summary }

    struct Correction: Sendable {
        let address: String
        let key: String
        let end: SelectField
        let reason: TextArea
    }

    struct Ground {
        let mayConfirm: Bool
        let mayCorrect: Bool
        let now: Instant
        let key: String
    }
}

extension AiringPage {
    init(
        _ airing: Airing, _ station: Station, _ known: [SpeakerCluster], _ ground: Ground, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let (plan, result) = (airing.plan, airing.result)
        title = plan.playable.title
        summary = ErrorSummary(errors)
        facts = SummaryList(
            [
                .init("Đài", station.name),
                .init("Theo lịch", "\(plan.at.minuteOfDay.clockWords) \(plan.at.day.officialWithWeekday)"),
                .init("Nội dung", plan.playable.tracksWords), .init("Kết quả", airing.stateWords),
            ] + Self.outcome(of: airing))
        let own = known.filter { plan.clusters.contains($0.code) }
        clusters =
            own.isEmpty
            ? nil
            : DataTable(
                "Theo cụm loa", columns: ["Cụm loa", "Bản", "Kết quả"],
                rows: own.map { cluster in
                    [
                        .text(cluster.name), .text(cluster.villages.joined(separator: ", ")),
                        .text(airing.end(at: cluster.code)?.label ?? "Sắp tới"),
                    ]
                })
        entries = Self.entries(of: airing)
        evidence = Self.evidence(of: airing)
        question =
            ground.mayConfirm && ground.now >= plan.at - .days(1)
            ? AiringQuestion(airing, own, at: ground.now, key: ground.key, form: form, errors: errors) : nil
        correction =
            ground.mayCorrect && result.end != nil && ground.now >= plan.at
            ? Correction(
                address: "/dai/luot/\(airing.number)/dinh-chinh", key: ground.key,
                end: SelectField(
                    "end", "Kết quả đúng", options: AiringEnd.allCases.map { (value: $0.rawValue, label: $0.label) },
                    form: form, errors: errors),
                reason: TextArea(
                    "correction", "Căn cứ đính chính", rows: 3, maxLength: 1000, form: form, errors: errors)) : nil
    }

    private static func evidence(of airing: Airing) -> DataTable? {
        let files = airing.confirmations.flatMap { entry in entry.said.evidence.map { (entry.at, $0) } }
        guard !files.isEmpty else { return nil }
        return DataTable(
            "Minh chứng", columns: ["Tệp", "Nhận lúc"],
            rows: files.enumerated().map { index, file in
                [
                    .link("Tệp \(index + 1)", to: "/dai/luot/\(airing.number)/minh-chung/\(file.1)"),
                    .text("\(file.0.minuteOfDay.clockWords) \(file.0.day.official)"),
                ]
            })
    }

    /// What there is to say of how it went, and nothing of what there is not.
    private static func outcome(of airing: Airing) -> [SummaryList.Row] {
        let result = airing.result
        let reason = result.end == .aired ? nil : result.reason?.label ?? airing.cancelled?.said
        return [
            result.end.map { _ in .init("Căn cứ", airing.evidenceWords) },
            result.started.map { .init("Bắt đầu", "\($0.minuteOfDay.clockWords) \($0.day.official)") },
            result.heard > 0 ? .init("Nghe được", result.heard.clockLength) : nil,
            reason.map { .init("Lý do", $0) },
        ].compactMap(\.self)
    }

    /// In the order in which the system received them; nil where nobody has said anything.
    private static func entries(of airing: Airing) -> DataTable? {
        let reports = airing.reports.map { entry in
            let said = entry.said
            let failure = said.reason.map { "; " + $0.label.lowercased() } ?? ""
            return (
                entry.at, "Máy phát \(said.device)",
                "phát \(said.heard.clockLength) từ \(said.position.clockLength)\(failure)"
            )
        }
        let said = airing.confirmations.map { entry in
            let reason = entry.said.reason.map { ": " + $0.label.lowercased() } ?? ""
            let words = entry.said.words.map { " («\($0)»)" } ?? ""
            return (entry.at, "Người trực", entry.said.said.label + reason + words)
        }
        let corrections = airing.corrections.map {
            ($0.at, "Đính chính", "\($0.said.end.label): \($0.said.reason)")
        }
        let all = (reports + said + corrections).sorted { $0.0 < $1.0 }
        return all.isEmpty
            ? nil
            : DataTable(
                "Nhật ký của lượt phát", columns: ["Nhận lúc", "Từ", "Nội dung"],
                rows: all.map {
                    [.text("\($0.0.minuteOfDay.clockWords) \($0.0.day.official)"), .text($0.1), .text($0.2)]
                })
    }
}
