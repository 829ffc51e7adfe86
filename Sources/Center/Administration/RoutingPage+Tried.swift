// What a trial found, in tables: nothing but counts, names of agencies and codes which the viewer may know.

import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Vietnamese
import Web

extension RoutingPage.Tried {
    init(_ tried: RoutingTried, _ books: Books) {
        let trial = tried.trial
        verdict =
            tried.findings.broken.isEmpty
            ? Callout(.information, "Chưa có gì được lưu. Bảng này áp dụng được.", heading: "Kết quả thử")
            : Callout(
                .warning, "Chưa có gì được lưu. Bảng này chưa áp dụng được, hãy sửa các lỗi bên dưới.",
                heading: "Kết quả thử")
        tiles = StatTiles([
            .init(official(trial.unchanged), "Không đổi nơi nhận", note: "n = \(official(trial.cases)), mới nhất"),
            .init(official(trial.changed), "Đổi nơi nhận", icon: .swap),
            .init(official(trial.newlyToTriage), "Thêm về trực ban IOC", icon: .users),
            .init(
                trial.after.words, "Đúng cơ quan đã trả lời",
                note: "Quy tắc đang áp dụng: \(trial.before.words), n = \(official(trial.after.of))", icon: .target),
        ])
        problems = DataTable(tried.findings.map { ($0, tried.sheet.sentence(of: $0)) }, "Kiểm tra quy tắc đề xuất")
        moves =
            trial.moves.isEmpty
            ? nil
            : DataTable(
                trial.moves.count > Self.mostMoves
                    ? "Phản ánh cũ sẽ đổi nơi nhận (\(Self.mostMoves) dòng nhiều nhất)" : "Phản ánh cũ sẽ đổi nơi nhận",
                columns: ["Đang về", "Sẽ về", "Số phản ánh", "Ví dụ"],
                rows: trial.moves.prefix(Self.mostMoves).map { move in
                    [
                        .text(books.name(move.from)), .text(books.name(move.to)), .number(official(move.count)),
                        .text(move.examples.map(\.description).joined(separator: ", ")),
                    ]
                })
        let names = trial.idle.prefix(10).joined(separator: ", ")
        idle =
            trial.idle.isEmpty
            ? nil
            : "\(official(trial.idle.count)) quy tắc không gặp phản ánh nào trong số đã thử, hoặc bắt đầu sau ngày của "
                + "chúng: \(names)\(trial.idle.count > 10 ? "…" : "")"
    }
}

extension RoutingPage.Tried {
    /// Each commune's committee is a line of its own; what is rare says little.
    private static let mostMoves = 40
}

extension RoutingTrial.Agreement {
    fileprivate var words: String { of == 0 ? "chưa có" : officialPercent(agreed, of: of) }
}

extension Books {
    fileprivate func name(_ agency: AgencyCode?) -> String {
        agency.map { agencyName($0) ?? $0.rawValue } ?? "Trực ban IOC phân loại"
    }
}

extension DataTable {
    /// What is broken and what is strange; nil where nothing is.
    init?(_ findings: [(finding: RoutingFinding, sentence: String)], _ caption: String) {
        guard !findings.isEmpty else { return nil }
        self.init(
            caption, columns: ["Mức", "Quy tắc", "Nội dung"],
            rows: findings.map {
                [
                    .text($0.finding.isBroken ? "Lỗi" : "Lưu\u{A0}ý"),
                    .text($0.finding.rules.isEmpty ? "Cả bảng" : $0.finding.rules.joined(separator: ", ")),
                    .text($0.sentence),
                ]
            })
    }

    init(_ rules: [RoutingRule], _ books: Books, _ caption: String) {
        self.init(
            caption, columns: ["Quy tắc", "Lĩnh vực", "Địa bàn", "Thời gian", "Cơ quan chủ trì"],
            rows: rules.map { rule in
                let field = rule.category.map { books.category($0)?.name ?? $0.rawValue }
                let term = [rule.from.map { "từ \($0.official)" }, rule.to.map { "đến hết \($0.official)" }]
                    .compactMap(\.self).joined(separator: " ")
                return [
                    .text(rule.id), .text(field ?? "Mọi lĩnh vực"),
                    .text(rule.unit.map { books.unitName($0) ?? $0.description } ?? "Toàn tỉnh"),
                    .text(term.isEmpty ? "Không giới hạn" : term), .text(rule.target.words(books)),
                ]
            })
    }
}
