// Outlines: their editions, and each section by itself for bulletins, articles and posters (CAM-05).

import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Printing
import Storage
import Web

extension JSONAPI {
    func addOutlineRoutes(to api: Routes) {
        api.get("outlines") { request, context in
            let found = try await province.outlines.list(for: try context.signedInViewer())
            return try JSONAnswer.read(["outlines": found.map(OutlineSummaryJSON.init)], to: request)
        }
        api.post("outlines") { request, context in try await draftOutline(request, context) }
        api.get("outlines/{number}") { request, context in
            let viewer = try context.signedInViewer()
            let outline = try await province.outlines.outline(context.subjectNumber(of: Outline.kind), for: viewer)
            return try JSONAnswer.read(OutlineJSON(outline, for: viewer), to: request, version: outline.version)
        }
        api.get("outlines/{number}/editions/{edition}/paper") { request, context in
            try await outlinePaper(request, context)
        }
        for act in OutlineMove.Act.allCases {
            api.post("outlines/{number}/\(act.noun)") { request, context in try await perform(act, request, context) }
        }
    }

    private func draftOutline(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(OutlineTextJSON.self, from: sent)
        let number = try await province.outlines.draft(body.value, by: viewer, request: try request.key(of: sent))
        let outline = try await province.outlines.outline(number, for: viewer)
        return try JSONAnswer.made(
            OutlineJSON(outline, for: viewer), status: .created, headers: [.location: "/api/v1/outlines/\(number)"])
    }

    private func perform(
        _ act: OutlineMove.Act, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(OutlineActBody.self, from: sent, orEmpty: true)
        let outline = try await province.outlines.perform(
            try body.command(act), on: context.subjectNumber(of: Outline.kind), by: viewer, seen: body.version,
            request: try request.key(of: sent))
        return try JSONAnswer.made(OutlineJSON(outline, for: viewer))
    }

    private func outlinePaper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try Parameters(request).choice("form", as: PrintedForm.self) ?? .pdf
        guard form != .xlsx else { throw BadParameter("form") }
        guard let edition = context.parameters.get("edition").flatMap({ Int($0) }) else { throw NotFound() }
        let bytes = try await province.outlines.printed(
            edition, of: context.subjectNumber(of: Outline.kind), as: form, for: viewer)
        return .printed(bytes, as: form)
    }
}

extension OutlineMove.Act {
    var noun: String {
        switch self {
        case .revise: "revision"
        case .submit: "submission"
        case .sendBack: "return"
        case .approve: "approval"
        }
    }
}
