// The JSON API under /api/v1 and the three addresses for whoever watches the service.
//
// Read with OpenAPI/openapi.json, which is the contract: a test holds every route against it.

import FieldReports
import HTTPTypes
package import Hummingbird
import Office
package import Operations
import Storage
package import Web

package struct JSONAPI: Sendable {
    let province: Province
    /// Opens /metrics to whoever shows it; without one only this machine may look.
    let metricsToken: String?
    /// This node is about to end.
    let isEnding: @Sendable () -> Bool
    let publicNews: PublicNews
    let borders = DrawnBorders()

    package init(
        province: Province, metricsToken: String? = nil, isEnding: @escaping @Sendable () -> Bool = { false }
    ) {
        (self.province, self.metricsToken, self.isEnding) = (province, metricsToken, isEnding)
        publicNews = PublicNews(province) { try await Self.line($0, for: .anyone, in: province) }
    }

    package func addRoutes(to router: Router<SiteContext>) {
        let api = router.group("api/v1").add(middleware: FirstPasswordGuard())
        addAccountRoutes(to: api)
        addSessionRoutes(to: api)
        addOwnRoutes(to: api)
        addClaimRoutes(to: api)
        addDataRequestRoutes(to: api)
        addBreachRoutes(to: api)
        addReportRoutes(to: api)
        addActRoutes(to: api)
        addMediaRoutes(to: api)
        addUploadRoutes(to: api)
        addReferenceRoutes(to: api)
        addReadingRoutes(to: api)
        addClockRoutes(to: api)
        addRuleRoutes(to: api)
        addLetterRoutes(to: api)
        addOutlineRoutes(to: api)
        addBulletinRoutes(to: api)
        addCampaignRoutes(to: api)
        addMapRoutes(to: api)
        addStatisticsRoutes(to: api)
        addLiveRoutes(to: api)
        addWarningRoutes(to: api)
        addStationRoutes(to: api)
        addAiringRoutes(to: api)
        api.get("openapi.json") { request, context in try contract.answer(request) }
        addWatchRoutes(to: router)
    }

    /// How many bytes a body may have here; nil for what is not ours.
    package static func bodyLimit(_ request: Request) -> Int? {
        guard request.uri.path.hasPrefix("/api/v1/") else { return nil }
        let path = request.uri.path
        let takesFiles =
            path.hasPrefix("/api/v1/uploads")
            || path.hasPrefix("/api/v1/bulletin") && path.hasSuffix("/recording")
        return takesFiles ? 64 << 20 : JSONBody.largest
    }

    /// What a request here takes from; nil for what is not ours.
    package static func rateLimit(_ request: Request, _ context: SiteContext) -> Allowance? {
        let path = request.plainPath
        guard path.hasPrefix("/api/v1/") else { return nil }
        if request.method == .patch, path.hasPrefix("/api/v1/uploads/") {
            return RateLimit.uploading(request, context)
        }
        let sends = request.method == .post && (path == "/api/v1/reports" || path.hasSuffix("/resubmission"))
        return sends ? RateLimit.sending(request, context) : RateLimit.usual(request, context)
    }
}

/// What every group of routes is added to.
typealias Routes = RouterGroup<SiteContext>

/// A one-time password opens nothing but its own change.
struct FirstPasswordGuard: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let isSpare = context.visit.person?.principal(as: SignedIn.self)?.account.mustChangePassword ?? false
        guard !isSpare || Self.open.contains(request.uri.path) else { throw AccountProblem.passwordMustChange }
        return try await next(request, context)
    }

    private static let open: Set<String> = [
        "/api/v1/me", "/api/v1/me/password", "/api/v1/sessions", "/api/v1/sessions/current", "/api/v1/openapi.json",
    ]
}
