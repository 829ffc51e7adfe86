// The rules in force, open to everybody; changes of them, by two officials (A0.26).

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addRuleRoutes(to api: Routes) {
        api.get("rules") { request, _ in
            try JSONAnswer.read(RulesJSON(try await province.books.current().law.rules), to: request)
        }
        api.get("rules/changes") { request, context in
            let state = try await province.rules.inForce(for: try context.signedInViewer())
            return try JSONAnswer.read(["changes": state.changes.map(RuleChangeJSON.init)], to: request)
        }
        api.post("rules/trial") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(RuleChangeBody.self)
            let tried = try await province.rules.tryOut(body.values.needed("values"), from: try body.day, for: viewer)
            return try JSONAnswer.made(RuleTrialJSON(tried))
        }
        api.post("rules/changes") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(RuleChangeBody.self)
            let change = try await province.rules.propose(
                body.values.needed("values"), from: try body.day, document: body.document ?? "", by: viewer)
            return try JSONAnswer.made(RuleChangeJSON(change), status: .created)
        }
        api.post("rules/changes/{id}/decision") { request, context in
            let viewer = try context.signedInViewer()
            guard let id = context.parameters.get("id").flatMap({ Int64($0) }) else { throw NotFound() }
            let body = try await request.json(RuleDecisionBody.self)
            let change = try await province.rules.decide(
                id, agree: body.agree.needed("agree"), reason: body.reason ?? "", by: viewer)
            return try JSONAnswer.made(RuleChangeJSON(change))
        }
    }
}

struct RuleChangeBody: Decodable {
    let values: [String: String]?
    let from: String?
    let document: String?

    var day: Day {
        get throws {
            guard let day = from.flatMap({ Day($0) }) else {
                throw InvalidSubmission([
                    FieldProblem("from", "dayUnreadable", "Hãy ghi ngày áp dụng, ví dụ 2026-07-01.")
                ])
            }
            return day
        }
    }
}

struct RuleDecisionBody: Decodable {
    let agree: Bool?
    let reason: String?
}
