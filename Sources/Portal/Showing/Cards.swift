// Lists of reports as cards. A card is made of a summary, which has no field for who sent it.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension PortalSite {
    func cards(_ reports: [ReportSummary]) async throws -> [ReportCard] {
        let (books, now) = (try await province.books.current(), province.now())
        return reports.map { report in
            ReportCard(
                code: report.code.description, address: "/pa/\(report.code)", excerpt: excerpt(report.description),
                category: books.category(report.category)?.name ?? "Lĩnh vực khác", categoryIcon: report.category.icon,
                place: books.unitName(report.unit) ?? "Chưa rõ xã, phường",
                sent: "Gửi \(report.submittedAt.day.official)", tag: report.status.tag,
                isUrgent: report.urgentKind != nil,
                due: report.deadlineDay.flatMap { day in
                    let due = report.promise.state(at: now, by: books.law.calendar)
                    return due.isEnded ? nil : Due(day, due)
                })
        }
    }
}

/// The beginning of a text on one line, cut at a word.
func excerpt(_ text: String, atMost limit: Int = 150) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.count > limit else { return line }
    let cut = line.prefix(limit)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
}
