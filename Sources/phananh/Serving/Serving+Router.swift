import API
import Center
import Desk
import FieldReports
import Foundation
import Hummingbird
import Operations
import Outbound
import Portal
import Web

extension Serving {
    /// The shell first: a route has the middleware that was there before it.
    func router(isEnding: @escaping @Sendable () -> Bool) throws -> Hummingbird.Router<SiteContext> {
        let router = Hummingbird.Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let assets = try Assets()
        let views = try Views(
            folders: [.shared, PortalSite.templates, DeskSite.templates, CenterSite.templates], assets: assets.root)
        let keys = SiteKeys(secret: province.vault.pepper.digest(Array("sites".utf8), purpose: "site keys"))
        let (portal, desk, center) = (dressed(.portal), dressed(.desk), dressed(.center))

        var shell = WebShell(
            views: views, assets: assets, keys: keys, doorkeeper: ProvinceDoorkeeper(province: province),
            proxies: try TrustedProxies(settings.trustedProxies), now: province.now,
            site: { path in path.hasPrefix("/xu-ly") ? desk : Self.isCenter(path) ? center : portal })
        shell.tileHost = settings.tileHost
        shell.bodyLimit = { JSONAPI.bodyLimit($0) ?? PortalSite.bodyLimit($0) }
        shell.limits = { JSONAPI.rateLimit($0, $1) ?? PortalSite.rateLimit($0, $1) }
        shell.install(on: router)

        var people = PortalSite(
            province: province, views: views, keys: keys, base: portal, contacts: try contacts(),
            hasMap: assets.hasMap, outbox: demonstration)
        people.tiles = settings.tileHost
        people.addRoutes(to: router)
        DeskSite(province: province, views: views, site: desk, keys: keys).addRoutes(to: router)
        CenterSite(province: province, views: views, site: center, keys: keys).addRoutes(to: router)
        JSONAPI(province: province, metricsToken: settings.metricsToken, isEnding: isEnding).addRoutes(to: router)
        if demonstration != nil { GalleryRoutes(views: views, site: portal, now: province.now).add(to: router) }
        return router
    }

    private func dressed(_ site: Site) -> Site {
        var site = site
        site.hotline = settings.hotline
        site.isDemonstration = demonstration != nil
        return site
    }

    private static func isCenter(_ path: String) -> Bool {
        ["/ioc", "/giam-sat", "/quan-tri", "/tuyen-truyen"].contains { path.hasPrefix($0) }
            || path == "/dai" || path.hasPrefix("/dai/")
    }

    private func contacts() throws -> [SupportContact] {
        guard let file = settings.contactsFile else { return [] }
        return try JSONDecoder().decode([SupportContact].self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    }
}
