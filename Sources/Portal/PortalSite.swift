// The people's site: every page works without scripts, on a small phone, on a weak line.

import Foundation
import HTTPTypes
package import Hummingbird
package import Operations
package import Outbound
package import Web

package struct PortalSite: Sendable {
    package var province: Province
    package var views: Views
    package let flashes: FlashCookie
    package let formTokens: FormToken
    /// What stands around the pages; the count of unread lines is added for who is signed in.
    package var base: Site
    /// Whom to call, from the installation's configuration (DIR-04).
    package var contacts: [SupportContact]
    /// Leaflet is among the assets.
    package var hasMap: Bool
    /// `https://…/{z}/{x}/{y}.png` and whose it is, when configured.
    package var tiles: String?
    package var tilesBy: String?
    /// Only in a demonstration: the gateway whose messages `/demo/outbox` shows in place of a phone.
    package var outbox: DemonstrationGateway?

    package init(
        province: Province, views: Views, keys: SiteKeys, base: Site = .portal, contacts: [SupportContact] = [],
        hasMap: Bool = false, outbox: DemonstrationGateway? = nil
    ) {
        self.province = province
        self.views = views
        flashes = FlashCookie(keys: keys)
        formTokens = FormToken(keys: keys)
        self.base = base
        self.contacts = contacts
        self.hasMap = hasMap
        self.outbox = outbox
    }

    package static var templates: TemplateFolder {
        TemplateFolder(prefix: "portal", url: Bundle.module.bundleURL.appendingPathComponent("Templates"))
    }

    package func addRoutes(to router: Router<SiteContext>) {
        addHomeRoutes(to: router)
        addAccountRoutes(to: router)
        addOwnDataRoutes(to: router)
        addSendingRoutes(to: router)
        addReportRoutes(to: router)
        addMineRoutes(to: router)
        addClaimRoutes(to: router)
        addSearchRoutes(to: router)
        addCalendarRoutes(to: router)
        addHelpRoutes(to: router)
        addCampaignRoutes(to: router)
        addFiguresRoutes(to: router)
        addTellingRoutes(to: router)
        addOpennessRoutes(to: router)
        addWarningRoutes(to: router)
        addOutboxRoutes(to: router)
    }
}

extension Site {
    package static let portal = Site(
        kind: .portal,
        navigation: [
            NavigationItem("Trang chủ", "/"), NavigationItem("Gửi", "/gui"),
            NavigationItem("Tra cứu", "/tra-cuu"), NavigationItem("Của tôi", "/cua-toi"),
            NavigationItem("Số liệu", "/thong-ke"), NavigationItem("Hỗ trợ", "/ho-tro"),
        ])
}

// MARK: - Answering

extension PortalSite {
    func show(
        _ page: some Page, _ context: SiteContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        try views.render(page, on: try await site(for: context), for: context.visit, status: status)
    }

    /// After a post: to a page of ours, with a sentence about what was done.
    func go(_ path: String, _ context: SiteContext, saying flash: Flash? = nil) -> Response {
        var response = Response.redirect(inside: path)
        if let flash { flashes.set(flash, on: &response, isSecure: context.visit.isSecure) }
        return response
    }

    private func site(for context: SiteContext) async throws -> Site {
        guard context.visit.person != nil,
            let mine = base.navigation.firstIndex(where: { $0.address == "/cua-toi" })
        else { return base }
        let unread = try await province.reports.unreadLines(for: context.viewer)
        guard unread > 0 else { return base }
        var site = base
        site.navigation[mine].count = unread
        site.navigation[mine].countWords = "\(unread) thông báo chưa đọc"
        return site
    }
}
