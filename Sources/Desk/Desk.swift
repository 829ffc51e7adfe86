// The agencies' desk: one queue ordered by what is due, and one page for each report with every act that is open.
//
//     GET  /xu-ly                 the queue
//     GET  /xu-ly/nhap-tu-giay    a form for what came on paper; POST enters it
//     GET  /xu-ly/{code}          one report
//     POST /xu-ly/{code}/{act}    one act upon it
//          /xu-ly/{code}/che      what is covered before it is shown: Covering/CoveringRoutes.swift

import FieldReports
import Foundation
package import Hummingbird
import Office
package import Operations
package import Web

package struct DeskSite: Sendable {
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
        TemplateFolder(prefix: "desk", url: Bundle.module.bundleURL.appendingPathComponent("Templates"))
    }

    package func addRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("xu-ly") { request, context in try await queue(request, context) }
        router.get("xu-ly/nhap-tu-giay") { request, context in try await showPaper(request, context) }
        router.post("xu-ly/nhap-tu-giay") { request, context in try await enterPaper(request, context) }
        router.get("xu-ly/{code}") { request, context in try await report(request, context) }
        addCoveringRoutes(to: router)
        router.post("xu-ly/{code}/{act}") { request, context in try await act(request, context) }
    }
}
