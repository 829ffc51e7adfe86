// Acts on a report: `POST /reports/{code}/{act}`, one address for each, from one table.

import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addActRoutes(to api: Routes) {
        for act in Act.allCases where act != .resubmission && act != .identityOpening {
            api.post("reports/{code}/\(act.rawValue)") { request, context in
                try await perform(ActTable.body(of: act), request, context)
            }
        }
        // REP-36: sending again makes a report; its own address and deadline answer.
        api.post("reports/{code}/resubmission") { request, context in
            var body = try await request.json(SubmissionBody.self)
            body.resubmissionOf = try context.reportCode().description
            return try await submit(body, request, context)
        }
        api.post("reports/{code}/identity-opening") { request, context in try await openIdentity(request, context) }
    }

    private func perform(
        _ type: (some ActBody).Type, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let code = try context.reportCode()
        let sent = try await request.bodyBytes()
        let key = try requestKey(request, sent)
        // Asked for before anything else: what the act did may stand in the way of doing it again.
        if let before = try await province.answered(key, on: code, by: viewer) {
            return try await answer(before, for: viewer)
        }
        let (body, version) = try request.act(type, from: sent)
        let desk = ActDesk(
            province: province, viewer: viewer, report: try await province.report(code, for: viewer),
            books: try await province.books.current(), now: province.now())
        let command = try await body.command(at: desk)
        return try await answer(
            try await province.perform(command, on: code, by: viewer, seen: version, request: key), for: viewer)
    }

    /// The client's own key, with a digest of the request as it was sent: the same key for something else is refused.
    func requestKey(_ request: Request, _ sent: Data) throws -> RequestKey? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count) else { throw BadParameter("Idempotency-Key") }
        return RequestKey(key: key, method: request.method.rawValue, path: request.uri.path, body: sent)
    }

    /// The report as it is after the act; nothing when the act took it from one's own sight. A repeat gets the answer of
    /// then, and says so.
    private func answer(_ handled: Handled, for viewer: Viewer) async throws -> Response {
        let headers: HTTPFields = handled.isRepeat ? [.idempotentReplayed: "true"] : [:]
        guard let seen = handled.seen else { return JSONAnswer.nothing(headers: headers) }
        return try JSONAnswer.made(try await face(seen, for: viewer, at: handled.at), headers: headers)
    }

    /// REP-17: only the fields that were asked for, to whoever the domain lets; the reporter reads that it happened.
    private func openIdentity(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let code = try context.reportCode()
        let (body, version) = try request.act(OpeningBody.self, from: try await request.bodyBytes())
        let opened = try await province.openIdentity(
            of: code, fields: try body.fields.needed("fields"), reason: body.reason ?? "", by: viewer, seen: version)
        return try JSONAnswer.made(
            OpenedJSON(
                code: code, identity: Dictionary(uniqueKeysWithValues: opened.map { ($0.key.rawValue, $0.value) })))
    }
}

struct OpenedJSON: Encodable {
    let code: ReportCode
    let identity: [String: String]
}
