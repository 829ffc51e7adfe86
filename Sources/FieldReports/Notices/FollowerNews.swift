import LocalTime
package import Office
import Vietnamese

extension RecordedEvent {
    /// What those are told who follow a public report (A0.7): that its public face has changed. Nil for all that the
    /// public does not read, and for every report that is not public now.
    package func newsForFollowers(_ report: Report) -> Notice? {
        guard report.visibility == .public, let news else { return nil }
        return Notice(
            to: .followers, kind: .followed, words: "Phản ánh \(report.code) mà ông/bà theo dõi \(news)")
    }

    private var news: String? {
        switch event {
        case .answered: "đã có trả lời."
        case .corrected: "có đính chính câu trả lời."
        case .deadlineChanged(_, _, let deadline, _, _, _, _), .deadlineRecomputed(let deadline, _):
            "đổi hạn trả lời: \(deadline.day.untilItsEnd)."
        case .progressNoticeSent(_, let day): "đang được giải quyết, dự kiến xong \(day.untilItsEnd)."
        case .becameOverdue: "đã quá hạn trả lời."
        case .commitmentProven: "đã được thực hiện đúng cam kết."
        case .commitmentMissed: "chưa được thực hiện theo cam kết."
        case .feedbackDecided(_, true, _, _): "được cơ quan tiếp tục làm rõ."
        case .closed: "đã đóng."
        case .reopened: "được mở lại để giải quyết tiếp."
        default: nil
        }
    }
}
