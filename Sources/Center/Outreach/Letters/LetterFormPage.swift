// /tuyen-truyen/cong-van/moi and …/{number}/sua: the words of a letter.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct LetterFormPage: Page {
    static let template = "center/letter-form"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let address: String
    let issuer: SelectField?
    let head: [TextField]
    let bases: TextArea
    let addressees: TextArea
    let kinds: Choices
    let units: TextArea
    let paragraphs: TextArea
    let outlines: Choices?
    let recipients: TextArea
    let authority: TextArea
    let signing: [TextField]
    let version: Int
    let key: String
}

extension LetterFormPage {
    /// - Parameter letter: nil for a new one.
    init(
        _ letter: SeenLetter?, _ directory: OutreachDirectory, _ approved: [ApprovedOutline], viewer: Viewer,
        on day: Day, key: String, form: Form?, errors: FieldErrors
    ) {
        let text = letter?.text
        title = letter == nil ? "Soạn công văn" : "Sửa công văn"
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: .letters)
        address = letter.map { "\(Entrance.letters.path)/\($0.number)/sua" } ?? Entrance.letters.path
        issuer = letter == nil ? Self.issuers(directory, day, form, errors) : nil
        head = Self.head(text, form, errors)
        bases = TextArea(
            "bases", "Căn cứ",
            hint:
                "Mỗi dòng một văn bản: loại | số | ký hiệu | ngày | cơ quan | trích yếu. Ví dụ: Công văn | 882 | STTTT-CĐS | 09/6/2023 | Sở Thông tin và Truyền thông | ",
            isOptional: true, rows: 3, value: text?.bases.map(\.line).joined(separator: "\n"), form: form,
            errors: errors)
        addressees = TextArea(
            "addressees", "Kính gửi", hint: "Như khi in, mỗi dòng một nơi.", rows: 4,
            value: text?.addressees.map(\.words).joined(separator: "\n"), form: form, errors: errors)
        kinds = Choices(
            "kinds", "Gửi tới mọi đơn vị thuộc các lớp",
            hint: "Mở thành từng đơn vị đang hoạt động vào ngày phát hành.",
            severally: true, layout: .grid, DirectoryUnit.Kind.allCases.map { .init($0.rawValue, $0.label) },
            chosen: Set((text?.addressees ?? []).flatMap(\.kinds).map(\.rawValue)), form: form, errors: errors)
        units = TextArea(
            "units", "Gửi thêm từng đơn vị", hint: "Mỗi dòng một đơn vị, đúng tên như trong danh bạ.",
            isOptional: true, rows: 2,
            value: text?.addressees.flatMap(\.units).map { directory.unit($0)?.name ?? $0.rawValue }.joined(
                separator: "\n"), form: form, errors: errors)
        paragraphs = TextArea(
            "paragraphs", "Nội dung", hint: "Mỗi dòng một đoạn. Dấu «./.» cuối công văn được thêm khi in.", rows: 14,
            value: text?.paragraphs.joined(separator: "\n"), form: form, errors: errors)
        outlines = approved.isEmpty ? nil : Self.outlines(approved, text, form, errors)
        recipients = TextArea(
            "recipients", "Nơi nhận",
            hint: "Mỗi dòng một nơi: «Như trên», «Sở … (b/c)», «Lãnh đạo …», «Lưu: VT, …».", rows: 4,
            value: text.map { $0.recipients.map(\.line).joined(separator: "\n") } ?? "Như trên", form: form,
            errors: errors)
        authority = TextArea(
            "authority", "Thẩm quyền ký", hint: "Mỗi dòng một mức, ví dụ «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH».",
            isOptional: true, rows: 2, value: text?.signature.authority.map(\.line).joined(separator: "\n"), form: form,
            errors: errors)
        signing = [
            TextField(
                "position", "Chức vụ người ký", hint: "Như lúc ký, ví dụ Phó Chủ tịch.", isOptional: true,
                maxLength: 100,
                value: text?.signature.position, form: form, errors: errors),
            TextField(
                "signer", "Họ tên người ký", isOptional: true, maxLength: 100, value: text?.signature.name, form: form,
                errors: errors),
        ]
        version = letter?.version ?? 0
        self.key = key
    }

    private static func head(_ text: LetterText?, _ form: Form?, _ errors: FieldErrors) -> [TextField] {
        [
            TextField(
                "symbol", "Ký hiệu", hint: "Ví dụ UBND-VX: cơ quan, đơn vị soạn.", maxLength: 40, isShort: true,
                value: text?.symbol, form: form, errors: errors),
            TextField(
                "above", "Cơ quan chủ quản", hint: "In trên tên cơ quan ban hành, nếu có.", isOptional: true,
                maxLength: 200, value: text?.above, form: form, errors: errors),
            TextField(
                "heading", "Tên cơ quan ban hành, như khi in", maxLength: 200, value: text?.heading, form: form,
                errors: errors),
            TextField(
                "subject", "Trích yếu", hint: "In dưới số, sau «V/v».", maxLength: 500, value: text?.subject,
                form: form,
                errors: errors),
            TextField(
                "place", "Nơi ban hành", hint: "In trước ngày, ví dụ Mường Chà.", maxLength: 60, isShort: true,
                value: text?.place, form: form, errors: errors),
            TextField(
                "month", "Tháng dự kiến phát hành", hint: "Ví dụ 6/2023. Để trống là tháng này.", isOptional: true,
                isShort: true, value: text?.month?.text, form: form, errors: errors),
        ]
    }

    private static func issuers(
        _ directory: OutreachDirectory, _ day: Day, _ form: Form?, _ errors: FieldErrors
    ) -> SelectField {
        let units = directory.units.filter { $0.agency != nil && $0.isInForce(on: day) }
        return SelectField(
            "issuer", "Đơn vị ban hành", hint: "Lãnh đạo cơ quan này duyệt; số lấy từ sổ của cơ quan này.",
            prompt: "Chọn đơn vị", options: units.map { ($0.code.rawValue, $0.name) }, form: form, errors: errors)
    }

    private static func outlines(
        _ approved: [ApprovedOutline], _ text: LetterText?, _ form: Form?, _ errors: FieldErrors
    ) -> Choices {
        Choices(
            "outlines", "Đề cương kèm theo", isOptional: true, severally: true,
            approved.map { .init($0.attached.value, "\($0.title), bản \($0.attached.edition)") },
            chosen: Set(text?.outlines.map(\.value) ?? []), form: form, errors: errors)
    }
}
