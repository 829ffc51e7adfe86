// Campaigns: what is public of them, what supervisors and units see, and what each may do.
//
//     GET  /campaigns …/{number}                              for everybody; readers and units get theirs
//     GET  …/{number}/compliance /units /evidence /messages   for readers
//     GET  …/{number}/sheet                                   for the people of a unit
//     POST …                                                  one address for each act

import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Storage
import Web

extension JSONAPI {
    func addCampaignRoutes(to api: Routes) {
        api.get("campaigns") { request, context in try await listCampaigns(request, context) }
        api.post("campaigns") { request, context in try await startCampaign(request, context) }
        api.get("campaigns/{number}") { request, context in
            try JSONAnswer.read(
                PublicCampaignJSON(try await province.campaigns.publicView(context.campaignNumber())), to: request)
        }
        api.get("campaigns/{number}/compliance") { request, context in
            try await read(request, context) { ComplianceJSON($0) }
        }
        api.get("campaigns/{number}/units") { request, context in
            try await read(request, context) { board in
                ["units": board.progress.map { UnitProgressJSON($0, name: board.directory.unit($0.unit)?.name) }]
            }
        }
        api.get("campaigns/{number}/evidence") { request, context in
            let state: EvidenceState? = try Parameters(request).choice("state")
            return try await read(request, context) { board in
                [
                    "evidence": board.campaign.evidence.filter { state == nil || $0.state == state }
                        .map(EvidenceJSON.init)
                ]
            }
        }
        api.get("campaigns/{number}/messages") { request, context in
            try await read(request, context) { ["messages": $0.campaign.messages.map { CampaignMessageJSON($0) }] }
        }
        api.get("campaigns/{number}/sheet") { request, context in
            let unit = try Parameters(request).text("unit").map(DirectoryUnit.Code.init(rawValue:))
            let sheet = try await province.campaigns.sheet(
                context.campaignNumber(), of: unit, for: try context.signedInViewer())
            return try JSONAnswer.read(UnitSheetJSON(sheet), to: request, version: sheet.version)
        }
        addCampaignActs(to: api)
    }

    /// A list of a campaign for readers, with its version in the tag.
    private func read<Answer: Encodable>(
        _ request: Request, _ context: SiteContext, _ answer: (CampaignBoard) -> Answer
    ) async throws -> Response {
        let board = try await province.campaigns.board(context.campaignNumber(), for: try context.signedInViewer())
        return try JSONAnswer.read(answer(board), to: request, version: board.campaign.version)
    }

    /// Whoever has a part in campaigns gets theirs; everybody else, those that have begun.
    private func listCampaigns(_ request: Request, _ context: SiteContext) async throws -> Response {
        let parameters = try Parameters(request)
        let limit = try parameters.number("limit", in: 1...200) ?? 50
        let cursor: CampaignCursor? = try parameters.value("after")
        let viewer = context.viewer
        let found =
            viewer.holds(Campaigns.readers.union(Campaigns.unitRoles))
            ? try await province.campaigns.list(for: viewer, after: cursor, limit: limit + 1)
            : try await province.campaigns.publicList(after: cursor, limit: limit + 1)
        let shown = Array(found.prefix(limit))
        let next = found.count > limit ? shown.last.map { CampaignCursor(from: $0.from, number: $0.number) } : nil
        return try JSONAnswer.read(
            CampaignListJSON(campaigns: shown.map(CampaignSummaryJSON.init), next: next?.description), to: request,
            headers: link(to: next?.description, from: request))
    }

    private func startCampaign(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let body = try request.json(CampaignTermsBody.self, from: sent)
        let done = try await province.campaigns.start(
            try body.terms(), by: viewer, request: try request.campaignKey(sent))
        return try JSONAnswer.made(CampaignDoneJSON(done), status: .created, headers: done.replayed)
    }
}

extension SiteContext {
    /// What cannot be a number answers as one that does not exist.
    func campaignNumber() throws -> Int64 {
        guard let number = parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchCampaign() }
        return number
    }
}

extension Request {
    func campaignKey(_ sent: Data) throws -> RequestKey? {
        guard let key = headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count) else { throw BadParameter("Idempotency-Key") }
        return RequestKey(key: key, method: method.rawValue, path: uri.path, body: sent)
    }
}

extension CampaignDone {
    var replayed: HTTPFields { isRepeat ? [.idempotentReplayed: "true"] : [:] }
}
