// What stands between the network and every handler, in its order. The sites and the API add their routes inside.

package import Hummingbird
package import LocalTime

package struct WebShell: Sendable {
    package var views: Views
    package var assets: Assets
    package var keys: SiteKeys
    package var doorkeeper: any Doorkeeper
    package var now: @Sendable () -> Instant
    /// What stands around an error page, by the request's path.
    package var site: @Sendable (String) -> Site
    package var proxies: TrustedProxies
    package var isEncryptedHere = false
    package var tileHost: String?
    package var origins: Set<String> = []
    package var limits: RateLimit.Choose = RateLimit.usual
    /// Bytes a body may have; uploads more than forms.
    package var bodyLimit: @Sendable (Request) -> Int = { _ in 1 << 20 }

    package init(
        views: Views, assets: Assets, keys: SiteKeys, doorkeeper: any Doorkeeper, proxies: TrustedProxies,
        now: @escaping @Sendable () -> Instant, site: @escaping @Sendable (String) -> Site
    ) {
        self.views = views
        self.assets = assets
        self.keys = keys
        self.doorkeeper = doorkeeper
        self.proxies = proxies
        self.now = now
        self.site = site
    }

    /// Call it before any route is added: a route has the middleware which was there before it.
    package func install(on router: Router<SiteContext>) {
        let problems = ProblemMiddleware(views: views, site: site)
        router.add(middleware: Reception(proxies: proxies, isEncryptedHere: isEncryptedHere))
        router.add(middleware: SecurityHeaders(tileHost: tileHost))
        router.add(middleware: CompressionMiddleware())
        // Twice: the outer answers when even the doorkeeper fails, the inner knows who is signed in.
        router.add(middleware: problems)
        router.add(middleware: Sessions(doorkeeper: doorkeeper, keys: keys, now: now))
        router.add(middleware: problems)
        router.add(middleware: RateLimit(doorkeeper, choose: limits))
        router.add(middleware: BodyLimit(bodyLimit))
        router.add(middleware: FormGuard(tokens: FormToken(keys: keys), origins: origins))
        assets.addRoutes(to: router)
    }

    package var flashes: FlashCookie { FlashCookie(keys: keys) }
}
