// Acts on a campaign: each an address, with a body that becomes one command.

import Foundation
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

extension JSONAPI {
    func addCampaignActs(to api: Routes) {
        let campaign = api.group("campaigns/{number}")
        campaign.post("change") { try await act($0, $1, CampaignTermsBody.self) { .change(try $0.terms()) } }
        campaign.post("extension") {
            try await act($0, $1, ExtensionBody.self) {
                .extend(to: try $0.to.day("to"), reason: $0.reason ?? "")
            }
        }
        campaign.post("end") { try await act($0, $1, ReasonBody.self) { .end(reason: $0.reason ?? "") } }
        campaign.post("guidance") {
            try await act($0, $1, GuidanceBody.self) {
                .guide(units: ($0.units ?? []).map(DirectoryUnit.Code.init(rawValue:)), words: $0.words ?? "")
            }
        }
        campaign.post("reminders") { request, context in try await remind(request, context) }
        campaign.post("head-counts") {
            try await act($0, $1, HeadCountBody.self) {
                .countPeople(
                    unit: DirectoryUnit.Code(rawValue: try $0.unit.needed("unit")), try $0.counts.needed("counts"))
            }
        }
        campaign.post("evidence") { try await act($0, $1, EvidenceBody.self) { .giveEvidence(try $0.evidence()) } }
        campaign.post("evidence/{evidence}/confirmation") { request, context in
            let id = context.parameters.get("evidence").flatMap { Int($0) } ?? 0
            return try await act(request, context, NothingBody.self) { _ in .confirmEvidence(id) }
        }
        campaign.post("evidence/{evidence}/return") { request, context in
            let id = context.parameters.get("evidence").flatMap { Int($0) } ?? 0
            return try await act(request, context, ReasonBody.self) { .returnEvidence(id, reason: $0.reason ?? "") }
        }
        campaign.post("messages/{message}/opening") { request, context in
            let id = context.parameters.get("message").flatMap { Int($0) } ?? 0
            return try await act(request, context, NothingBody.self) { _ in .openMessage(id) }
        }
    }

    private func act<Body: Decodable>(
        _ request: Request, _ context: SiteContext, _ type: Body.Type, _ command: (Body) throws -> CampaignCommand
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let (body, version) = try request.campaignAct(type, from: sent)
        let done = try await province.campaigns.perform(
            try command(body), on: context.campaignNumber(), by: viewer, seen: version,
            request: try request.campaignKey(sent))
        return try JSONAnswer.made(CampaignDoneJSON(done), headers: done.replayed)
    }

    /// CAM-07: all that fall short this week, or those of them that are named.
    private func remind(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let sent = try await request.bodyBytes()
        let (body, version) = try request.campaignAct(StationReminderBody.self, from: sent)
        let done = try await province.campaigns.remind(
            body.stations?.map(Station.Code.init(rawValue:)), words: body.words ?? "", on: context.campaignNumber(),
            by: viewer,
            seen: version, request: try request.campaignKey(sent))
        return try JSONAnswer.made(CampaignDoneJSON(done), headers: done.replayed)
    }
}
