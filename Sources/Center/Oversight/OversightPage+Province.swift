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
            OversightPage(
                try await province.oversight.hidings(for: viewer),
                try await province.oversight.dataRequests(for: viewer), try await province.books.current(),
                breaches: Entrance.breaches.isOpen(to: viewer) ? Entrance.breaches.path : nil), context)
    }
}

extension OversightPage {
    /// - Parameter breaches: where the register of breaches is, for those who may read it.
    init(_ found: HidingOversight, _ requests: DataRequestCounts?, _ books: Books, breaches: String? = nil) {
        stats = Self.stats(found.counts)
        hidings = found.hidings.isEmpty ? nil : Self.hidings(found.hidings, found.names, books)
        none =
            found.hidings.isEmpty
            ? EmptyState(
                "Chưa có phản ánh nào bị ẩn", "Mỗi lần ẩn hiện ở đây với người đề nghị, người duyệt và lý do.",
                icon: .eye)
            : nil
        let (ranked, unranked) = (found.ranked, found.unranked)
        agencies = ranked.isEmpty ? nil : Self.ranking(ranked, books)
        smallAgencies = unranked.isEmpty ? nil : Self.unranked(unranked, books)
        lateRefusals = found.lateRefusals.isEmpty ? nil : Self.refusals(found.lateRefusals, books)
        openings = found.openings.isEmpty ? nil : Self.openings(found.openings, found.names, books)
        dataRequests = requests.map(Self.stats)
        self.breaches = breaches
    }

    private static func stats(_ counts: OversightCounts) -> StatTiles {
        let hidings = counts.hidings
        let of = "n = \(official(hidings.all)) lần ẩn"
        func alert(_ count: Int) -> StatusTag.Tone { count > 0 ? .urgent : .neutral }
        return StatTiles([
            .init(official(counts.hiddenNow), "Đang ẩn", note: "trong \(official(hidings.all)) lần ẩn", icon: .eyeOff),
            .init(
                official(counts.awaitingReview), "Chờ rà soát", icon: .clock,
                tone: counts.awaitingReview > 0 ? .waiting : .neutral),
            .init(
                official(counts.decisionsAwaitingReview), "Quyết định chờ rà soát",
                note: "IOC từ chối, gộp; thay đổi thời hạn", icon: .clock,
                tone: counts.decisionsAwaitingReview > 0 ? .waiting : .neutral),
            .init(
                official(hidings.overturned), "Rà soát thấy ẩn sai",
                note: "n = \(official(hidings.reviewed)) lần đã rà soát", icon: .crossCircle,
                tone: alert(hidings.overturned)),
            .init(
                official(hidings.nearLimit), "Ẩn khi còn ≤ \(Hiding.fewWorkingDays) ngày làm việc", note: of,
                icon: .warning,
                tone: alert(hidings.nearLimit)),
            .init(
                official(hidings.afterBadRating), "Ẩn sau «Không hài lòng»", note: of, icon: .faceSad,
                tone: alert(hidings.afterBadRating)),
            .init(official(counts.refusedLate), "Từ chối muộn", note: "kể cả đã bị hủy", icon: .crossCircle),
        ])
    }

    private static func stats(_ counts: DataRequestCounts) -> StatTiles {
        func late(_ count: Int, _ label: String) -> StatTiles.Tile {
            .init(official(count), label, icon: .warning, tone: count > 0 ? .urgent : .neutral)
        }
        return StatTiles([
            .init(official(counts.waiting), "Đang chờ", note: "trong \(official(counts.all)) yêu cầu", icon: .clock),
            late(counts.overdue, "Đang quá hạn"), late(counts.answeredLate, "Trả lời muộn"),
            late(counts.carriedOutLate, "Thực hiện muộn"),
        ])
    }

    private static func hidings(
        _ lines: [HidingLine], _ names: OfficialNames, _ books: Books
    ) -> DataTable {
        DataTable(
            "Các lần ẩn gần đây, mới nhất trước",
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

    private static func ranking(_ ranked: [AgencyFigures], _ books: Books) -> DataTable {
        DataTable(
            "Cơ quan theo tỷ lệ ẩn: chỉ xếp cơ quan đã nhận từ \(Ranking.fewest) phản ánh",
            columns: [
                "Cơ quan", "Đã nhận", "Từng bị ẩn", "Tỷ lệ ẩn", "Số lần ẩn",
                "Ẩn khi còn ≤ \(Hiding.fewWorkingDays) ngày làm việc",
                "Ẩn sau «Không hài lòng»", "Ẩn sai", "Đang quá hạn",
            ],
            rows: ranked.prefix(30).map {
                [
                    .text(books.agencyName($0.agency) ?? $0.agency.rawValue), .number(official($0.received)),
                    .number(official($0.hidden)),
                    .number("\(officialPercent($0.hidden, of: $0.received)) (n = \(official($0.received)))"),
                    .number(official($0.hidings.all)), .number(official($0.hidings.nearLimit)),
                    .number(official($0.hidings.afterBadRating)),
                    .number("\(official($0.hidings.overturned)) (n = \(official($0.hidings.reviewed)))"),
                    .number(official($0.overdue)),
                ]
            })
    }

    private static func unranked(_ agencies: [AgencyFigures], _ books: Books) -> DataTable {
        DataTable(
            "Cơ quan nhận dưới \(Ranking.fewest) phản ánh, không xếp hạng",
            columns: ["Cơ quan", "Đã nhận", "Từng bị ẩn", "Số lần ẩn"],
            rows: agencies.map {
                [
                    .text(books.agencyName($0.agency) ?? $0.agency.rawValue), .number(official($0.received)),
                    .number(official($0.hidden)), .number(official($0.hidings.all)),
                ]
            })
    }

    private static func refusals(_ lines: [LateRefusalLine], _ books: Books) -> DataTable {
        DataTable(
            "Từ chối muộn gần đây", columns: ["Mã", "Cơ quan", "Từ chối lúc", "Căn cứ", "Lý do", "Hiện nay"],
            rows: lines.map {
                [
                    .link($0.code.description, to: "/xu-ly/\($0.code)"), .text(books.agencyName($0.agency) ?? "IOC"),
                    .text($0.refusal.at.official), .text($0.refusal.code.label), .text($0.refusal.reason),
                    .text($0.isOverturned ? "Đã bị hủy" : "Còn hiệu lực"),
                ]
            })
    }

    private static func openings(
        _ lines: [OpeningLine], _ names: OfficialNames, _ books: Books
    ) -> DataTable {
        DataTable(
            "Các lần xem thông tin người phản ánh gần đây",
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
        return (awaitsReview ? "Chờ \(hiding.reviewer.label)" : "Không rà soát")
            + (hiding.liftedAt == nil ? "" : ", đã bỏ ẩn")
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
