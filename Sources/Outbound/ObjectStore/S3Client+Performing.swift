// One call: signed, sent, tried again where that may help, its answer read.

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

struct S3Call {
    let method: String
    /// From the root, percent-encoded.
    let path: String
    var query: [(String, String)] = []
    var headers: [(String, String)] = []
    var body = S3Body.none
}

package struct S3Retries: Sendable {
    /// The first one counted.
    package var attempts = 4
    /// Before the second attempt; each later pause is four times as long.
    package var firstPause = Duration.milliseconds(200)
    /// For the answer to a short request; larger bodies get as much more as they need at 200 KB a second.
    package var patience = Duration.seconds(20)

    package init() {}

    /// Between half and the whole, so that nodes that failed together do not come back together.
    func pause(after attempt: Int) -> Duration {
        firstPause * (1 << (2 * (attempt - 1))) * Int.random(in: 50...100) / 100
    }
}

extension S3Client {
    static let largestAnswer = 1 << 16

    func call(_ method: String, _ name: String) -> S3Call {
        let path = "/\(settings.bucket)/\(settings.prefix)\(name)"
        return S3Call(method: method, path: S3Signature.encoded(path, inPath: true))
    }

    /// All calls may be repeated: even a conditional write, which then looks whether it was itself that won.
    @discardableResult
    func perform<Answer>(
        _ call: S3Call, _ read: (HTTPClientResponse, _ attempt: Int) async throws -> Answer
    ) async throws -> Answer {
        var attempt = 1
        while true {
            do {
                return try await once(call, attempt, read)
            } catch let failure as S3Failure where failure.mayPass && attempt < retries.attempts {
                try await Task.sleep(for: retries.pause(after: attempt))
                attempt += 1
            }
        }
    }

    private func once<Answer>(
        _ call: S3Call, _ attempt: Int, _ read: (HTTPClientResponse, Int) async throws -> Answer
    ) async throws -> Answer {
        let patience = retries.patience + .milliseconds(call.body.length / 200)
        do {
            let response = try await client.execute(request(call), timeout: TimeAmount(patience))
            return try await read(response, attempt)
        } catch let failure as S3Failure {
            throw failure
        } catch let error as HTTPClientError where Self.timeouts.contains(error) {
            throw S3Failure.timedOut
        } catch let error as HTTPClientError where error == .cancelled {
            throw CancellationError()
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // The error itself is not told: it may quote what was sent.
            throw S3Failure.unreachable
        }
    }

    private func request(_ call: S3Call) -> HTTPClientRequest {
        let stamp = now().formatted(Self.stamps)
        let signature = S3Signature(
            stamp: stamp, region: settings.region, accessKey: settings.accessKey, secretKey: settings.secretKey)
        let headers =
            [("host", settings.host), ("x-amz-date", stamp), ("x-amz-content-sha256", call.body.sha256)] + call.headers
        let query = S3Signature.text(call.query)
        var request = HTTPClientRequest(url: settings.endpoint + call.path + (query.isEmpty ? "" : "?" + query))
        request.method = HTTPMethod(rawValue: call.method)
        request.headers = HTTPHeaders(headers)
        request.headers.add(
            name: "authorization",
            value: signature.authorization(
                call.method, call.path, query: call.query, headers: headers, payload: call.body.sha256))
        if call.method == "PUT" { request.body = call.body.stream() }
        return request
    }

    private static let stamps = Date.ISO8601FormatStyle(
        dateSeparator: .omitted, dateTimeSeparator: .standard, timeSeparator: .omitted)

    private static let timeouts: [HTTPClientError] = [
        .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout,
        .tlsHandshakeTimeout,
    ]

    // MARK: - Reading answers

    /// Throws what any other answer than success means.
    func check(_ response: HTTPClientResponse) async throws {
        let status = Int(response.status.code)
        guard !(200..<300).contains(status) else { return }
        let text = try await String(buffer: response.body.collect(upTo: Self.largestAnswer))
        let code = text.firstMatch(of: /<Code>([A-Za-z0-9]{1,64})<\/Code>/).map { String($0.output.1) } ?? ""
        throw S3Failure(status: status, code: code)
    }
}

extension TimeAmount {
    fileprivate init(_ duration: Duration) {
        self = .milliseconds(Int64(duration / .milliseconds(1)))
    }
}
