// Answers: JSON with sorted members, so that the same content has the same bytes and the same tag.

import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outbound
import Web

enum JSONAnswer {
    static func text(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// What a write did. Never kept by anybody on the way.
    static func made(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try text(value))))
    }

    static func nothing(_ status: HTTPResponse.Status = .noContent, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers)
    }

    /// What is there to read: tagged by its bytes, and asked for again each time, because what is hidden must be gone.
    ///
    /// - Parameter version: put before the tag, for `If-Match` on an act.
    static func read(
        _ value: some Encodable, to request: Request, version: Int? = nil, headers: HTTPFields = [:]
    ) throws -> Response {
        let bytes = try text(value)
        let mark = Hex.text(SHA256.hash(data: bytes).prefix(12))
        let tag = "\"\(version.map { "\($0)-" } ?? "")\(mark)\""
        var headers = headers
        headers[.eTag] = tag
        headers[.cacheControl] = "private, no-cache"
        headers.append(HTTPField(name: .vary, value: "Authorization, Cookie"))
        if request.holds(tag) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json; charset=utf-8"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// A member that is written as `null` rather than left out, where its absence means something.
struct OrNull<Value: Encodable>: Encodable {
    let value: Value?
    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
