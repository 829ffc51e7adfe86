// A small client for object stores that speak S3: five calls, each signed, each bounded in time and in tries.
// The bucket is in the path (`https://host/bucket/name`), which every such store understands.

import AsyncHTTPClient
import Dispatch
package import Foundation
import NIOCore
import NIOHTTP1

package struct S3Client: Sendable {
    package let settings: S3Settings
    let retries: S3Retries
    private let connections: Connections
    let now: @Sendable () -> Date

    var client: HTTPClient { connections.client }

    /// - Parameter now: the store refuses what is signed more than a quarter of an hour away from its own clock.
    package init(
        _ settings: S3Settings, retries: S3Retries = S3Retries(), now: @escaping @Sendable () -> Date = { Date() }
    ) {
        (self.settings, self.retries, self.now) = (settings, retries, now)
        connections = Connections()
    }

    /// Lets go of the connections at once; the value is not used afterwards. Errors at that point help nobody.
    package func close() async { try? await client.shutdown() }
}

/// Goes with the last value that uses it, closed or not.
private final class Connections: Sendable {
    let client: HTTPClient

    init() {
        // Redirects are refused: a signature holds for one address.
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 16
        configuration.httpVersion = .http1Only
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit { client.shutdown(queue: .global()) { _ in } }
}

// MARK: - Calls

extension S3Client {
    /// - Parameter onlyIfAbsent: what is there under the name stays.
    /// - Returns: false when `onlyIfAbsent` was asked and the name is taken.
    @discardableResult
    package func put(_ body: S3Body, as name: String, onlyIfAbsent: Bool = false) async throws -> Bool {
        var call = call("PUT", name)
        call.body = body
        call.headers.append((Self.ownHash, body.sha256))
        if onlyIfAbsent { call.headers.append(("if-none-match", "*")) }
        return try await perform(call) { response, attempt in
            if response.status == .preconditionFailed, onlyIfAbsent {
                // An attempt whose answer was lost may have succeeded: then it is ours that is in the way.
                return attempt > 1 ? try await head(name)?.sha256 == body.sha256 : false
            }
            try await check(response)
            return true
        }
    }

    /// The bytes of a range, cut at the object's end, and the length of the whole.
    package func get(_ name: String, _ range: Range<Int64>) async throws -> (bytes: [UInt8], total: Int64) {
        guard !range.isEmpty else { return ([], try await head(name).orNotFound().length) }
        var call = call("GET", name)
        call.headers.append(("range", "bytes=\(range.lowerBound)-\(range.upperBound - 1)"))
        return try await perform(call) { response, _ in
            if response.status == .rangeNotSatisfiable {
                // It ends before the range begins; not every store says with the refusal where.
                return ([], try await head(name).orNotFound().length)
            }
            try await check(response)
            let bytes = try await response.body.collect(upTo: range.count + Self.largestAnswer)
            guard response.status == .partialContent else {
                // A store that does not know ranges sends all.
                let all = Array(bytes.readableBytesView)
                return (Array(all.dropFirst(Int(range.lowerBound)).prefix(range.count)), Int64(all.count))
            }
            guard let total = response.headers.first(name: "content-range").flatMap(Self.total) else {
                throw S3Failure.unexpected(status: 206, code: "Content-Range")
            }
            return (Array(bytes.readableBytesView), total)
        }
    }

    /// Nil when there is none.
    package func head(_ name: String) async throws -> S3Object? {
        do {
            return try await perform(call("HEAD", name)) { response, _ in
                try await check(response)
                guard let length = response.headers.first(name: "content-length").flatMap(Int64.init) else {
                    throw S3Failure.unexpected(status: 200, code: "Content-Length")
                }
                return S3Object(name: name, length: length, sha256: response.headers.first(name: Self.ownHash))
            }
        } catch S3Failure.notFound {
            return nil
        }
    }

    /// What is not there is deleted already.
    package func delete(_ name: String) async throws {
        do {
            try await perform(call("DELETE", name)) { response, _ in try await check(response) }
        } catch S3Failure.notFound {
            return
        }
    }

    /// The hash that we give each object along, to know our own again.
    private static let ownHash = "x-amz-meta-sha256"

    /// `bytes 0-9/443`.
    private static func total(_ contentRange: String) -> Int64? {
        contentRange.split(separator: "/").last.flatMap { Int64($0) }
    }
}

package struct S3Object: Sendable, Equatable {
    package let name: String
    /// In bytes.
    package let length: Int64
    /// Milliseconds since 1970 by the store's clock; only listings tell it.
    package var changed: Int64?
    /// Only HEAD tells it, and only of what this client wrote.
    var sha256: String?
}

extension S3Object? {
    fileprivate func orNotFound() throws(S3Failure) -> S3Object {
        guard let self else { throw .notFound }
        return self
    }
}
