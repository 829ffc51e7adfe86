// Oversight in tables. Names of reporters are nowhere in what it is made from.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension CenterSite {
    func oversight(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .oversight)
        return try render(
            OversightPage(try await province.hidingOversight(for: viewer), try await province.books.current()), context)
    }
}

extension OversightPage {
    init(_ found: HidingOversight, _ books: Books) {
        let standing = found.hidings.filter { $0.hiding.liftedAt == nil }
        stats = StatTiles([
            .init(
                official(standing.count), "Đang ẩn", note: "trong \(official(found.hidings.count)) lần ẩn",
                icon: .eyeOff),
            .init(
                official(standing.count { $0.hiding.review == nil }), "Chưa rà soát", icon: .clock,
                tone: standing.contains { $0.hiding.review == nil } ? .waiting : .neutral),
            .init(
                official(found.overturned), "Rà soát thấy ẩn sai",
                note: "n = \(official(found.reviewed)) lần đã rà soát",
                icon: .crossCircle, tone: found.overturned > 0 ? .urgent : .neutral),
            .init(
                official(found.nearDeadline.count), "Ẩn khi còn ≤ \(HidingOversight.fewWorkingDays) ngày làm việc",
                note: "n = \(official(found.hidings.count))",
                icon: .warning, tone: found.nearDeadline.isEmpty ? .neutral : .urgent),
            .init(
                official(found.afterBadRating.count), "Ẩn sau «Không hài lòng»",
                note: "n = \(official(found.hidings.count))",
                icon: .faceSad, tone: found.afterBadRating.isEmpty ? .neutral : .urgent),
            .init(official(found.lateRefusals.count), "Từ chối muộn", icon: .crossCircle),
        ])
        hidings = found.hidings.isEmpty ? nil : Self.hidings(found.hidings, found.names, books)
        none =
            found.hidings.isEmpty
            ? EmptyState(
                "Chưa có phản ánh nào bị ẩn", "Mỗi lần ẩn hiện ở đây với người đề nghị, người duyệt và lý do.",
                icon: .eye)
            : nil
        agencies = found.agencies.isEmpty ? nil : Self.agencies(found.agencies, books)
        lateRefusals = found.lateRefusals.isEmpty ? nil : Self.refusals(found.lateRefusals, books)
        openings = found.openings.isEmpty ? nil : Self.openings(found.openings, found.names, books)
    }

    private static func hidings(
        _ lines: [HidingLine], _ names: OfficialNames, _ books: Books
    ) -> DataTable {
        DataTable(
            "Các lần ẩn, mới nhất trước",
            columns: [
                "Mã", "Cơ quan", "Ẩn lúc", "Vi phạm, lý do", "Đề nghị / duyệt", "Hạn còn lại", "Rà soát", "Phản đối",
            ],
            rows: lines.map { line in
                [
                    .link(line.code.description, to: "/xu-ly/\(line.code)"),
                    .text(books.agencyName(line.agency) ?? "Chưa có"), .text(line.hiding.at.official),
                    .text("\(line.hiding.code.label); bảo vệ \(line.hiding.interest.label). \(line.hiding.reason)"),
                    .text("\(names.words(line.hiding.proposedBy)) / \(names.words(line.hiding.approvedBy))"),
                    .text(line.hiding.workingDaysLeft.map { "\($0) ngày làm việc" } ?? "Đã trả lời"),
                    .text(line.review),
                    .text(
                        line.objection.map {
                            $0.decision.map { $0.upheld ? "Giữ nguyên" : "Chấp nhận" } ?? "Chờ trả lời"
                        } ?? "Không"),
                ]
            })
    }

    private static func agencies(_ agencies: [AgencyFigures], _ books: Books) -> DataTable {
        let ranked = agencies.sorted {
            ($0.hidden * $1.received, $1.agency.rawValue) > ($1.hidden * $0.received, $0.agency.rawValue)
        }
        return DataTable(
            "Cơ quan theo tỷ lệ ẩn", columns: ["Cơ quan", "Đã nhận", "Đã ẩn", "Tỷ lệ ẩn", "Đang quá hạn"],
            rows: ranked.prefix(30).map {
                [
                    .text(books.agencyName($0.agency) ?? $0.agency.rawValue), .number(official($0.received)),
                    .number(official($0.hidden)),
                    .number("\(officialPercent($0.hidden, of: $0.received)) (n = \(official($0.received)))"),
                    .number(official($0.overdue)),
                ]
            })
    }

    private static func refusals(_ lines: [LateRefusalLine], _ books: Books) -> DataTable {
        DataTable(
            "Từ chối muộn", columns: ["Mã", "Cơ quan", "Từ chối lúc", "Căn cứ", "Lý do"],
            rows: lines.map {
                [
                    .link($0.code.description, to: "/xu-ly/\($0.code)"), .text(books.agencyName($0.agency) ?? "IOC"),
                    .text($0.refusal.at.official), .text($0.refusal.code.label), .text($0.refusal.reason),
                ]
            })
    }

    private static func openings(
        _ lines: [OpeningLine], _ names: OfficialNames, _ books: Books
    ) -> DataTable {
        DataTable(
            "Các lần xem thông tin người phản ánh",
            columns: ["Mã", "Lúc", "Ai xem", "Loại thông tin", "Căn cứ", "Lý do"],
            rows: lines.map { line in
                let who = [names.words(line.opening.by), books.agencyName(line.opening.by.agency)].compactMap(\.self)
                return [
                    .link(line.code.description, to: "/xu-ly/\(line.code)"), .text(line.opening.at.official),
                    .text(who.joined(separator: " – ")),
                    .text(line.opening.fields.map(\.label).joined(separator: ", ")), .text(line.opening.ground.label),
                    .text(line.opening.reason),
                ]
            })
    }
}

extension OfficialNames {
    /// «Lò Văn Thử (Lãnh đạo cơ quan chủ trì)»
    fileprivate func words(_ author: Author) -> String {
        name(author).map { "\($0) (\(author.standing.label))" } ?? author.standing.label
    }
}

extension HidingLine {
    fileprivate var review: String {
        if let review = hiding.review { return (review.upheld ? "Ẩn đúng" : "Ẩn sai") + ". \(review.reason)" }
        return hiding.liftedAt == nil ? "Chờ \(hiding.reviewer.label)" : "Đã bỏ ẩn"
    }
}

extension OpeningGround {
    var label: String {
        switch self {
        case .consent: "Có sự đồng ý"
        case .mayCall: "Cho phép gọi khi khẩn"
        case .breakGlass: "Trường hợp khẩn theo luật"
        }
    }
}
