// Answers the rules: what is in force, trying others, proposing them, and deciding what somebody else proposed.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension CenterSite {
    private static let address = "/quan-tri/quy-tac"

    func rules(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .rules)
        return try await showRules(context, viewer)
    }

    func proposeRules(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Rules.proposers)
        let form = try await request.readForm()
        return try await mending(form, context, viewer) {
            guard let day = Day(form.text("from")) else {
                throw InvalidSubmission([FieldProblem("from", "dayUnreadable", "Hãy chọn ngày bắt đầu áp dụng.")])
            }
            let values = form.ruleValues
            guard form.text("act") == "propose" else {
                let tried = try await province.rules.tryOut(values, from: day, for: viewer)
                return try await showRules(context, viewer, form: form, tried: tried)
            }
            let change = try await province.rules.propose(
                values, from: day, document: form.text("document"), by: viewer)
            return redirect(
                Self.address,
                saying:
                    "Đã ghi đề nghị bản \(change.rules.version.rawValue). Bản này chỉ có hiệu lực khi người thứ hai đồng ý.",
                context)
        }
    }

    func decideRules(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Rules.deciders)
        guard let id = Int64(try context.parameters.require("id")) else { throw NotFound() }
        let form = try await request.readForm()
        let agrees = form.text("act") == "agree"
        return try await mending(form, context, viewer, deciding: id) {
            guard agrees || form.text("act") == "reject" else {
                throw InvalidSubmission([
                    FieldProblem("reason", "decisionMissing", "Hãy chọn đồng ý hoặc không đồng ý.")
                ])
            }
            let change = try await province.rules.decide(id, agree: agrees, reason: form.text("reason"), by: viewer)
            let sentence =
                agrees
                ? "Đã đồng ý. Bản \(change.rules.version.rawValue) có hiệu lực từ \(change.rules.validFrom.official)."
                : "Đã ghi không đồng ý. Quy tắc đang áp dụng không thay đổi."
            return redirect(Self.address, saying: sentence, context)
        }
    }

    /// What is to be mended is shown on the page, with what was typed.
    private func mending(
        _ form: Form, _ context: SiteContext, _ viewer: Viewer, deciding id: Int64? = nil,
        _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let problem as any Explained where problem.status.code == 422 {
            var all = problem.fieldErrors ?? [FieldError(problem.field ?? "", problem.sentence)]
            if let id {
                for index in all.indices where all[index].field == "reason" {
                    all[index].field = RulesPage.Proposed.reasonID(id)
                }
            }
            return try await showRules(context, viewer, form: form, deciding: id, errors: FieldErrors(all))
        }
    }

    private func showRules(
        _ context: SiteContext, _ viewer: Viewer, form: Form? = nil, deciding id: Int64? = nil,
        tried: RulesTried? = nil, errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let page = RulesPage(
            viewer, try await province.rules.inForce(for: viewer), try await province.books.current(),
            on: province.now().day, form: form, deciding: id, tried: tried, errors: errors)
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Form {
    /// What was typed for each number that there is.
    fileprivate var ruleValues: [String: String] {
        Dictionary(
            RuleParameter.all.compactMap { parameter in self[parameter.key].map { (parameter.key, $0) } }
        ) { first, _ in first }
    }
}
