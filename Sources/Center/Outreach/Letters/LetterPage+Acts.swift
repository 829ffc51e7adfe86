import LocalTime
import Outreach
import Vietnamese
import Web

extension ActForm {
    /// Nil for what has a page of its own.
    init?(
        _ act: LetterAct, on letter: SeenLetter, at address: String, _ nextNumber: Int?, today: Day, _ form: Form?,
        _ errors: FieldErrors
    ) {
        let (parts, words) = Self.content(of: act, letter, nextNumber, today, form, errors)
        guard act != .revise else { return nil }
        self.init(
            act.slug, act.label, at: "\(address)/\(act.slug)", words: words, parts, button: act.label,
            isOpen: act.isNext)
    }

    private static func content(
        of act: LetterAct, _ letter: SeenLetter, _ nextNumber: Int?, _ today: Day, _ form: Form?, _ errors: FieldErrors
    ) -> ([Part], String?) {
        switch act {
        case .revise, .submit: ([], "Lãnh đạo cơ quan ban hành duyệt; người soạn không tự duyệt.")
        case .approve: ([], "Duyệt nội dung như bản in.")
        case .sendBack:
            ([Part(area: TextArea("words", "Điều cần sửa", maxLength: 2000, form: form, errors: errors))], nil)
        case .issue:
            (
                [
                    Part(
                        text: TextField(
                            "number", "Số đã cấp trên giấy", .number,
                            hint: "Chỉ khi công văn đã phát hành ngoài hệ thống.",
                            isOptional: true, isShort: true, form: form, errors: errors)),
                    Part(
                        text: TextField(
                            "day", "Ngày đã phát hành trên giấy", .date, isOptional: true, form: form, errors: errors)),
                ],
                "Lấy số \(nextNumber.map(Letter.twoDigits) ?? "kế tiếp") trong sổ \(letter.text.symbol), ngày \(today.official). Các lớp «Kính gửi» mở thành từng đơn vị đang hoạt động."
            )
        case .cancel:
            (
                [Part(area: TextArea("reason", "Lý do hủy", rows: 3, maxLength: 2000, form: form, errors: errors))],
                "Các đơn vị đã nhận được báo không thực hiện. Số không dùng lại."
            )
        case .discard:
            ([Part(area: TextArea("reason", "Lý do bỏ", rows: 2, maxLength: 2000, form: form, errors: errors))], nil)
        case .receive: (receipt(letter, today, form, errors), nil)
        case .actOn:
            (
                [
                    Part(
                        area: TextArea(
                            "done", "Đơn vị đã làm gì", hint: "Ví dụ: phát trên loa 3 lượt, họp bản Na Sang 42 người.",
                            maxLength: 2000, form: form, errors: errors))
                ], nil
            )
        }
    }

    /// The unit's own people say it for their unit; the supervisor for one without accounts, and by whom they know.
    private static func receipt(
        _ letter: SeenLetter, _ today: Day, _ form: Form?, _ errors: FieldErrors
    ) -> [Part] {
        let day = Part(
            text: TextField(
                "day", "Ngày nhận", .date, value: today.description, form: form, errors: errors))
        guard letter.isWhole else { return [day] }
        return [
            Part(
                select: SelectField(
                    "unit", "Đơn vị chưa có tài khoản", prompt: "Chọn đơn vị",
                    options: letter.receivable.map { ($0.code.rawValue, $0.name) }, form: form, errors: errors)),
            day,
            Part(
                text: TextField(
                    "said", "Ai báo, bằng cách nào", hint: "Ví dụ: văn thư xã báo qua điện thoại.", maxLength: 200,
                    form: form, errors: errors)),
        ]
    }
}

extension LetterAct {
    /// The one thing that its page waits for.
    fileprivate var isNext: Bool { [.submit, .approve, .issue, .receive].contains(self) }
}
