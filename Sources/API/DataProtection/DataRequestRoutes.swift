// Requests about one's own data (A0.18): the person's own under /me, the officers' beside it.

import DataProtection
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Web

extension JSONAPI {
    func addDataRequestRoutes(to api: Routes) {
        api.get("me/data-requests") { request, context in
            let viewer = try context.signedInViewer()
            let (own, now) = (try await province.dataRequests.own(viewer), province.now())
            return try JSONAnswer.read(["requests": own.map { DataRequestJSON($0, viewer, at: now) }], to: request)
        }
        api.post("me/data-requests") { request, context in try await askAboutData(request, context) }
        for (act, command) in [("withdrawal", DataRequestCommand.withdraw), ("lifting", .lift)] {
            api.post("me/data-requests/{number}/\(act)") { request, context in
                try await perform(request, context) { _ in command }
            }
        }
        api.get("me/data-requests/{number}/file") { _, context in
            let viewer = try context.signedInViewer()
            let number = try context.subjectNumber(of: DataRequest.kind)
            return try JSONAnswer.made(try await province.dataRequests.file(number, for: viewer))
        }
        addOfficerRoutes(to: api)
    }

    private func addOfficerRoutes(to api: Routes) {
        api.get("data-requests") { request, context in
            let viewer = try context.signedInViewer()
            let (queue, now) = (try await province.dataRequests.queue(for: viewer), province.now())
            return try JSONAnswer.read(
                [
                    "waiting": queue.waiting.map { DataRequestJSON($0, viewer, at: now) },
                    "ended": queue.ended.map { DataRequestJSON($0, viewer, at: now) },
                ], to: request)
        }
        api.get("data-requests/{number}") { request, context in
            let viewer = try context.signedInViewer()
            let seen = try await province.dataRequests.one(
                try context.subjectNumber(of: DataRequest.kind), for: viewer)
            let answer = DataRequestJSON(seen.request, viewer, words: seen.words, at: province.now())
            return try JSONAnswer.read(answer, to: request, version: seen.request.version)
        }
        api.post("data-requests/{number}/acceptance") { request, context in
            try await perform(request, context) { _ in .accept }
        }
        api.post("data-requests/{number}/refusal") { request, context in
            try await perform(request, context) { body in
                .refuse(ground: try body.ground.needed("ground"), reason: body.reason ?? "")
            }
        }
        api.post("data-requests/{number}/carrying-out") { request, context in
            let viewer = try context.signedInViewer()
            let sent = try await request.bodyBytes()
            let body = try request.json(DataRequestActBody.self, from: sent, orEmpty: true)
            let done = try await province.dataRequests.carryOut(
                try context.subjectNumber(of: DataRequest.kind), by: viewer, seen: body.version,
                request: try request.key(of: sent))
            return try JSONAnswer.made(DataRequestJSON(done, viewer, at: province.now()))
        }
    }

    private func askAboutData(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(DataAskingBody.self, from: sent)
        let asked = try await province.dataRequests.ask(
            DataAsking(try body.right.needed("right"), understood: body.understood ?? false),
            saying: AskedWords(words: body.words ?? "", fullName: body.fullName, email: body.email), by: viewer,
            request: try request.key(of: sent))
        return try JSONAnswer.made(DataRequestJSON(asked, viewer, at: province.now()), status: .created)
    }

    private func perform(
        _ request: Request, _ context: SiteContext, _ command: (DataRequestActBody) throws -> DataRequestCommand
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(DataRequestActBody.self, from: sent, orEmpty: true)
        let done = try await province.dataRequests.perform(
            try command(body), on: try context.subjectNumber(of: DataRequest.kind), by: viewer, seen: body.version,
            request: try request.key(of: sent))
        return try JSONAnswer.made(DataRequestJSON(done, viewer, at: province.now()))
    }
}

struct DataAskingBody: Decodable {
    let right: DataRight?
    let words: String?
    let fullName: String?
    let email: String?
    let understood: Bool?
}

struct DataRequestActBody: Decodable {
    let version: Int?
    let ground: DataRefusal?
    let reason: String?
}

/// Who asks is in none of its members.
struct DataRequestJSON: Encodable {
    let number: String
    let version: Int
    let right: DataRight
    let fields: [CorrectedField]
    let status: String
    let askedAt: Instant
    let answerBy: Day
    let carryOutBy: Day
    let isOverdue: Bool
    let answeredAt: Instant?
    let carriedOutAt: Instant?
    let endedAt: Instant?
    let refusal: Refusal?
    let words: String?
    let acts: [String]
    let isFileReady: Bool

    struct Refusal: Encodable {
        let ground: DataRefusal
        let reason: String
    }

    init(_ request: DataRequest, _ viewer: Viewer, words: String? = nil, at now: Instant) {
        number = String(request.number)
        version = request.version
        right = request.right
        fields = request.fields
        status = request.status.rawValue
        askedAt = request.askedAt
        answerBy = request.answerBy
        carryOutBy = request.carryOutBy
        isOverdue = request.isOverdue(at: now)
        answeredAt = request.answeredAt
        carriedOutAt = request.carriedOutAt
        endedAt = request.endedAt
        refusal = request.refusal.map { Refusal(ground: $0.ground, reason: $0.reason) }
        self.words = words
        acts = request.acts(of: viewer).map(\.rawValue)
        isFileReady = request.isFileReady(at: now)
    }
}
