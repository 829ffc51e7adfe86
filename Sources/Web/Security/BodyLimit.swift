// No body is longer than its path allows: refused by its announced length, else counted as it comes.

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
        if let length = request.headers[.contentLength].flatMap(Int.init) {
            guard length <= limit else { throw UnreadableForm.tooLarge(limit: limit) }
            return try await next(request, context)
        }
        guard request.headers[.transferEncoding] != nil || request.method == .post || request.method == .put else {
            return try await next(request, context)
        }
        var request = request
        request.body = RequestBody(asyncSequence: Counted(body: request.body, limit: limit))
        return try await next(request, context)
    }
}

/// The same bytes, until there are too many.
private struct Counted: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let body: RequestBody
    let limit: Int

    func makeAsyncIterator() -> Iterator { Iterator(base: body.makeAsyncIterator(), limit: limit) }

    struct Iterator: AsyncIteratorProtocol {
        var base: RequestBody.AsyncIterator
        let limit: Int
        var taken = 0

        mutating func next() async throws -> ByteBuffer? {
            guard let buffer = try await base.next() else { return nil }
            taken += buffer.readableBytes
            guard taken <= limit else { throw UnreadableForm.tooLarge(limit: limit) }
            return buffer
        }
    }
}
