//     GET  /_gallery               every component
//     GET  /_gallery/wall          the wall of the IOC
//     GET  /_gallery/points.json   a few points for its map
//
// Added by the demonstration only.

import HTTPTypes
package import Hummingbird
package import LocalTime
import NIOCore

package struct GalleryRoutes: Sendable {
    private let views: Views
    private let site: Site
    private let now: @Sendable () -> Instant

    package init(views: Views, site: Site, now: @escaping @Sendable () -> Instant) {
        self.views = views
        self.site = site
        self.now = now
    }

    package func add(to router: Router<SiteContext>) {
        router.get("_gallery") { _, context in try views.render(GalleryPage(), on: site, for: context.visit) }
        router.get("_gallery/wall") { _, context in
            let page = GalleryWallPage(csrf: context.visit.csrfToken, now: now())
            return try views.render(page, on: site, for: context.visit)
        }
        router.get("_gallery/points.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/geo+json"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Self.points)))
        }
    }

    private static let points = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[103.02,21.39]},"properties":{"count":34}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[103.15,21.76]},"properties":{"count":7}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[102.85,21.55]},"properties":{"code":"PA-2026-000127",\
        "title":"Sạt lở taluy dương tại QL.12 Km 135+800","url":"/pa/PA-2026-000127","standing":"urgent"}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[103.22,21.48]},"properties":{"code":"PA-2026-000123",\
        "title":"Mặt đường bê tông bị vỡ","url":"/pa/PA-2026-000123","standing":"onTime"}}
        ]}
        """
}
