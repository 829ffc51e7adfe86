//     GET  /chien-dich             what is being made known
//     GET  /chien-dich/{number}    one campaign: what, until when, in which forms, how much was heard

import Hummingbird
import LocalTime
import Operations
import Web

extension PortalSite {
    func addCampaignRoutes(to router: Router<SiteContext>) {
        router.get("chien-dich") { _, context in
            let today = province.now().day
            let list = try await province.campaigns.publicList(limit: 100)
            return try await show(CampaignsPage(list, on: today), context)
        }
        router.get("chien-dich/{number}") { _, context in
            guard let number = context.parameters.get("number").flatMap({ Int64($0) }) else { throw NoSuchCampaign() }
            return try await show(
                PublicCampaignPage(try await province.campaigns.publicView(number), on: province.now().day), context)
        }
    }
}
