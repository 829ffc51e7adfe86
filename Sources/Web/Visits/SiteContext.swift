// The request context of every site and of the API.

package import Hummingbird
package import NIOCore

package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var visit: Visit
    /// The other end of the connection, which may be a proxy.
    package let peerAddress: String?
    /// Fulfilled when the connection is gone.
    package let gone: EventLoopFuture<Void>

    package init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        visit = Visit()
        peerAddress = source.channel.remoteAddress?.ipAddress
        gone = source.channel.closeFuture
    }

    /// The person, or a refusal that leads to the sign-in page and back.
    package func person() throws -> SignedInPerson {
        guard let person = visit.person else { throw SignInNeeded(back: visit.address) }
        return person
    }
}
