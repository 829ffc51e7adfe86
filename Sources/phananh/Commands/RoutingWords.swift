import FieldReports
import Office
import Operations
import Vietnamese

/// What `phananh import routing --try` prints: what is wrong, and what would have gone elsewhere.
extension RoutingTried {
    func words(_ books: Books) -> String {
        let findings = findings.map { "\($0.isBroken ? "Lỗi" : "Lưu ý") – \(sheet.sentence(of: $0))" }
        let moves = trial.moves.map { move in
            let examples = move.examples.map(\.description).joined(separator: ", ")
            return "  \(name(move.from, books)) → \(name(move.to, books)): \(official(move.count)) (\(examples))"
        }
        let figures = [
            "Đã thử trên \(official(trial.cases)) phản ánh công khai: \(official(trial.unchanged)) không đổi, "
                + "\(official(trial.changed)) đổi nơi nhận, \(official(trial.newlyToTriage)) thêm về trực ban IOC.",
            "Đúng cơ quan đã trả lời: trước \(trial.before.words), sau \(trial.after.words).",
        ]
        let idle = trial.idle.isEmpty ? [] : ["Chưa gặp phản ánh nào: \(trial.idle.joined(separator: ", "))."]
        return (findings + figures + moves + idle + ["Không có gì được lưu."]).joined(separator: "\n")
    }

    private func name(_ agency: AgencyCode?, _ books: Books) -> String {
        agency.map { books.agencyName($0) ?? $0.rawValue } ?? "Trực ban IOC"
    }
}

extension RoutingTrial.Agreement {
    fileprivate var words: String {
        of == 0 ? "chưa có phản ánh nào được trả lời" : "\(officialPercent(agreed, of: of)) (n = \(official(of)))"
    }
}
