// Reviews and directions from above.

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static let oversight = [reviewHiding, decideObjection, review, directDeadline, urge, reopen]

    private static let reviewHiding = DeskAct(
        slug: "ra-soat-an", act: .hidingReview, subject: .oversight, title: "Rà soát việc ẩn",
        button: "Ghi kết quả rà soát",
        parts: { matter, filling in
            let hiding = matter.report.hidings.last
            return [
                .summary([
                    ("Vi phạm", hiding?.code.label), ("Bảo vệ", hiding?.interest.label), ("Lý do", hiding?.reason),
                    ("Ẩn lúc", hiding?.at.official),
                    ("Hạn còn lại khi ẩn", hiding?.workingDaysLeft.map { "\($0) ngày làm việc" }),
                ]),
                verdict(filling, "Việc ẩn đúng", "Việc ẩn không đúng, bỏ ẩn ngay", of: matter.offers[.hidingReview]),
                filling.reason("Kết quả rà soát."),
            ]
        },
        command: { _, posted in
            .reviewHiding(uphold: try posted.yes("uphold", "Hãy chọn kết quả rà soát."), reason: posted.text("reason"))
        })

    private static let decideObjection = DeskAct(
        slug: "tra-loi-phan-doi", act: .objectionDecision, subject: .oversight, title: "Trả lời phản đối",
        button: "Gửi quyết định",
        parts: { matter, filling in
            [
                .summary([
                    ("Người phản ánh viết", matter.report.openObjection?.words),
                    ("Gửi lúc", matter.report.openObjection?.at.official),
                ]),
                verdict(
                    filling, "Giữ nguyên quyết định", "Chấp nhận phản đối, làm lại ngay",
                    of: matter.offers[.objectionDecision]),
                filling.reason("Người phản ánh sẽ đọc lý do này."),
            ]
        },
        command: { _, posted in
            .decideObjection(uphold: try posted.yes("uphold", "Hãy chọn quyết định."), reason: posted.text("reason"))
        })

    /// What the IOC refused or merged, and a date that an agency changed.
    private static let review = DeskAct(
        slug: "ra-soat", act: .review, subject: .oversight, title: "Rà soát", button: "Ghi kết quả rà soát",
        parts: { matter, filling in
            guard let subject = matter.report.reviewSubject else { return [] }
            return [
                .summary(reviewed(subject, matter.report)),
                verdict(filling, "Đồng ý", disagreement(subject), of: matter.offers[.review]),
                filling.reason("Kết quả rà soát."),
            ]
        },
        command: { _, posted in
            .review(uphold: try posted.yes("uphold", "Hãy chọn kết quả rà soát."), reason: posted.text("reason"))
        })

    private static func reviewed(_ subject: ReviewSubject, _ report: Report) -> [(String, String?)] {
        switch subject {
        case .triageRefusal:
            [
                ("Việc rà soát", subject.label), ("Căn cứ", report.refusal?.code.label),
                ("Lý do", report.refusal?.reason), ("Từ chối lúc", report.refusal?.at.official),
            ]
        case .merge: [("Việc rà soát", subject.label), ("Gộp vào", report.mergedInto?.description)]
        case .deadlineChange:
            [
                ("Việc rà soát", subject.label), ("Hạn cũ", report.round?.changes.last?.from.untilItsEnd),
                ("Hạn mới", report.round?.changes.last?.to.untilItsEnd), ("Lý do", report.round?.changes.last?.reason),
            ]
        }
    }

    private static func disagreement(_ subject: ReviewSubject) -> String {
        switch subject {
        case .triageRefusal: "Không đồng ý, mở lại để giải quyết"
        case .merge: "Không đồng ý, tách lại"
        case .deadlineChange: "Có ý kiến không đồng ý; hạn đã báo người dân giữ nguyên"
        }
    }

    /// Some verdicts are not everybody's.
    private static func verdict(_ filling: Filling, _ yes: String, _ no: String, of offer: Offer?) -> FormPart {
        let open = [("yes", yes, true), ("no", no, false)].filter { offer?.takes(upholding: $0.2) == true }
        return filling.choice("uphold", "Kết luận", open.map { .init($0.0, $0.1) })
    }

    private static let directDeadline = DeskAct(
        slug: "chi-dao-thoi-han", act: .deadlineChange, subject: .oversight,
        title: "Ý kiến chỉ đạo về thời hạn của lãnh đạo UBND tỉnh", button: "Ghi chỉ đạo",
        isFor: { if case .directDeadline = $0 { true } else { false } },
        parts: { matter, filling in
            [
                .notice(.information, "Hạn hiện tại \(matter.report.round?.deadline.day.untilItsEnd ?? "")."),
                filling.line(
                    "to", "Hạn mới", .date,
                    hint: "Hết ngày này, không sau \(matter.report.lastChangedDay(under: matter.law)?.official ?? "")."),
                filling.words("reason", "Nội dung chỉ đạo"),
                filling.line("leader", "Họ tên, chức vụ lãnh đạo"),
                filling.line("reference", "Số văn bản hoặc biên bản"),
            ]
        },
        command: { _, posted in
            .directDeadline(
                to: try posted.requiredDay("to", "Hãy ghi hạn mới."), reason: posted.text("reason"),
                leader: posted.text("leader"), reference: posted.text("reference"))
        })

    private static let urge = DeskAct(
        slug: "don-doc", act: .reminder, subject: .oversight, title: "Đôn đốc", button: "Gửi đôn đốc",
        parts: { _, filling in [filling.words("words", "Nội dung đôn đốc")] },
        command: { _, posted in .urge(words: posted.text("words")) })

    private static let reopen = DeskAct(
        slug: "mo-lai", act: .reopening, subject: .oversight, title: "Mở lại", button: "Mở lại",
        parts: { _, filling in [filling.reason("Vì sao phải giải quyết lại.")] },
        command: { _, posted in .reopen(reason: posted.text("reason")) })
}
