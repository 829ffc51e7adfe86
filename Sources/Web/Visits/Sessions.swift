// Asks the doorkeeper who holds the session's cookie, and hands over the sentence which the last page left.

package import Hummingbird
package import LocalTime

package struct Sessions: RouterMiddleware {
    private let doorkeeper: any Doorkeeper
    private let tokens: FormToken
    private let flashes: FlashCookie
    private let now: @Sendable () -> Instant

    package init(doorkeeper: any Doorkeeper, keys: SiteKeys, now: @escaping @Sendable () -> Instant) {
        self.doorkeeper = doorkeeper
        tokens = FormToken(keys: keys)
        flashes = FlashCookie(keys: keys)
        self.now = now
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if path.hasPrefix("/assets/") { return try await next(request, context) }
        var context = context
        let isSecure = context.visit.isSecure
        // Never both: what shows a bearer token passes the form guard, so it must not be answered by the cookie.
        let token =
            request.showsBearerToken ? request.bearerToken : SessionCookie.read(request, isSecure: isSecure)
        if let token {
            context.visit.person = try await doorkeeper.person(holding: token, at: now())
            if context.visit.person != nil { context.visit.session = token }
        }
        var random = SystemRandomNumberGenerator()
        context.visit.csrfToken = tokens.token(for: context.visit.session, using: &random)
        context.visit.flash = request.method == .get ? flashes.read(request, isSecure: isSecure) : nil

        var response = try await next(request, context)
        // Shown once: only an answer that is a page has shown it.
        if context.visit.flash != nil, response.headers[.contentType]?.hasPrefix("text/html") == true {
            flashes.clear(on: &response, isSecure: isSecure)
        }
        return response
    }
}

extension Request {
    /// A program's session: the same token in `Authorization: Bearer …`.
    package var bearerToken: ShownToken? {
        guard showsBearerToken else { return nil }
        return headers[.authorization].flatMap { ShownToken(String($0.dropFirst("Bearer ".count))) }
    }
}
