// The centre: its first overview, oversight of hiding and delay, and the basics of administration.
//
//     GET  /ioc                           figures and alarms
//     GET  /ioc/song                      the same, live
//     GET  /giam-sat                      what was hidden, by whom, why
//     GET  /quan-tri …                    accounts, calendar, rules, lists, log, openings of identities
//     GET  /tuyen-truyen …                campaigns, units, stations
//     GET  /tuyen-truyen/cong-van …       letters, their register, what a unit was sent
//     GET  /tuyen-truyen/de-cuong …       outlines

import FieldReports
import Foundation
import HTTPTypes
package import Hummingbird
package import Operations
package import Web

package struct CenterSite: Sendable {
    let province: Province
    let views: Views
    let site: Site
    let tokens: FormToken
    let flashes: FlashCookie

    package init(province: Province, views: Views, site: Site, keys: SiteKeys) {
        self.province = province
        self.views = views
        self.site = site
        tokens = FormToken(keys: keys)
        flashes = FlashCookie(keys: keys)
    }

    package static var templates: TemplateFolder {
        TemplateFolder(prefix: "center", url: Bundle.module.bundleURL.appendingPathComponent("Templates"))
    }

    package func addRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("ioc") { _, context in try await overview(context) }
        router.get("ioc/song") { request, context in try live(request, context) }
        router.get("giam-sat") { _, context in try await oversight(context) }
        addCampaigns(to: router)
        addWarnings(to: router)
        addLetters(to: router)
        addOutlines(to: router)
        addOutreachDirectory(to: router)
        addBulletins(to: router)
        addAdministration(to: router)
        addStations(to: router)
        addDataRequests(to: router)
        addBreaches(to: router)
    }

    func render(_ page: some Page, _ context: SiteContext, _ status: HTTPResponse.Status = .ok) throws -> Response {
        try views.render(page, on: site, for: context.visit, status: status)
    }

    func redirect(_ address: String, saying sentence: String, _ context: SiteContext) -> Response {
        var response = Response.redirect(inside: address)
        flashes.set(Flash(.success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }
}
