import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

/// The words of a bulletin as a form: a new one, or one on its way.
struct BulletinForm: Sendable {
    let address: String
    let key: String
    let version: String
    /// The report whose answer it tells; nil for other words.
    let source: String?
    let heading: TextField
    let texts: [Words]
    let priority: Choices
    let from: TextField
    let to: TextField
    let subjects: Choices
    let languages: [SelectField]
    let hints: TextArea
    /// What is wrong with it, where it was sent already.
    let summary: ErrorSummary?

    struct Words: Sendable {
        let area: TextArea
        /// Numbers and names that should be heard again; none where there is nothing written.
        let pieces: [Piece]
        let hasPieces: Bool
    }

    struct Piece: Sendable {
        let text: String
        let isMarked: Bool
    }
}

extension BulletinForm {
    init(
        _ content: BulletinContent, _ books: Books, key: String, version: Int = 0, address: String,
        posted form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        self.address = address
        self.key = key
        self.version = String(version)
        summary = ErrorSummary(errors.moved("languages", to: "language-1"))
        if case .publicAnswer(let code) = content.source { source = code } else { source = form?.filled("source") }
        heading = TextField(
            "title", "Tên bản tin", maxLength: BulletinContent.longestTitle, value: content.title, form: form,
            errors: errors)
        texts = BroadcastLanguage.allCases.map { Words($0, content, form, errors) }
        priority = Choices(
            "priority", "Mức ưu tiên", layout: .grid,
            BulletinPriority.allCases.map { .init($0.rawValue, $0.label, hint: $0.hint) },
            chosen: [content.priority.rawValue], form: form, errors: errors)
        from = TextField(
            "validFrom", "Dùng từ", .date, value: content.validFrom.description, form: form, errors: errors)
        to = TextField("validTo", "Đến hết", .date, value: content.validTo.description, form: form, errors: errors)
        subjects = Choices(
            "subjects", "Về quy chế", isOptional: true, severally: true,
            books.regulations.map { .init($0.id.rawValue, "\($0.id.rawValue): \($0.title)") },
            chosen: Set(content.subjects), form: form, errors: errors)
        languages = BroadcastLanguage.allCases.indices.map { place in
            SelectField(
                "language-\(place + 1)", place == 0 ? "Phát trước" : "Rồi đến", isOptional: place > 0,
                prompt: "Không phát thêm",
                options: BroadcastLanguage.allCases.map { ($0.rawValue, $0.label) },
                selected: content.languages.indices.contains(place) ? content.languages[place].rawValue : nil,
                form: form, errors: place == 0 ? errors.moved("languages", to: "language-1") : errors)
        }
        hints = TextArea(
            "hints", "Cách đọc", hint: "Mỗi dòng một cách đọc, ví dụ: IOC = i o xê.", isOptional: true, rows: 3,
            value: content.hints.map(\.line).joined(separator: "\n"), form: form, errors: errors)
    }
}

extension BulletinForm.Words {
    init(_ language: BroadcastLanguage, _ content: BulletinContent, _ form: Form?, _ errors: FieldErrors) {
        let text = content.text(in: language) ?? ""
        area = TextArea(
            "text." + language.rawValue, "Lời \(language.label.prefix(1).lowercased() + language.label.dropFirst())",
            hint: text.isEmpty ? nil : text.length, isOptional: language != .vietnamese,
            rows: language == .vietnamese ? 9 : 4, maxLength: BulletinContent.longestText, value: text, form: form,
            errors: errors)
        let found = language == .vietnamese && form == nil ? wordsToRehear(in: text) : []
        pieces = found.map { BulletinForm.Piece(text: $0.text, isMarked: $0.isMarked) }
        hasPieces = found.contains(where: \.isMarked)
    }
}

extension String {
    /// «186 chữ, đọc 1 phút 18 giây»
    fileprivate var length: String { "\(official(wordCount)) chữ, đọc \(Double(readingSeconds).asMinutes)." }
}

extension Double {
    /// «1 phút 18 giây»
    var asMinutes: String {
        let seconds = Int(rounded())
        return seconds < 60 ? "\(seconds) giây" : "\(seconds / 60) phút \(seconds % 60) giây"
    }
}

extension FieldErrors {
    /// What is said of one field, beside another.
    func moved(_ field: String, to other: String) -> FieldErrors {
        FieldErrors(all.map { $0.field == field ? FieldError(other, $0.sentence, code: $0.code) : $0 })
    }
}

extension BulletinPriority {
    fileprivate var hint: String {
        switch self {
        case .normal: "Đài tự chọn giờ trong lịch."
        case .priority: "Phát đầu chương trình."
        case .emergency: "Phát ngay, cắt bản đang phát; cần hai người."
        }
    }
}
