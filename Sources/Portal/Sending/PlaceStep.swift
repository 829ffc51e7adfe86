// Step 2: where. A point where scripts run, a commune and words in any case; the person confirms what the map only
// guesses (A0.13). Doubt asks; an urgent report goes on.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Territory
import Web

extension PortalSite {
    func showPlace(_ request: Request, _ context: SiteContext) async throws -> Response {
        let draft = try await openDraft(request, context).draft
        let books = try await province.books.current()
        let question = books.placeQuestion(about: draft, on: province.now().day)
        return try await show(try await placePage(draft.form, Form(draft.form), question: question), context)
    }

    func choosePlace(_ request: Request, _ context: SiteContext) async throws -> Response {
        let posted = try await request.readForm()
        var open = try await openDraft(request, context)
        let books = try await province.books.current()
        let today = province.now().day
        open.draft.form.take(place: posted, books.atlas.gazetteer, today)

        if posted["lam"] == "tim" {
            let page = try await placePage(open.draft.form, posted, search: posted.text("tim"))
            return try await keep(open, showing: page, context, status: .ok)
        }
        // «Việc khẩn»: nothing about the commune holds it up.
        let isUrgent = posted["lam"] == "khan" || open.draft.form.urgentKind != nil
        var question = books.placeQuestion(about: open.draft, on: today)
        let isPointed = open.draft.form.point != nil
        if posted.filled("said") != nil || isUrgent && (question?.isConflict == true || isPointed) {
            open.draft.keptPlace = books.keptPlace(of: open.draft.form, on: today)
            question = nil
        }
        let problems = books.prospect(of: open.draft.form, at: province.now()).problems
        var errors = FieldErrors()
        if let question { errors.add("said", question.sentence) }
        for problem in problems where problem.field.hasPrefix("place") {
            if problem.code == "placeUnconfirmed", isUrgent { continue }
            // The question asks for the same, and its answer mends it.
            if question != nil, Self.askedByQuestion.contains(problem.code) { continue }
            errors.add(Self.field(of: problem), problem.sentence)
        }
        guard errors.isEmpty else {
            let doubtful = question == nil && problems.contains { $0.code == "placeUnconfirmed" }
            let page = try await placePage(
                open.draft.form, posted, errors, proposing: doubtful, question: question)
            return try await keep(open, showing: page, context)
        }
        return try await keep(open, then: "/gui/noi-dung", context)
    }

    private static let askedByQuestion: Set<String> = ["placeMissing", "placeUnconfirmed"]

    /// The field of this page that mends it.
    private static func field(of problem: FieldProblem) -> String {
        if problem.code == "placeUnconfirmed" { return "placeConfirmed" }
        return problem.field == "place.words" ? "placeWords" : "unit"
    }
}

// MARK: - Reading

extension SubmissionForm {
    fileprivate mutating func take(place posted: Form, _ gazetteer: Gazetteer, _ today: Day) {
        let latitude = posted.filled("latitude").flatMap(Double.init)
        let longitude = posted.filled("longitude").flatMap(Double.init)
        point = latitude.flatMap { latitude in longitude.map { Point(latitude: latitude, longitude: $0) } }
        let chosen = posted.filled("found") ?? posted.filled("said") ?? posted.filled("unit")
        unit = chosen.flatMap { gazetteer.unit(code: $0, on: today)?.key }
        placeWords = posted.filled("placeWords")
        // Chosen by hand while nothing was proposed is as good as confirmed; so is an answer to the question.
        let byHand = unit != nil && ((posted["proposed"] ?? "") != unit?.code || posted.filled("said") != nil)
        placeConfirmed = posted.isChecked("placeConfirmed") || byHand
    }
}

extension Form {
    /// What the draft holds, as the page's fields.
    fileprivate init(_ form: SubmissionForm) {
        self.init()
        if let point = form.point {
            add("latitude", "\(point.latitude)")
            add("longitude", "\(point.longitude)")
        }
        if let unit = form.unit { add("unit", unit.code) }
        if let words = form.placeWords { add("placeWords", words) }
        if form.placeConfirmed { add("placeConfirmed", "1") }
    }
}
