// What every answer tells the browser not to do.

import HTTPTypes
package import Hummingbird

package struct SecurityHeaders: RouterMiddleware {
    private let fields: HTTPFields

    /// `tileHost`: where map pictures come from, as `https://tile.example.org`, if from outside.
    package init(tileHost: String? = nil) {
        let images = ["'self'", "data:", "blob:", tileHost].compactMap { $0 }.joined(separator: " ")
        fields = [
            .contentSecurityPolicy: """
            default-src 'self'; script-src 'self'; style-src 'self'; img-src \(images); media-src 'self' blob:; \
            connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; \
            frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'
            """,
            .xContentTypeOptions: "nosniff",
            .referrerPolicy: "same-origin",
            .permissionsPolicy: "geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()",
            .crossOriginOpenerPolicy: "same-origin",
            .crossOriginResourcePolicy: "same-origin",
        ]
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // What a handler said itself stands: an open API may be read from elsewhere, a picture may be kept apart.
        for field in fields where response.headers[field.name] == nil { response.headers[field.name] = field.value }
        if context.visit.isSecure {
            response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        }
        return response
    }
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
    static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
    static let requestID = HTTPField.Name("X-Request-ID")!
}
