// An answer that goes on: Server-Sent Events, over a seat that is given back when the stream is gone.

import HTTPTypes
package import Hummingbird
package import NIOCore
package import Operations

package enum EventStream {
    package typealias Write = (ByteBuffer) async throws -> Void

    package static let heartbeat = ByteBuffer(string: ":\n\n")

    package static func answer(
        _ seat: StreamSeat, _ tell: @escaping @Sendable (_ write: Write) async throws -> Void
    ) -> Response {
        let headers: HTTPFields = [
            .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store", .accelBuffering: "no",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                defer { withExtendedLifetime(seat) {} }
                try await writer.write(ByteBuffer(string: "retry: 5000\n\n"))
                try await tell { try await writer.write($0) }
                try await writer.finish(nil)
            })
    }
}

extension SiteContext {
    /// - Throws: `TooManyStreams`.
    package func streamSeat(at province: Province) throws -> StreamSeat {
        try province.live.seat(for: visit.person.map { .account($0.accountID) } ?? .address(visit.household))
    }
}

extension HTTPField.Name {
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering")!
}
