// Step 3: what happened, in which field of life, when, and whether it is one of the five urgent kinds (REP-04). It says
// what does not belong here, before anybody waits a day for a refusal (REP-03).

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct WordsPage: Page {
    static let template = "portal/send-words"

    let title = "Gửi phản ánh: sự việc"
    let section: String? = "/gui"
    let errors: ErrorSummary?
    let steps: Steps
    let resendOf: String?
    let doors = Door.all
    /// What the program makes of the words, said once and never in the way.
    let hints: [Callout]
    let advice: [String]
    let hasAdvice: Bool
    let offersExpansion: Bool
    let description: TextArea
    let category: Choices
    let observedAt: TextField
    let urgentKind: Choices
}

extension PortalSite {
    func showWords(_ request: Request, _ context: SiteContext) async throws -> Response {
        let draft = try await openDraft(request, context).draft
        // By the time the words are written, the classifier is there.
        province.classifiers.prepare()
        return try await show(try await wordsPage(draft.form), context)
    }

    func writeWords(_ request: Request, _ context: SiteContext) async throws -> Response {
        let posted = try await request.readForm()
        var open = try await openDraft(request, context)
        let books = try await province.books.current()
        open.draft.form.take(words: posted)
        open.draft.urgencyAsked = true
        let understood = await province.understanding.understand(open.draft.form.description)
        if posted["lam"] == "viet-ro" {
            let written = composed(open.draft.form.description)
            open.draft.form.description = accepting(understood.advice, in: written)
            if open.draft.form.description != written { open.draft.adviceTaken = true }
            return try await keep(open, showing: try await wordsPage(open.draft.form), context, status: .ok)
        }
        var errors = FieldErrors()
        let asked: Set<String> = ["description", "category", "observedAt", "urgentKind"]
        for problem in books.prospect(of: open.draft.form, at: province.now()).problems
        where asked.contains(problem.field) { errors.add(problem.field, problem.sentence) }
        let hint = hint(understood, open.draft.form, books)
        if open.draft.form.category == nil {
            open.draft.form.category = hint.category
            if hint.category == nil {
                errors.add("category", "Hãy chọn lĩnh vực. Không chắc thì chọn «Lĩnh vực khác».")
            }
        }
        guard errors.isEmpty, !hint.isNews(to: open.draft) else {
            open.draft.toldAbout = hint.digest
            let page = try await wordsPage(open.draft.form, errors.isEmpty ? nil : posted, errors, hint)
            return try await keep(open, showing: page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
        }
        return try await keep(open, then: "/gui/kiem-tra", context)
    }

    private func wordsPage(
        _ form: SubmissionForm, _ posted: Form? = nil, _ errors: FieldErrors = FieldErrors(), _ hint: WordsHint? = nil
    ) async throws -> WordsPage {
        let books = try await province.books.current()
        let rules = books.law.rules
        return WordsPage(
            errors: ErrorSummary(errors), steps: sendingSteps(3), resendOf: form.resubmissionOf?.description,
            hints: hint?.notices ?? [], advice: hint?.advice ?? [], hasAdvice: hint?.advice.isEmpty == false,
            offersExpansion: hint?.offersExpansion ?? false,
            description: TextArea(
                "description", "Việc gì đang xảy ra?",
                hint:
                    "Nói rõ việc gì, từ bao giờ, ảnh hưởng ra sao. Viết tiếng Việt, không viết tắt. Đừng ghi tên, số điện thoại của mình hay của người khác.",
                rows: 7, maxLength: rules.descriptionMaxCharacters, value: form.description, form: posted,
                errors: errors),
            category: Choices(
                "category", "Thuộc lĩnh vực nào?", layout: .grid,
                books.categories.filter(\.isActive).map { .init($0.code.rawValue, $0.name, icon: $0.code.icon) },
                chosen: form.category.map { [$0.rawValue] } ?? [], form: posted, errors: errors),
            observedAt: TextField(
                "observedAt", "Ông/bà thấy việc này lúc nào?", .dateTime,
                value: (form.observedAt ?? province.now()).localField, form: posted, errors: errors),
            urgentKind: Choices(
                "urgentKind", "Việc có khẩn không?",
                hint: "Chỉ năm loại dưới đây là khẩn. Trực ban được báo ngay, bất kể giờ nào.",
                [.init("", "Không khẩn", hint: "Trả lời trong \(rules.resolutionWorkingDays) ngày làm việc.")]
                    + UrgentKind.allCases.map { .init($0.rawValue, $0.label, icon: $0.icon) },
                chosen: [form.urgentKind?.rawValue ?? ""], form: posted, errors: errors))
    }
}

// MARK: - Reading

extension SubmissionForm {
    fileprivate mutating func take(words posted: Form) {
        description = posted.text("description")
        category = posted.filled("category").map(CategoryCode.init(rawValue:))
        urgentKind = posted.filled("urgentKind").flatMap(UrgentKind.init(rawValue:))
        observedAt = posted.filled("observedAt").flatMap(Instant.init(localField:))
        if urgentKind == nil { mayCall = false }
    }
}

extension Instant {
    /// As `datetime-local` wants it: `2026-03-03T09:15`.
    var localField: String { String(description.prefix(16)) }

    init?(localField text: String) {
        // Browsers leave the seconds out when they are nought.
        self.init(text + (text.count == 16 ? ":00+07:00" : "+07:00"))
    }
}
