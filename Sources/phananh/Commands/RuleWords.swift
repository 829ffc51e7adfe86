import FieldReports
import Office
import Operations
import Vietnamese

/// What `phananh import rules --try` prints: what would be otherwise, and what would move.
extension RulesTried {
    var words: String {
        let differences = current.differences(to: rules).map { "  \($0.parameter.label): \($0.before) → \($0.after)" }
        let moves = trial.moves.sorted { $0.key < $1.key }.map { label, move in
            "  \(label): \(move.earlier) sớm hơn, \(move.later) muộn hơn, \(move.added) thêm, \(move.dropped) bỏ"
        }
        return
            (["Bản \(rules.version.rawValue), áp dụng từ \(rules.validFrom.official):"] + differences
            + [
                "Đã thử trên \(official(trial.reports)) phản ánh còn việc phải làm: \(official(trial.touched)) phản ánh có mốc thay đổi."
            ] + moves + ["Ngày đã hẹn với người dân không thay đổi. Không có gì được lưu."]).joined(separator: "\n")
    }
}
