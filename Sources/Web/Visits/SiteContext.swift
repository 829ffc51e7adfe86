// The request context of every site and of the API.

package import Hummingbird
import NIOCore

package struct SiteContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var visit: Visit
    /// The other end of the connection, which may be a proxy.
    package let peerAddress: String?

    package init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        visit = Visit()
        peerAddress = source.channel.remoteAddress?.ipAddress
    }

    /// The person, or a refusal that leads to the sign-in page and back.
    package func person() throws -> SignedInPerson {
        guard let person = visit.person else { throw SignInNeeded(back: visit.address) }
        return person
    }
}
