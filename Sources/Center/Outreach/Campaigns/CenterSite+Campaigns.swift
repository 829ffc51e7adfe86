// Campaigns: what supervisors see and do.
//
//     GET  /tuyen-truyen                                   the supervisor's day
//     GET  /tuyen-truyen/chien-dich                        all of them; POST starts one
//     GET  /tuyen-truyen/chien-dich/moi                    the form for that
//     GET  /tuyen-truyen/chien-dich/{number}               one of them; …/sua its terms
//     GET  …/minh-chung  …/van-ban  …/hom-nay  …/dai/{station}   the lists behind its figures
//     GET  …/ban-do                                        its stations as points of a map
//     GET  …/bao-cao     …/bao-cao/tep                     the closing report, and as a file
//     POST /tuyen-truyen/chien-dich/{number}/{act}         one act upon it
//          /tuyen-truyen/don-vi …                          a unit's own page: UnitRoutes.swift

import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

extension CenterSite {
    func addCampaigns(to router: Hummingbird.Router<SiteContext>) {
        router.get("tuyen-truyen") { request, context in try await outreach(request, context) }
        let campaigns = router.group("tuyen-truyen/chien-dich")
        campaigns.get { _, context in try await listCampaigns(context) }
        campaigns.post { request, context in try await startCampaign(request, context) }
        campaigns.get("moi") { _, context in try await newCampaign(context) }
        campaigns.get("{number}") { _, context in try await showCampaign(context) }
        campaigns.get("{number}/sua") { _, context in try await editCampaign(context) }
        campaigns.get("{number}/minh-chung") { request, context in try await listEvidence(request, context) }
        campaigns.get("{number}/minh-chung/{evidence}/tep/{file}") { request, context in
            try await evidenceFile(request, context)
        }
        campaigns.get("{number}/van-ban") { request, context in try await listMessages(request, context) }
        campaigns.get("{number}/ban-do") { _, context in try await stationMap(context) }
        campaigns.get("{number}/hom-nay") { _, context in try await showToday(context) }
        campaigns.get("{number}/dai/{station}") { _, context in try await showStation(context) }
        campaigns.get("{number}/bao-cao") { _, context in try await closingReport(context) }
        campaigns.get("{number}/bao-cao/tep") { request, context in try await printClosingReport(request, context) }
        campaigns.post("{number}/{act}") { request, context in try await actOnCampaign(request, context) }
        addUnitRoutes(to: router)
    }

    /// The number in the address. What cannot be one answers as one that does not exist.
    func campaignNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchCampaign() }
        return number
    }

    /// A campaign with all its units, for whoever sees them.
    func board(_ context: SiteContext) async throws -> (CampaignBoard, Viewer) {
        let viewer = try context.viewer(entering: .campaigns)
        return (try await province.campaigns.board(campaignNumber(context), for: viewer), viewer)
    }
}

// MARK: - The day

extension CenterSite {
    func outreach(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreach)
        let query = request.query
        guard viewer.holds(Campaigns.readers) else { return try render(OutreachPage(viewer), context) }
        let asked = query.filled("chien-dich").flatMap { Int64($0) }
        let current = try await province.campaigns.current(for: viewer)
        guard let number = asked ?? current else {
            return try render(CampaignListPage([], for: viewer, current: .outreach), context)
        }
        return try render(
            CampaignHomePage(
                try await province.campaigns.board(number, for: viewer), for: viewer,
                silent: try await province.campaigns.silentPlayers(for: viewer),
                order: CampaignHomePage.Order(rawValue: query.text("xep")) ?? .worst,
                showsAll: query.filled("het") != nil, key: province.freshName()), context)
    }

    func listCampaigns(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .campaigns)
        return try render(
            CampaignListPage(try await province.campaigns.list(for: viewer), for: viewer, current: .campaigns), context)
    }

    func showCampaign(_ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        return try render(CampaignPage(board, for: viewer, key: province.freshName()), context)
    }

    func showToday(_ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        return try render(CampaignStationPage(today: board, for: viewer), context)
    }

    func showStation(_ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        let code = Station.Code(rawValue: context.parameters.get("station") ?? "")
        guard let line = board.compliance.line(of: code) else { throw NoSuchCampaign() }
        return try render(CampaignStationPage(line, board, for: viewer), context)
    }

    func listEvidence(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        let filter = EvidenceListPage.Filter(request.query)
        return try render(EvidenceListPage(board, filter, for: viewer, key: province.freshName()), context)
    }

    func listMessages(_ request: Request, _ context: SiteContext) async throws -> Response {
        let (board, viewer) = try await board(context)
        return try render(
            MessageListPage(board, unreadOnly: request.query.filled("chua-doc") != nil, for: viewer), context)
    }
}
