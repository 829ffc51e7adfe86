// Turns whatever is thrown below into a page or problem+json. Nothing thrown reaches the person as it is.

package import Hummingbird
import Logging

package struct ProblemMiddleware: RouterMiddleware {
    private let views: Views
    private let site: @Sendable (String) -> Site

    /// `site` chooses what stands around an error page, by the request's path.
    package init(views: Views, site: @escaping @Sendable (String) -> Site) {
        self.views = views
        self.site = site
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as CancellationError {
            throw error
        } catch {
            return try answer(error, to: request, in: context)
        }
    }

    private func answer(_ error: any Error, to request: Request, in context: SiteContext) throws -> Response {
        let explanation = Explanation(of: error)
        let reference = context.visit.reference
        if explanation.isOurFault {
            context.logger.error(
                "request failed", metadata: ["error": "\(String(reflecting: error))", "reference": "\(reference)"])
        }
        guard request.wantsPage else {
            return Problem(
                code: explanation.code, status: explanation.status, detail: explanation.sentence,
                field: explanation.field, errors: explanation.errors,
                reference: explanation.isOurFault ? reference : nil
            ).response(headers: explanation.headers)
        }
        if let needed = error as? SignInNeeded { return .redirect(inside: "/dang-nhap", query: ["tiep": needed.back]) }
        let site = site(request.uri.path)
        var response = try views.render(
            ErrorPage(explanation, on: site, reference: reference), on: site, for: context.visit,
            status: explanation.status)
        for field in explanation.headers { response.headers[field.name] = field.value }
        return response
    }
}
