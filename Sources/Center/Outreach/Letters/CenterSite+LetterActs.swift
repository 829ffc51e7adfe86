// Drafting a letter, and every act on one.

import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

extension CenterSite {
    func newLetter(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        return try await showLetterForm(nil, viewer, context)
    }

    func draftLetter(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let form = try await request.readForm()
        return try await mending {
            let text = try LetterText(form, try await directory(), on: province.now().day)
            let issuer = DirectoryUnit.Code(rawValue: form.text("issuer"))
            let key = form.requestKey(for: "letter", at: Entrance.letters.path)
            let number = try await province.letters.draft(text, issuer: issuer, by: viewer, request: key)
            return redirect(letterAddress(number), saying: "Đã lưu bản nháp.", context)
        } again: { errors, status in
            try await showLetterForm(nil, viewer, context, form: form, errors: errors, status: status)
        }
    }

    func editLetter(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let letter = try await province.letters.letter(letterNumber(context), for: viewer)
        return try await showLetterForm(letter, viewer, context)
    }

    func reviseLetter(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: [.outreachSupervisor])
        let letter = try await province.letters.letter(letterNumber(context), for: viewer)
        let form = try await request.readForm()
        return try await mending {
            let key = form.requestKey(for: "revise", at: letterAddress(letter.number))
            let text = try LetterText(form, try await directory(), on: province.now().day)
            try await province.letters.perform(
                .revise(text), on: letter.number, by: viewer, seen: form.seenVersion, request: key)
            return redirect(letterAddress(letter.number), saying: "Đã lưu bản nháp.", context)
        } again: { errors, status in
            try await showLetterForm(letter, viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func showLetterForm(
        _ letter: SeenLetter?, _ viewer: Viewer, _ context: SiteContext, form: Form? = nil,
        errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (directory, day) = (try await province.books.current().outreach, province.now().day)
        let outlines = try await province.outlines.approved(for: viewer)
        let page = LetterFormPage(
            letter, directory, outlines, viewer: viewer, on: day, key: province.freshName(), form: form, errors: errors)
        return try render(page, context, status)
    }

    func actOnLetter(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.letterReader()
        let number = try letterNumber(context)
        // Who may not know of it hears so before anything of the form is said.
        let seen = try await province.letters.letter(number, for: viewer)
        guard let act = LetterAct(slug: try context.parameters.require("act")) else { throw NotFound() }
        let form = try await request.readForm()
        return try await mending {
            let key = form.requestKey(for: act.rawValue, at: letterAddress(number))
            if act == .issue {
                try await province.letters.issue(
                    number, as: try LetterNumbering(form), by: viewer, seen: form.seenVersion, request: key)
            } else {
                try await province.letters.perform(
                    try LetterCommand(act, form, today: province.now().day), on: seen.number, by: viewer,
                    seen: form.seenVersion, request: key)
            }
            return redirect(letterAddress(number), saying: act.done, context)
        } again: { errors, status in
            try await showLetter(number, viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func letterAddress(_ number: Int64) -> String { "\(Entrance.letters.path)/\(number)" }
}

// MARK: - What a form asks

extension LetterCommand {
    init(_ act: LetterAct, _ form: Form, today: Day) throws {
        let units = form.all("unit").filter { !$0.isEmpty }.map(DirectoryUnit.Code.init(rawValue:))
        switch act {
        case .submit: self = .submit
        case .approve: self = .approve
        case .sendBack: self = .sendBack(words: form.text("words"))
        case .cancel: self = .cancel(reason: form.text("reason"))
        case .discard: self = .discard(reason: form.text("reason"))
        case .receive:
            self = .receive(units: units, day: try form.day("day") ?? today, said: form.filled("said"))
        case .actOn: self = .actOn(units: units, words: form.text("done"))
        case .revise, .issue: throw NotFound()
        }
    }
}

extension LetterNumbering {
    /// Both by hand, or neither.
    init(_ form: Form) throws {
        guard let written = form.filled("number") else {
            guard form.filled("day") == nil else {
                throw OutreachDenial.missing("number", "Đã ghi ngày thì ghi cả số đã cấp trên giấy.")
            }
            self = .next
            return
        }
        guard let number = Int(written), let day = try form.day("day") else {
            throw OutreachDenial.missing("number", "Số đã cấp trên giấy cần cả số và ngày ban hành.")
        }
        self = .byHand(number: number, day: day)
    }
}

extension Form {
    /// A day as a browser sends it, or as people type it; nil where nothing was filled in.
    func day(_ field: String) throws -> Day? {
        guard let text = filled(field) else { return nil }
        guard let day = Day(text) ?? Day(official: text) else {
            throw OutreachDenial.badChoice(field, "Ngày không đúng. Ví dụ: 15/06/2023.")
        }
        return day
    }
}

extension LetterAct {
    var slug: String {
        switch self {
        case .revise: "sua"
        case .submit: "trinh"
        case .sendBack: "tra-lai"
        case .approve: "duyet"
        case .issue: "phat-hanh"
        case .cancel: "huy"
        case .discard: "bo"
        case .receive: "nhan"
        case .actOn: "thuc-hien"
        }
    }

    init?(slug: String) {
        guard let act = Self.allCases.first(where: { $0.slug == slug && $0 != .revise }) else { return nil }
        self = act
    }

    var done: String {
        switch self {
        case .revise: "Đã lưu bản nháp."
        case .submit: "Đã trình. Lãnh đạo cơ quan ban hành được báo."
        case .sendBack: "Đã trả lại để sửa. Người soạn được báo."
        case .approve: "Đã duyệt. Công văn chờ phát hành."
        case .issue: "Đã phát hành. Các đơn vị nhận được báo."
        case .cancel: "Đã hủy công văn. Số vẫn còn trong sổ, ghi là số bỏ."
        case .discard: "Đã bỏ bản nháp."
        case .receive: "Đã ghi nhận."
        case .actOn: "Đã ghi việc đã làm."
        }
    }
}
