// The first to see a request: gives it its number and finds out where it came from.

import HTTPTypes
package import Hummingbird
import Logging

package struct Reception: RouterMiddleware {
    private let proxies: TrustedProxies
    private let isEncryptedHere: Bool

    /// `isEncryptedHere`: this process speaks TLS itself.
    package init(proxies: TrustedProxies, isEncryptedHere: Bool = false) {
        self.proxies = proxies
        self.isEncryptedHere = isEncryptedHere
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let peer = context.peerAddress ?? "unknown"
        context.visit.reference = Self.reference(context.id)
        context.visit.path = request.uri.path
        context.visit.address = request.uri.string
        context.visit.clientAddress = proxies.client(peer: peer, forwardedFor: request.headers[values: .xForwardedFor])
        context.visit.isSecure =
            isEncryptedHere
            || (proxies.trusts(peer) && request.headers[.xForwardedProto]?.lowercased() == "https")
        var response = try await next(request, context)
        response.headers[.requestID] = context.visit.reference
        return response
    }

    /// The end of the request's number in the log, short enough to be read over a telephone: `7F3A-91C2`.
    private static func reference(_ id: String) -> String {
        let digits = id.suffix(8).uppercased()
        return "\(digits.prefix(4))-\(digits.suffix(4))"
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let xForwardedProto = HTTPField.Name("X-Forwarded-Proto")!
}
