// Packs pages and data on their way out, when the reader takes gzip and there is something to gain.
//
// A page that repeats what was asked beside a secret could be guessed at from its packed length; the only secret in our
// pages is the form token, which is masked anew each time (see CSRF.swift).

import HTTPTypes
package import Hummingbird
import NIOCore
import Synchronization

package struct CompressionMiddleware: RouterMiddleware {
    /// Below this a packed body is no fewer packets than a plain one.
    private let smallest = 1024
    /// Above this it is an export, better streamed than held in memory.
    private let largest = 4 << 20

    package init() {}

    package func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard packs(response) else { return response }
        response.headers.append(HTTPField(name: .vary, value: "Accept-Encoding"))
        guard request.acceptsGzip, request.method != .head else { return response }
        let plain = try await collected(response.body)
        guard let packed = Gzip.pack(plain) else {
            response.body = ResponseBody(byteBuffer: plain)
            return response
        }
        response.headers[.contentEncoding] = "gzip"
        // The bytes differ from the plain ones, so the tag may only promise the same meaning.
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { response.headers[.eTag] = "W/\(tag)" }
        response.body = ResponseBody(byteBuffer: packed)
        return response
    }

    /// A body of unknown length is a stream, as events are: it passes as it comes.
    private func packs(_ response: Response) -> Bool {
        guard let length = response.body.contentLength, (smallest...largest).contains(length),
            response.headers[.contentEncoding] == nil, let type = response.headers[.contentType]
        else { return false }
        return ["text/", "application/json", "application/problem+json", "application/geo+json", "application/xml"]
            .contains { type.hasPrefix($0) } && !type.hasPrefix("text/event-stream")
    }

    private func collected(_ body: ResponseBody) async throws -> ByteBuffer {
        let sink = Collected()
        try await body.write(sink)
        return sink.bytes
    }
}

/// Takes a response's body in memory.
private struct Collected: ResponseBodyWriter {
    private final class Box: Sendable {
        let bytes = Mutex(ByteBuffer())
    }

    private let box = Box()
    var bytes: ByteBuffer { box.bytes.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        box.bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
