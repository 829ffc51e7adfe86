// /tai-khoan/du-lieu/{number}/tep: everything that is kept about the reader, to be read.

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct PersonFilePage: Page {
    static let template = "portal/person-file"

    let title = "Mọi thứ hệ thống lưu về tôi"
    let section: String? = "/cua-toi"
    let width = PageWidth.wide
    let download: String
    let madeAt: String
    let account: SummaryList
    let reports: [Sent]
    let hasReports: Bool
    let rest: SummaryList
    let sessions: DataTable?
    let notices: DataTable?

    struct Sent: Sendable {
        let heading: String
        let description: String
        let facts: SummaryList
        let history: DataTable
        let consents: DataTable?
        let openings: DataTable?
    }
}

extension PersonFilePage {
    init(_ file: PersonFile, number: Int64) {
        download = "\(OwnDataPage.address)/\(number)/tep.json"
        madeAt = file.madeAt.official
        account = SummaryList(Self.facts(file))
        reports = file.reports.map(Sent.init)
        hasReports = !reports.isEmpty
        rest = SummaryList([
            .init("Gửi thay người khác", listed(file.sentForOthers)),
            .init("Bản nháp", listed(file.drafts.map { $0.description.isEmpty ? "(chưa có lời)" : $0.description })),
            .init("Ảnh, phim chưa gửi", "\(file.unattachedMedia.count)"),
            .init("Đang theo dõi", listed(file.follows)), .init("Nhận cảnh báo của", listed(file.warnedCommunes)),
        ])
        sessions = table(
            "Phiên đăng nhập", ["Từ", "Đến"], file.sessions.map { [$0.began.official, $0.expires.official] })
        notices = table("Thông báo đã nhận", ["Lúc", "Nội dung"], file.notices.map { [$0.at.official, $0.words] })
    }

    private static func facts(_ file: PersonFile) -> [SummaryList.Row] {
        let own = file.identity
        var rows: [SummaryList.Row] = [
            .init("Họ và tên", own?.fullName ?? "–"), .init("Số điện thoại", own?.phone ?? "–"),
            .init("Thư điện tử", own?.email ?? "–"),
            .init("Tài khoản", "số \(file.account.number), tạo \(file.account.createdAt.official)"),
            .init("Xem danh tính", own?.isRestricted == true ? "Đang bị hạn chế" : "Chỉ khi ông/bà đồng ý"),
        ]
        if let name = own?.organisationName { rows.append(.init("Tổ chức", name)) }
        if let contact = own?.contactPerson { rows.append(.init("Người liên hệ", contact)) }
        if !file.account.roles.isEmpty {
            rows.append(.init("Vai trò", listed(file.account.roles.map(\.label))))
        }
        return rows
    }
}

extension PersonFilePage.Sent {
    fileprivate init(_ report: PersonFile.SentReport) {
        heading = "\(report.code), \(report.status.label.lowercased())"
        description = report.description
        let point = report.latitude.flatMap { latitude in report.longitude.map { "\(latitude), \($0)" } }
        facts = SummaryList([
            .init("Gửi lúc", report.sentAt.official), .init("Thấy lúc", report.observedAt.official),
            .init("Nơi", listed([report.placeWords, report.unit, point].compactMap(\.self))),
            .init("Ảnh, phim, ghi âm", "\(report.media.count)"),
            .init("Giữ bí mật", report.secrecyRequested ? "Có" : "Không"),
            .init("Cho phép gọi", report.mayCall ? "Có" : "Không"),
        ])
        history = DataTable(
            "Quá trình", columns: ["Lúc", "Việc", "Cơ quan"],
            rows: report.history.map { line in
                let words = [line.title, line.words].compactMap(\.self).joined(separator: ": ")
                return [.text(line.at.official), .text(words), .text(line.agency ?? "")]
            })
        consents = table(
            "Sự đồng ý", ["Mục đích", "Thông tin", "Ai được xem", "Đến hết", "Trả lời"],
            report.consents.map {
                [
                    $0.purpose, listed($0.fields.map(\.label)), $0.seenBy, $0.until.official,
                    $0.answer?.label ?? "Chưa trả lời",
                ]
            })
        openings = table(
            "Các lần xem danh tính", ["Lúc", "Ai xem", "Thông tin", "Lý do"],
            report.openings.map { [$0.at.official, $0.by, listed($0.fields.map(\.label)), $0.reason] })
    }
}

private func listed(_ words: [String]) -> String { words.isEmpty ? "Không có" : words.joined(separator: ", ") }

/// Nil where there is nothing to list.
private func table(_ caption: String, _ columns: [String], _ rows: [[String]]) -> DataTable? {
    rows.isEmpty ? nil : DataTable(caption, columns: columns, rows: rows.map { $0.map { .text($0) } })
}
