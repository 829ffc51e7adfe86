// Acts on a report: `POST /reports/{code}/{act}`, one address for each, from one table.

import Crypto
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import Office
import Operations
import Outbound
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
        let (body, version) = try await request.act(type)
        let desk = ActDesk(
            province: province, viewer: viewer, report: try await province.report(code, for: viewer),
            books: try await province.books.current(), now: province.now())
        let command = try await body.command(at: desk)
        let seen = try await province.handle(
            command, on: code, by: viewer, seen: version, request: requestKey(request, command, code))
        return try await answerAct(seen, for: viewer)
    }

    /// The client's own key, with a digest of what it asks: the same key for something else is refused.
    private func requestKey(_ request: Request, _ command: Command, _ code: ReportCode) throws -> RequestKey? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count) else { throw BadParameter("Idempotency-Key") }
        let said =
            // The time at which a file is added is ours, not the client's.
            if case .addMedia(let item) = command { "media \(item.id)" } else { String(reflecting: command) }
        return RequestKey(key: key, digest: Hex.text(SHA256.hash(data: Data("\(code) \(said)".utf8))))
    }

    /// The report as it is afterwards; nothing when the act took it from one's own sight.
    private func answerAct(_ seen: SeenReport?, for viewer: Viewer) async throws -> Response {
        guard let seen else { return JSONAnswer.nothing() }
        return try JSONAnswer.made(try await face(seen, for: viewer))
    }

    /// REP-17: only the fields that were asked for, to whoever the domain lets; the reporter reads that it happened.
    private func openIdentity(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let code = try context.reportCode()
        let (body, version) = try await request.act(OpeningBody.self)
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
