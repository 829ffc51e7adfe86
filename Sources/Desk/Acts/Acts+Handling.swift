// Accepting, answering, refusing, and what follows an answer.

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static let handling = [accept, answer, progress, extend, feedbackDecision, proof, correction, refuse]

    private static let accept = DeskAct(
        slug: "tiep-nhan", act: .acceptance, subject: .handling, title: "Tiếp nhận giải quyết", button: "Tiếp nhận",
        words: "Xác nhận cơ quan giải quyết phản ánh này. Hạn trả lời tính từ ngày nhận, không thay đổi.",
        command: { _, _ in .accept })

    private static let answer = DeskAct(
        slug: "tra-loi", act: .answer, subject: .handling, title: "Trả lời người phản ánh", button: "Gửi trả lời",
        takesPhotos: true,
        parts: { matter, filling in
            let last = matter.law.lastPlannedDay(at: matter.now)
            return [
                .notice(
                    .information,
                    matter.offers[.answer]?.awaited.map { "Dự thảo được trình \($0) duyệt trước khi gửi." }
                        ?? "Trả lời được gửi ngay đến người phản ánh và công khai cùng phản ánh."),
                filling.choice("outcome", "Kết quả", outcomes),
                filling.words(
                    "text", "Nội dung trả lời",
                    hint: "Đã làm gì, kết quả ra sao. Không ghi tên, số điện thoại của người dân.",
                    rows: 7, most: 20_000),
                filling.line(
                    "plannedFor", "Ngày hoàn thành theo kế hoạch", .date,
                    hint: "Chỉ với «Có kế hoạch», muộn nhất \(last.official).", optional: true),
                filling.line(
                    "referredTo", "Nơi đã chuyển và cách liên hệ", hint: "Chỉ với «Chuyển ngoài hệ thống».",
                    optional: true),
            ]
        },
        command: { _, posted in
            .answer(
                outcome: try posted.choice("outcome", "Hãy chọn kết quả giải quyết."), text: posted.text("text"),
                media: posted.media, plannedFor: try posted.day("plannedFor"), referredTo: posted.filled("referredTo"))
        })

    private static let outcomes: [Choices.Choice] = [
        .init("resolvedOnSite", Outcome.resolvedOnSite.label, hint: "Việc đã làm xong tại hiện trường."),
        .init(
            "plannedWithDate", Outcome.plannedWithDate.label, hint: "Sẽ làm, có ngày hoàn thành; cam kết được theo dõi."
        ),
        .init("explained", Outcome.explained.label, hint: "Không cần hoặc không thể làm, nêu rõ vì sao."),
        .init(
            "referredOutside", Outcome.referredOutside.label, hint: "Thuộc đơn vị ngoài hệ thống, nêu nơi đã chuyển."),
    ]

    private static let progress = DeskAct(
        slug: "thong-bao", act: .progressNotice, subject: .handling, title: "Thông báo đang giải quyết",
        button: "Gửi thông báo", words: "Thông báo không làm thay đổi hạn trả lời.",
        parts: { matter, filling in
            let owed = matter.report.noticeOwedSince.map {
                FormPart.notice(.warning, "Cơ quan còn nợ thông báo này từ \($0.official).")
            }
            return [owed].compactMap(\.self) + [
                filling.reason("Vì sao chưa giải quyết xong; người phản ánh sẽ đọc."),
                filling.line("expected", "Dự kiến xong ngày", .date),
            ]
        },
        command: { _, posted in
            .notifyProgress(
                reason: posted.text("reason"),
                expected: try posted.requiredDay("expected", "Hãy ghi ngày dự kiến giải quyết xong."))
        })

    private static let extend = DeskAct(
        slug: "gia-han", act: .deadlineChange, subject: .handling, title: "Thay đổi thời hạn",
        button: "Đề nghị thay đổi",
        isFor: { if case .extendDeadline = $0 { true } else { false } },
        parts: { matter, filling in extensionParts(matter, filling) },
        command: { _, posted in
            guard let days = Int(posted.text("workingDays")) else {
                throw Denial.missing(field: "workingDays", "Hãy chọn số ngày làm việc.")
            }
            return .extendDeadline(workingDays: days, reason: posted.text("reason"))
        })

    /// Each choice says the day it leads to, so that nobody saves a date they have not seen.
    private static func extensionParts(_ matter: Case, _ filling: Filling) -> [FormPart] {
        guard let due = matter.report.round?.deadline.day else { return [] }
        let rules = matter.law.rules
        let offer = matter.offers[.deadlineChange]
        let options = (offer?.workingDays ?? []).map { days in
            ("\(days)", "\(days) ngày làm việc – hạn mới \(matter.law.deadline(days, after: due).day.untilItsEnd)")
        }
        let late = matter.report.promise.isLate(at: matter.now)
        return [
            .notice(
                late ? .warning : .information,
                "Hạn hiện tại \(due.untilItsEnd). Đã thay đổi \(matter.report.extensionsMade)/\(rules.extensionMaxCount) lần, mỗi lần tối đa "
                    + "\(rules.extensionMaxWorkingDaysEach) ngày làm việc."
                    + (late ? " Đã quá hạn: phản ánh vẫn tính là trễ." : "")
                    + (offer?.awaited.map { " Cần \($0) đồng ý thì hạn mới đổi." } ?? "")),
            filling.list("workingDays", "Kéo dài thêm", prompt: "Chọn số ngày", options),
            filling.reason("Vì nội dung, tính chất phản ánh; người phản ánh sẽ đọc."),
        ]
    }

    private static let feedbackDecision = DeskAct(
        slug: "xem-xet-phan-hoi", act: .feedbackDecision, subject: .handling,
        title: "Xem xét phản hồi của người phản ánh",
        button: "Gửi quyết định",
        parts: { matter, filling in
            [
                .summary([
                    ("Người phản ánh viết", matter.report.openFeedback?.words),
                    ("Gửi lúc", matter.report.openFeedback?.at.official),
                ]),
                filling.choice(
                    "decision", "Cơ quan quyết định",
                    [
                        .init(
                            "yes", "Tiếp tục làm rõ",
                            hint: "Bắt đầu hạn \(matter.law.rules.resolutionWorkingDays) ngày làm việc mới."),
                        .init("no", "Không làm rõ thêm", hint: "Nêu rõ vì sao kết quả đã đầy đủ."),
                    ]),
                filling.reason("Người phản ánh sẽ đọc lý do này."),
            ]
        },
        command: { matter, posted in
            .decideFeedback(
                id: matter.offers[.feedbackDecision]?.feedbacks.last ?? 0,
                continues: try posted.yes("decision", "Hãy chọn quyết định."),
                reason: posted.text("reason"))
        })

    private static let proof = DeskAct(
        slug: "chung-minh", act: .commitmentProof, subject: .handling, title: "Chứng minh đã thực hiện cam kết",
        button: "Ghi nhận", takesPhotos: true,
        parts: { matter, filling in
            [
                .notice(.information, "Đã hẹn \(matter.report.commitment?.day.untilItsEnd ?? "")."),
                filling.words("words", "Kết quả đã thực hiện"),
            ]
        },
        command: { _, posted in .proveCommitment(words: posted.text("words"), media: posted.media) })

    private static let correction = DeskAct(
        slug: "dinh-chinh", act: .correction, subject: .handling, title: "Đính chính trả lời",
        button: "Đăng đính chính",
        words: "Câu trả lời cũ vẫn còn, bản đính chính hiện bên cạnh.",
        parts: { _, filling in
            [
                filling.words("text", "Nội dung đính chính", rows: 5, most: 20_000),
                filling.reason("Vì sao phải đính chính."),
            ]
        },
        command: { _, posted in .correct(text: posted.text("text"), reason: posted.text("reason")) })
}
