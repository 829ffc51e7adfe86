// Reports: sent, listed, read.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Web

extension JSONAPI {
    func addReportRoutes(to api: Routes) {
        api.post("reports") { request, context in
            let body = try await request.json(SubmissionBody.self)
            return try await submit(body, request, context)
        }
        api.get("reports") { request, context in try await list(request, context) }
        api.get("reports/{code}") { request, context in
            let seen = try await province.reports.find(context.reportCode(), for: context.viewer)
            let face = try await face(seen, for: context.viewer)
            return try JSONAnswer.read(face, to: request, version: seen.inside?.report.version)
        }
        api.put("reports/{code}/follow") { request, context in
            try await province.reports.follow(context.reportCode(), by: context.signedInViewer())
            return JSONAnswer.nothing()
        }
        api.delete("reports/{code}/follow") { request, context in
            try await province.reports.unfollow(context.reportCode(), by: context.signedInViewer())
            return JSONAnswer.nothing()
        }
        api.get("reports/{code}/events") { request, context in
            let code = try context.reportCode()
            let (seen, timeline) = try await province.reports.findWithTimeline(code, for: context.viewer)
            let events = EventsJSON(code: code, events: timeline.map(EventJSON.init))
            return try JSONAnswer.read(events, to: request, version: seen.inside?.report.version)
        }
        api.get("reports/{code}/resembling") { request, context in
            let (code, viewer) = (try context.reportCode(), context.viewer)
            let found = try await province.cases.resembling(code, for: viewer)
            let (books, now) = (try await province.books.current(), province.now())
            let each = found.map { ResemblingJSON($0, for: viewer, books: books, at: now) }
            return try JSONAnswer.read(ResemblingListJSON(code: code, resembling: each), to: request)
        }
    }

    func face(_ seen: SeenReport, for viewer: Viewer, at instant: Instant? = nil) async throws -> ReportFace {
        ReportFace(
            seen, books: try await province.books.current(), at: instant ?? province.now(),
            names: try await province.oversight.names(in: seen, for: viewer))
    }

    /// REP-05, REP-08: at any minute, from a signed-in account.
    func submit(_ body: SubmissionBody, _ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let books = try await province.books.current()
        let form = body.form(books: books, on: province.now().day)
        let sent = try await province.intake.submit(
            form, by: viewer, onBehalfOf: body.onBehalfOf?.helped, request: try body.requestKey(request),
            within: context.visit.owed)
        let made = SubmittedJSON(sent, books: books)
        var headers = HTTPFields(isRepeat: sent.isRepeat)
        headers[.location] = "/api/v1/reports/\(made.code)"
        return try JSONAnswer.made(made, status: .created, headers: headers)
    }
}

struct EventsJSON: Encodable {
    let code: ReportCode
    let events: [EventJSON]
}
