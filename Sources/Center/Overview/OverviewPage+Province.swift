// The overview in words.

import FieldReports
import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

extension OverviewPage {
    init(_ overview: Overview, books: Books, live: [LiveWarning], now: Instant) {
        asOf = now.officialWithWeekday
        warnings =
            [books.law.calendar.horizonWarning(on: now.day)].compactMap { warning in
                warning.map {
                    Callout(.warning, $0.sentence, action: Callout.Action("Mở lịch làm việc", "/quan-tri/lich"))
                }
            } + live.map { Callout($0) }
        let unheard = overview.urgent.filter { $0.acknowledgedAt == nil }
        let heard = overview.urgent.filter { $0.acknowledgedAt != nil }
        alarms = unheard.map { Alarm($0, books, now) }
        quiet = unheard.isEmpty ? Callout(.success, "Không có báo động nào chờ người nhận.") : nil
        taken = heard.isEmpty ? nil : Self.taken(heard, books, now)
        waiting = Figures.tiles(overview, now)
        let periods = [
            ("Hôm nay", overview.today), ("7 ngày qua", overview.week), ("Tháng này", overview.month),
        ]
        flow = Self.flow(periods)
        quality = Self.quality(periods)
        let agencies = overview.agencies.filter { $0.overdue > 0 }.sorted {
            ($1.overdue, $0.agency.rawValue) < ($0.overdue, $1.agency.rawValue)
        }
        late =
            agencies.isEmpty
            ? nil
            : BarList(
                "Phản ánh quá hạn theo cơ quan",
                agencies.prefix(12).map {
                    (books.agencyName($0.agency) ?? $0.agency.rawValue, Double($0.overdue), official($0.overdue), nil)
                })
        forgotten = overview.forgotten.isEmpty ? nil : Self.forgotten(overview.forgotten, books)
    }

    /// A report belongs to the period in which its first limit fell (A0.22); planned and resolved stand apart (A0.6).
    private static func flow(_ periods: [(String, PeriodFigures)]) -> DataTable {
        DataTable(
            "Tiếp nhận và trả lời",
            columns: [
                "Thời gian", "Gửi đến", "Hạn rơi vào kỳ", "Đã trả lời", "Từ chối", "Chưa trả lời", "Đúng hạn",
                "Đã giải quyết đúng hạn", "Có kế hoạch đúng hạn",
            ],
            rows: periods.map { name, figures in
                [
                    .text(name), .number(official(figures.received)), .number(official(figures.ofPeriod)),
                    .number(official(figures.answered)), .number(official(figures.refused)),
                    .number(official(figures.open)), .number(share(figures.onTime, of: figures.due)),
                    .number(share(figures.resolvedOnTime, of: figures.due)),
                    .number(share(figures.plannedOnTime, of: figures.due)),
                ]
            })
    }

    private static func quality(_ periods: [(String, PeriodFigures)]) -> DataTable {
        DataTable(
            "Đánh giá của người phản ánh",
            columns: ["Thời gian", "Đã đánh giá", "Hài lòng", "Hài lòng hoặc chấp nhận được"],
            rows: periods.map { name, figures in
                [
                    .text(name), .number(share(figures.rated, of: figures.answered)),
                    .number(share(figures.satisfied, of: figures.rated)),
                    .number(share(figures.acceptedOrBetter, of: figures.rated)),
                ]
            })
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\(officialPercent(part, of: whole)) (n = \(official(whole)))"
    }

    private static func taken(_ lines: [UrgentLine], _ books: Books, _ now: Instant) -> DataTable {
        DataTable(
            "Khẩn đang giải quyết, đã có người nhận",
            columns: ["Phản ánh", "Loại", "Nơi", "Cơ quan", "Nhận báo động", "Hành động đầu tiên", "Đã qua"],
            rows: lines.map { line in
                let heard = line.acknowledgedAt.map {
                    "\(line.acknowledgedBy?.label ?? "Đã nhận"), sau \(($0 - line.since).inMinutes)"
                }
                return [
                    .link(line.code.description, to: "/xu-ly/\(line.code)"), .text(line.kind.label),
                    .text(line.place ?? "Chưa rõ"), .text(books.agencyName(line.agency) ?? "Chưa có"),
                    .text(heard ?? ""),
                    .text(line.firstActionAt.map { "sau \(($0 - line.since).inMinutes)" } ?? "Chưa ghi nhận"),
                    .text((now - line.since).inMinutes),
                ]
            })
    }

    private static func forgotten(_ reports: [ReportSummary], _ books: Books) -> DataTable {
        DataTable(
            "Không bỏ sót: chưa có cơ quan, hoặc nhiều ngày không có ai xử lý",
            columns: ["Mã", "Gửi lúc", "Trạng thái", "Cơ quan"],
            rows: reports.map {
                [
                    .link($0.code.description, to: "/xu-ly/\($0.code)"), .text($0.submittedAt.official),
                    .text($0.status.label), .text(books.agencyName($0.leadAgency) ?? "Chưa có"),
                ]
            })
    }
}

extension OverviewPage.Alarm {
    init(_ line: UrgentLine, _ books: Books, _ now: Instant) {
        code = line.code.description
        address = "/xu-ly/\(line.code)"
        words = line.words.count > 120 ? line.words.prefix(120) + "…" : line.words
        facts = [
            line.kind.label, line.place, books.agencyName(line.agency), line.step.map { "Đã báo: \($0.label)" },
            "Chưa ai nhận",
        ].compactMap(\.self).joined(separator: " · ")
        since = line.since.description
        elapsed = (now - line.since).inMinutes
    }
}

extension Span {
    /// «12 phút», «3 giờ 5 phút», «4 ngày»
    var inMinutes: String {
        let minutes = max(0, wholeMinutes)
        if minutes < 120 { return "\(minutes) phút" }
        return minutes < 2880 ? "\(minutes / 60) giờ \(minutes % 60) phút" : "\(minutes / 1440) ngày"
    }
}

extension Callout {
    /// A warning that the people see now.
    fileprivate init(_ live: LiveWarning) {
        self.init(
            .urgent, live.content.communes.map(\.name).joined(separator: ", "),
            heading: "Đang cảnh báo: \(live.content.headline), đến \(live.content.expires.official)",
            action: .init("Mở cảnh báo", "\(Entrance.warnings.path)/\(live.number)"))
    }
}
