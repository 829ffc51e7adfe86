// The alarm: taken, acted upon, raised or lowered (REP-29, REP-30).

import FieldReports
import LocalTime
import Office
import Web

extension DeskAct {
    static let urgent = [acknowledge, firstAction, setUrgency]

    private static let acknowledge = DeskAct(
        slug: "da-nhan-bao-dong", act: .acknowledgement, subject: .urgent, title: "Xác nhận đã nhận báo động",
        button: "Tôi đã nhận báo động", words: "Báo động dừng, thời điểm nhận được ghi đến từng giây.",
        command: { _, _ in .acknowledge })

    private static let firstAction = DeskAct(
        slug: "hanh-dong-dau-tien", act: .firstAction, subject: .urgent, title: "Ghi nhận hành động đầu tiên",
        button: "Ghi nhận",
        parts: { _, filling in [filling.words("words", "Đã làm gì", hint: "Ví dụ: đã cử 5 người đến chốt chặn đường.")]
        },
        command: { _, posted in .recordFirstAction(words: posted.text("words")) })

    private static let setUrgency = DeskAct(
        slug: "muc-khan", act: .urgency, subject: .urgent, title: "Đổi mức khẩn", button: "Lưu mức khẩn",
        parts: { matter, filling in
            [
                endingNotice(matter.offers[.urgency], at: matter.now),
                filling.choice(
                    "kind", "Mức khẩn", hint: "Chỉ năm loại việc của quy chế là khẩn.",
                    [.init("none", "Không khẩn")] + UrgentKind.allCases.map { .init($0.rawValue, $0.label) },
                    chosen: [matter.report.urgent?.kind.rawValue ?? "none"]),
                filling.reason("Căn cứ để đổi."),
            ]
        },
        command: { _, posted in
            let kind = UrgentKind(rawValue: posted.text("kind"))
            guard kind != nil || posted.text("kind") == "none" else {
                throw Denial.missing(field: "kind", "Hãy chọn mức khẩn.")
            }
            return .setUrgency(kind, reason: posted.text("reason"))
        })

    /// Only where it may be ended: by whom that must be confirmed, and how soon.
    private static func endingNotice(_ offer: Offer?, at now: Instant) -> FormPart {
        guard let ending = offer?.choosing({ if case .setUrgency(nil, _) = $0 { true } else { false } }),
            let awaited = ending.awaited, let lapsesAt = ending.choices.first?.lapsesAt
        else { return FormPart() }
        return .notice(
            .information,
            "Bỏ mức khẩn cần \(awaited) xác nhận trong \((lapsesAt - now).wholeMinutes) phút; đến lúc đó báo động vẫn tiếp tục."
        )
    }
}
