// Too many requests of one kind from one place are asked to wait: 429 with Retry-After.

import HTTPTypes
package import Hummingbird
import LocalTime
package import Operations

package struct RateLimit: RouterMiddleware {
    package typealias Choose = @Sendable (Request, SiteContext) -> Allowance?

    private let doorkeeper: any Doorkeeper
    private let choose: Choose

    /// `choose` says what a request takes from; nil is not limited.
    package init(_ doorkeeper: any Doorkeeper, choose: @escaping Choose) {
        self.doorkeeper = doorkeeper
        self.choose = choose
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let allowance = choose(request, context) else { return try await next(request, context) }
        try await doorkeeper.allow(allowance)
        var context = context
        if allowance.counting == .withTheWrite { context.visit.owed = allowance }
        return try await next(request, context)
    }

    /// Writes are few and counted by all nodes together, or whoever went from node to node had a limit at each. Reads
    /// are many and counted in each node's memory: that limit protects the node. What is served from memory is free.
    package static func usual(_ request: Request, _ context: SiteContext) -> Allowance? {
        if request.uri.path.hasPrefix("/assets/") || isProbe(request) { return nil }
        let who = context.visit.person.map { "account \($0.accountID)" } ?? context.visit.household
        let isRead = request.method == .get || request.method == .head
        return isRead ? Allowance(.reads, for: who, .here) : Allowance(.writes, for: who, .together)
    }

    /// A piece of an upload is counted by its bytes: small pieces are how a weak signal is overcome. How many uploads may
    /// be begun is counted with the other writes.
    package static func uploading(_ request: Request, _ context: SiteContext) -> Allowance? {
        let who = context.visit.person.map { "account \($0.accountID)" } ?? context.visit.household
        let announced = request.headers[.contentLength].flatMap(Int.init)
        // One that does not say how long it is counts as the longest.
        let kilobytes = max(0, announced ?? RateRule.longestPiece) >> 10
        var allowance = Allowance(.uploads, for: who, .here)
        allowance.amount = min(RateRule.eachPiece + kilobytes, RateRule.uploads.burst)
        return allowance
    }

    /// Whoever asks whether this node works shares no limit with strangers: it answers from memory.
    package static func isProbe(_ request: Request) -> Bool { ["/healthz", "/readyz"].contains(request.plainPath) }

    /// The same where a report is sent: the write is counted in the report's own transaction. Only for a handler that
    /// hands `visit.owed` on to `Intake.submit`.
    package static func sending(_ request: Request, _ context: SiteContext) -> Allowance? {
        var allowance = usual(request, context)
        if allowance?.counting == .together { allowance?.counting = .withTheWrite }
        return allowance
    }
}

extension RateRule {
    package static let reads = RateRule("reads", burst: 300, every: Span(milliseconds: 50))
    package static let writes = RateRule("writes", burst: 60, every: .seconds(1))
    /// Passwords and codes are guessed at: five, then one a minute.
    package static let signIn = RateRule("signIn", burst: 5, every: .minutes(1))
}

extension RateRule {
    /// In kilobytes: 256 MB at once, then one megabyte a second.
    package static let uploads = RateRule("uploads", burst: 256 << 10, every: Span(milliseconds: 1))
    /// What a piece costs however small it is: each waits for the disk.
    fileprivate static let eachPiece = 16
    fileprivate static let longestPiece = 64 << 20
}

extension Request {
    /// The path as the router reads it: a slash more or less leads to the same route, so it must not lead around the
    /// route's limit.
    package var plainPath: String { "/" + uri.path.split(separator: "/").joined(separator: "/") }
}

extension Visit {
    /// Who shares a limit when nobody is signed in: an IPv4 address, or a whole IPv6 /64.
    package var household: String { IPAddress(clientAddress)?.household ?? clientAddress }
}
