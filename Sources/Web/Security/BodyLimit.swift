// No body is longer than its path allows: refused by its announced length, else counted as it comes. What breaks off in
// its middle is whole to nobody.

package import Hummingbird
import NIOCore

package struct BodyLimit: RouterMiddleware {
    private let limit: @Sendable (Request) -> Int

    /// `limit` gives bytes; uploads are given more than forms.
    package init(_ limit: @escaping @Sendable (Request) -> Int) {
        self.limit = limit
    }

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        let limit = limit(request)
        let length = request.headers[.contentLength].flatMap(Int.init)
        if let length, length > limit { throw UnreadableForm.tooLarge(limit: limit) }
        guard length ?? 0 > 0 || request.headers[.transferEncoding] != nil || request.method == .post else {
            return try await next(request, context)
        }
        var request = request
        request.body = RequestBody(asyncSequence: Counted(body: request.body, limit: limit, announced: length))
        return try await next(request, context)
    }
}

/// The same bytes, until there are too many. Whatever happens to the connection meanwhile is the sender's matter.
private struct Counted: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let body: RequestBody
    let limit: Int
    let announced: Int?

    func makeAsyncIterator() -> Iterator {
        Iterator(base: body.makeAsyncIterator(), limit: limit, announced: announced)
    }

    struct Iterator: AsyncIteratorProtocol {
        var base: RequestBody.AsyncIterator
        let limit: Int
        let announced: Int?
        var taken = 0

        mutating func next() async throws -> ByteBuffer? {
            guard let buffer = try await arriving() else {
                guard taken == announced ?? taken else { throw BrokenRequest() }
                return nil
            }
            taken += buffer.readableBytes
            guard taken <= limit else { throw UnreadableForm.tooLarge(limit: limit) }
            return buffer
        }

        private mutating func arriving() async throws -> ByteBuffer? {
            do { return try await base.next() } catch let slow as RequestTooSlow { throw slow } catch {
                if error is CancellationError { throw error }
                throw BrokenRequest()
            }
        }
    }
}
