// The facts of a case in pairs, and what must be said before anything else.

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

extension Case {
    var facts: [SummaryList.Row] {
        let scene = report.scene
        let rows: [(String, String?)] = [
            ("Địa bàn", (books.unitName(scene.unit) ?? "Chưa xác định") + (scene.approximate ? " (gần đúng)" : "")),
            ("Địa điểm", scene.words),
            ("Địa điểm như đã gửi", scene.words == report.sentPlaceWords ? nil : report.sentPlaceWords),
            ("Tọa độ", scene.point?.words),
            ("Máy đọc là", heardField),
            ("Xảy ra lúc", report.observedAt.official), ("Gửi lúc", report.submittedAt.official),
            ("Nhập sau từ giấy", paper),
            ("Cơ quan chủ trì", report.leadAgency.map { agencyName($0) }),
            ("Vì sao cơ quan này", report.routing?.sentence(naming: books.agencyName)),
            (
                "Nhận lúc",
                report.receivedAt.map { $0.official + (report.receiptWasDeemed ? " (được coi là đã nhận)" : "") }
            ),
            ("Phối hợp", cooperation), ("Khẩn", urgency),
            ("Công khai", publicity), ("Ai ẩn", whoHid),
            ("Cam kết", report.commitment.map { "\($0.day.untilItsEnd)\($0.isOpen ? "" : ", đã thực hiện")" }),
            ("Liên kết", report.links.isEmpty ? nil : report.links.map(\.description).joined(separator: ", ")),
            ("Tái diễn sau", report.recursAfter?.description), ("Gửi lại của", report.resubmissionOf?.description),
            ("Gộp vào", report.mergedInto?.description),
            (
                "Dấu nhắc",
                report.flags.isEmpty
                    ? nil : report.flags.keys.map { $0.label(under: law.rules) }.sorted().joined(separator: "\n")
            ),
        ]
        return rows.compactMap { row in row.1.map { .init(row.0, $0) } }
    }

    /// A0.24: the legal days count from the paper, so the page says that they do.
    private var paper: String? {
        report.enteredLater.map { taken in
            [
                "Giấy nhận \(taken.official), hạn tính từ lúc đó", report.paper.map { "do \($0.writtenDownBy) ghi" },
                report.paper.map { "nhập tại \($0.office.map { agencyName($0) } ?? "IOC")" },
            ].compactMap(\.self).joined(separator: "; ")
        }
    }

    private var cooperation: String? {
        let names = report.cooperations.map { $0.agency.map { agencyName($0) } ?? $0.externalPartner ?? "" }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private var urgency: String? {
        report.urgent.map { urgent in
            [
                urgent.kind.label, "báo động từ \(urgent.since.official)",
                urgent.alerts.last.map { "đã báo: \($0.step.label)" },
                urgent.acknowledgedAt.map { "nhận lúc \($0.official)" } ?? "chưa ai nhận",
                urgent.firstActionAt.map { "hành động đầu tiên \($0.official)" },
            ].compactMap(\.self).joined(separator: "; ")
        }
    }

    /// IOC-01: by name, for those who oversee it.
    private var whoHid: String? {
        guard !names.isEmpty, let hiding = report.hidings.last else { return nil }
        func who(_ author: Author) -> String {
            names.name(author).map { "\($0) (\(author.standing.label))" } ?? author.standing.label
        }
        return "Đề nghị: \(who(hiding.proposedBy)); duyệt: \(who(hiding.approvedBy)), \(hiding.at.official)"
    }

    private var publicity: String {
        if case .keptBack(let code, let reason) = report.moderation { return "Giữ lại: \(code.label). \(reason)" }
        return [report.visibility.label, report.masking?.summary].compactMap(\.self).joined(separator: ". ")
    }

    var notices: [Callout] {
        var all: [Callout] = []
        if let urgent = report.urgent, urgent.acknowledgedAt == nil, report.status.owesAnswer {
            let minutes = max(0, (now - urgent.since).wholeMinutes)
            all.append(
                Callout(.urgent, "Đã \(minutes) phút chưa ai nhận báo động.", heading: "Khẩn: \(urgent.kind.label)"))
        }
        if let hiding = report.hiding {
            all.append(
                Callout(
                    .warning,
                    "\(hiding.code.label), bảo vệ \(hiding.interest.label.lowercasedFirst). Ẩn không dừng hạn: phản ánh vẫn phải được trả lời.",
                    heading: "Phản ánh đang bị ẩn"))
        }
        for proposal in report.proposals {
            let who = (proposal.needs.first ?? []).map(\.label).sorted().joined(separator: " hoặc ")
            all.append(Callout(.information, "\(proposal.label) từ \(proposal.at.official), chờ \(who)."))
        }
        if viewer.holds([.bulletinEditor]), report.isVisible(to: .anyone), [.answered, .closed].contains(report.status)
        {
            all.append(
                Callout(
                    .information, "Trả lời này ai cũng đọc được, và có thể nói trên loa truyền thanh.",
                    action: .init(
                        "Làm bản tin từ trả lời này", "\(Entrance.bulletins.path)/moi?tu=\(report.code)")))
        }
        if let note = books.category(report.category)?.note { all.append(Callout(.information, note)) }
        return all
    }
}

extension DeadlineBox {
    /// Nil while nobody has received it.
    init?(_ matter: Case) {
        guard let round = matter.report.round else { return nil }
        let (day, law) = (round.deadline.day, matter.law)
        let holidays = Dictionary(
            law.calendar.days.values.filter { $0.kind != .makeUpWorkday }.map { ($0.day, $0.name) }
        ) { first, _ in first }
        let due = matter.report.due(at: matter.now, by: law.calendar)
        let changed = round.changes.isEmpty ? "" : ", đã đổi từ \(round.original.day.untilItsEnd)"
        self.init(
            received: law.receiptDay(of: round.startedAt), deadline: day, counted: round.deadline.countedDays,
            holidays: holidays, standing: Due.Standing(due), note: due.note,
            rule: "\(round.deadline.countedDays.count) ngày làm việc, không tính ngày nhận\(changed)",
            today: matter.now.day)
    }
}

extension Point {
    /// To a metre, with the point as decimal mark: it is copied into maps.
    fileprivate var words: String {
        [latitude, longitude].map { "\(($0 * 100_000).rounded() / 100_000)" }.joined(separator: ", ")
    }
}
