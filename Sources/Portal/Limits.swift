// What the portal asks of the shell in front of it: how large a body may be, and how often somebody may try.

import HTTPTypes
package import Hummingbird
import LocalTime
package import Operations
package import Web

extension PortalSite {
    /// Pages with files take five photos and a video; every other form is small.
    package static func bodyLimit(_ request: Request) -> Int {
        takesFiles(request.uri.path) ? 110 << 20 : 1 << 20
    }

    private static func takesFiles(_ path: String) -> Bool {
        path == "/gui" || path.hasPrefix("/xu-ly/")
            || (path.hasPrefix("/tuyen-truyen/") && path.hasSuffix("/minh-chung"))
            || (path.hasPrefix("/tuyen-truyen/") && path.hasSuffix("/ban-thu"))
            || (path.hasPrefix("/pa/") && (path.hasSuffix("/anh") || path.hasSuffix("/phan-hoi")))
    }

    /// Passwords and codes are guessed at, so these pages have their own, smaller allowance.
    package static func rateLimit(_ request: Request, _ context: SiteContext) -> Allowance? {
        let guarded = [
            "/dang-nhap", "/dang-ky", "/dang-ky/xac-minh", "/dang-ky/ma-moi", "/quen-mat-khau", "/quen-mat-khau/ma",
            "/nhan-phan-anh", "/nhan-phan-anh/ma",
        ]
        let path = request.plainPath
        guard request.method == .post, guarded.contains(path) else {
            return path == "/gui/kiem-tra" ? RateLimit.sending(request, context) : RateLimit.usual(request, context)
        }
        return Allowance(.codes, for: context.visit.household, .together)
    }
}

extension RateRule {
    /// A family behind one address registers, mistypes and tries again; a machine that guesses is slowed to a crawl.
    static let codes = RateRule("portalCodes", burst: 20, every: .seconds(20))
}
