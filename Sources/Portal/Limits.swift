// What the portal asks of the shell in front of it: how large a body may be, and how often somebody may try.

import HTTPTypes
package import Hummingbird
import LocalTime
package import Web

extension PortalSite {
    /// Pages with files take five photos and a video; every other form is small.
    package static func bodyLimit(_ request: Request) -> Int {
        takesFiles(request.uri.path) ? 110 << 20 : 1 << 20
    }

    private static func takesFiles(_ path: String) -> Bool {
        path == "/gui" || (path.hasPrefix("/pa/") && (path.hasSuffix("/anh") || path.hasSuffix("/phan-hoi")))
    }

    /// Passwords and codes are guessed at, so these pages have their own, smaller allowance.
    package static func rateLimit(_ request: Request, _ context: SiteContext) -> (rule: RateRule, who: String)? {
        let guarded = [
            "/dang-nhap", "/dang-ky", "/dang-ky/xac-minh", "/dang-ky/ma-moi", "/quen-mat-khau", "/quen-mat-khau/ma",
        ]
        guard request.method == .post, guarded.contains(request.uri.path) else {
            return RateLimit.usual(request, context)
        }
        return (.codes, context.visit.household)
    }
}

extension RateRule {
    /// A family behind one address registers, mistypes and tries again; a machine that guesses is slowed to a crawl.
    static let codes = RateRule("portalCodes", burst: 20, every: .seconds(20))
}
