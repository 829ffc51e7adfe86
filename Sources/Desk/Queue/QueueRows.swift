// A line of work in words: what it is, where, when it is due or how late it is, and what is special about it.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

struct QueueRows {
    let books: Books
    let now: Instant

    func row(_ work: WorkRow) -> Queue.Row {
        let report = work.summary
        return Queue.Row(
            code: report.code.description, address: "/xu-ly/\(report.code)", excerpt: report.description.firstWords,
            category: books.category(report.category)?.name ?? report.category.rawValue,
            categoryIcon: Icon(category: report.category),
            place: place(report),
            tag: StatusTag(report.status), due: due(report), officer: books.agencyName(report.leadAgency),
            isUrgent: report.urgentKind != nil, ask: ask(work))
    }

    private func place(_ report: ReportSummary) -> String {
        let (words, unit) = (report.placeWords ?? "", books.unitName(report.unit) ?? "")
        if unit.isEmpty || words.contains(unit) { return words }
        return words.isEmpty ? unit : "\(words), \(unit)"
    }

    func isUnheard(_ work: WorkRow) -> Bool {
        work.summary.urgentKind != nil && !work.summary.isAcknowledged && work.summary.answeredAt == nil
    }

    func minutes(since instant: Instant?) -> String {
        guard let instant else { return "" }
        let minutes = max(0, (now - instant).wholeMinutes)
        return minutes < 120 ? "\(minutes) phút" : "\(minutes / 60) giờ \(minutes % 60) phút"
    }

    private func ask(_ work: WorkRow) -> String? {
        let report = work.summary
        let flags = [
            isUnheard(work) ? "Chưa ai nhận báo động: \(minutes(since: work.urgentSince))" : nil,
            work.soundsUrgent ? "Có thể khẩn" : nil, report.isHidden ? "Đang ẩn" : nil,
            report.visibility == .secretByRequest ? "Giữ bí mật" : nil,
            work.hasRecurred ? "Tái diễn" : nil, work.isExtended ? "Đã đổi hạn" : nil,
            report.noticeOwed ? "Nợ thông báo" : nil,
            report.pendingProposals > 0 ? "Có đề nghị chờ duyệt" : nil,
        ].compactMap(\.self)
        return flags.isEmpty ? nil : flags.joined(separator: " · ")
    }

    private func due(_ report: ReportSummary) -> Due? {
        guard let day = report.deadlineDay else { return nil }
        return Due(day, report.promise.state(at: now, by: books.law.calendar))
    }
}

extension String {
    /// About a line and a half.
    var firstWords: String { count > 140 ? String(prefix(140)) + "…" : self }
}
