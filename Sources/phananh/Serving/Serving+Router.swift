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
    func router() throws -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        let assets = try Assets()
        let views = try Views(folders: [.shared], assets: assets.root)
        let keys = SiteKeys(secret: province.vault.pepper.digest(Array("sites".utf8), purpose: "site keys"))
        var shell = WebShell(
            views: views, assets: assets, keys: keys, doorkeeper: ProvinceDoorkeeper(province: province),
            proxies: try TrustedProxies(settings.trustedProxies), now: province.now, site: { _ in portal })
        shell.tileHost = settings.tileHost
        shell.install(on: router)
        return router
    }

    private var portal: Site {
        Site(kind: .portal, navigation: [], hotline: settings.hotline, isDemonstration: demonstration != nil)
    }
}
