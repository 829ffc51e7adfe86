// Too many requests of one kind from one place are asked to wait: 429 with Retry-After.

package import HTTPTypes
package import Hummingbird
package import LocalTime

package struct RateLimit: RouterMiddleware {
    package typealias Choose = @Sendable (Request, SiteContext) -> (rule: RateRule, who: String)?

    private let limiter: RateLimiter
    private let now: @Sendable () -> Instant
    private let choose: Choose

    /// `choose` says which rule a request falls under and whose bucket it takes from; nil is not limited.
    package init(_ limiter: RateLimiter, now: @escaping @Sendable () -> Instant, choose: @escaping Choose) {
        self.limiter = limiter
        self.now = now
        self.choose = choose
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        if let (rule, who) = choose(request, context), let wait = limiter.take(rule, for: who, at: now()) {
            throw TooManyRequests(wait: wait)
        }
        return try await next(request, context)
    }

    /// Posts are few, reads are many; what is served from memory is free.
    package static func usual(_ request: Request, _ context: SiteContext) -> (rule: RateRule, who: String)? {
        if request.uri.path.hasPrefix("/assets/") { return nil }
        let who = context.visit.person.map { "account \($0.accountID)" } ?? context.visit.household
        let isRead = request.method == .get || request.method == .head
        return isRead ? (.reads, who) : (.writes, who)
    }
}

extension RateRule {
    package static let reads = RateRule("reads", burst: 300, every: Span(milliseconds: 50))
    package static let writes = RateRule("writes", burst: 60, every: .seconds(1))
    /// Passwords and codes are guessed at: five, then one a minute.
    package static let signIn = RateRule("signIn", burst: 5, every: .minutes(1))
}

extension Visit {
    /// Who shares a limit when nobody is signed in: an IPv4 address, or a whole IPv6 /64.
    package var household: String { IPAddress(clientAddress)?.household ?? clientAddress }
}

package struct TooManyRequests: Explained {
    package let wait: Span
    package var code: String { "tooManyRequests" }
    package var sentence: String { "Ông/bà thao tác quá nhanh. Vui lòng chờ \(words) rồi thử lại." }
    package var status: HTTPResponse.Status { .tooManyRequests }
    package var headers: HTTPFields { [.retryAfter: "\(seconds)"] }

    package init(wait: Span) { self.wait = wait }

    /// Rounded up, so that whoever waits that long is let in.
    private var seconds: Int64 { max(1, (wait.milliseconds + 999) / 1000) }
    private var words: String { seconds < 90 ? "\(seconds) giây" : "\((seconds + 59) / 60) phút" }
}
