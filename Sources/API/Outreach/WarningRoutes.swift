// Warnings: what is in force, open to everybody; composing and letting go, by two officials (A0.26).

import FieldReports
import Foundation
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Territory
import Web

extension JSONAPI {
    func addWarningRoutes(to api: Routes) {
        api.get("warnings") { request, _ in
            let live = try await province.warnings.live()
            return try JSONAnswer.read(["warnings": live.map(LiveWarningJSON.init)], to: request)
        }
        api.get("warnings/all") { request, context in
            let viewer = try context.signedInViewer()
            let (all, now) = (try await province.warnings.all(for: viewer), province.now())
            return try JSONAnswer.read(["warnings": all.map { WarningJSON($0, at: now) }], to: request)
        }
        api.get("warnings/{number}") { request, context in
            let warning = try await province.warnings.one(
                try context.warningNumber, for: try context.signedInViewer())
            return try JSONAnswer.read(WarningJSON(warning, at: province.now()), to: request, version: warning.version)
        }
        api.post("warnings") { request, context in try await draftWarning(request, context) }
        for act in WarningActBody.Act.allCases {
            api.post("warnings/{number}/\(act.rawValue)") { request, context in
                try await perform(act, request, context)
            }
        }
    }

    private func draftWarning(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let body = try await request.json(WarningBody.self)
        let number = try request.warningNumber(for: viewer)
        let warning = try await province.warnings.draft(
            try await body.content(in: province), exercise: body.exercise ?? false, as: number, by: viewer)
        return try JSONAnswer.made(WarningJSON(warning, at: province.now()), status: .created)
    }

    private func perform(
        _ act: WarningActBody.Act, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let body = try await request.json(WarningActBody.self, orEmpty: true)
        let content = act.hasContent ? try await body.warning.needed("warning").content(in: province) : nil
        let warning = try await province.warnings.perform(
            try act.command(body, content), on: try context.warningNumber, seen: body.version, by: viewer)
        return try JSONAnswer.made(WarningJSON(warning, at: province.now()))
    }
}

extension SiteContext {
    fileprivate var warningNumber: Int64 {
        get throws {
            guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw NotFound() }
            return number
        }
    }
}
