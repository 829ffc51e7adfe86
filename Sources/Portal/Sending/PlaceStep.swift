// Step 2: where. A point where scripts run, a commune and words in any case; the person confirms what the map only
// guesses (A0.13). Doubt asks; an urgent report goes on.

import FieldReports
import Hummingbird
import LocalTime
import Operations
import Territory
import Web

extension PortalSite {
    func showPlace(_ request: Request, _ context: SiteContext) async throws -> Response {
        let draft = try await openDraft(request, context).draft
        return try await show(try await placePage(draft.form, Form(draft.form)), context)
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
        var errors = FieldErrors()
        let problems = books.prospect(of: open.draft.form, at: province.now()).problems
        for problem in problems where problem.field.hasPrefix("place") {
            // «Việc khẩn»: nothing about the commune holds it up.
            if problem.code == "placeUnconfirmed", posted["lam"] == "khan" { continue }
            errors.add(Self.field(of: problem), problem.sentence)
        }
        guard errors.isEmpty else {
            let doubtful = problems.contains { $0.code == "placeUnconfirmed" }
            let page = try await placePage(open.draft.form, posted, errors, proposing: doubtful)
            return try await keep(open, showing: page, context)
        }
        return try await keep(open, then: "/gui/noi-dung", context)
    }

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
        let chosen = posted.filled("found") ?? posted.filled("unit")
        unit = chosen.flatMap { gazetteer.unit(code: $0, on: today)?.key }
        placeWords = posted.filled("placeWords")
        // Chosen by hand while nothing was proposed is as good as confirmed.
        let byHand = unit != nil && (posted["proposed"] ?? "") != unit?.code
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
