// Hands a message to the province's gateway (an SMS brand name, a mail relay) with one POST:
//
//     POST <address>
//     Authorization: Bearer <token>
//     Content-Type: application/json
//
//     { "to": "+84912345678", "subject": "…", "text": "…" }
//
// Any 2xx means that the gateway has taken the message over; the body of its answer is not read.

package import AsyncHTTPClient
import Foundation
import LocalTime
package import Logging
import NIOCore
import NIOHTTP1

package struct HTTPGateway: MessageGateway {
    package let name = "http"
    private let settings: HTTPGatewaySettings
    private let client: HTTPClient
    private let log: Logger

    /// - Parameter client: with `clientConfiguration`; `close` shuts it down.
    package init(_ settings: HTTPGatewaySettings, client: HTTPClient, log: Logger) {
        self.settings = settings
        self.client = client
        self.log = log
    }

    package var reachesPhones: Bool { settings.channels.contains(.sms) }

    package func deliver(_ message: Message) async throws {
        guard settings.channels.contains(message.channel) else {
            throw DeliveryFailure.permanent(.channelNotCarried(message.channel))
        }
        do {
            let response = try await respond(to: message)
            if let failure = failure(response) { throw failure }
        } catch let failure as DeliveryFailure {
            var metadata = message.logged
            metadata["reason"] = "\(failure.reason.code)"
            log.warning("A message was not delivered", metadata: metadata)
            throw failure
        }
        log.info("A message was delivered", metadata: message.logged)
    }

    /// It may have been closed already, and then there is nothing to do.
    package func close() async { try? await client.shutdown() }

    /// Redirects are refused: a message and its token go to the configured address or nowhere. A connection that
    /// fails is reported at once: trying again is the outbox's.
    package static var clientConfiguration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(15)))
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}

// MARK: - Asking

extension HTTPGateway {
    private func respond(to message: Message) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: settings.address)
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(settings.bearerToken)")
        request.headers.add(name: "Content-Type", value: "application/json")
        let body = Body(to: message.to, subject: message.subject, text: message.text)
        request.body = .bytes(Array(try JSONEncoder().encode(body)))
        do {
            return try await client.execute(request, timeout: .milliseconds(settings.timeout.milliseconds))
        } catch let error as HTTPClientError where Self.timeouts.contains(error) {
            throw DeliveryFailure.temporary(.timedOut)
        } catch let error as HTTPClientError where error == .cancelled {
            throw CancellationError()
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            // The error itself is not logged: it may quote what was sent.
            throw DeliveryFailure.temporary(.unreachable)
        }
    }

    private struct Body: Encodable {
        let to: String
        let subject: String?
        let text: String
    }

    private static let timeouts: [HTTPClientError] = [
        .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout,
        .tlsHandshakeTimeout,
    ]
}

// MARK: - Reading the answer

extension HTTPGateway {
    private func failure(_ response: HTTPClientResponse) -> DeliveryFailure? {
        let status = Int(response.status.code)
        switch status {
        case 200..<300: return nil
        case 408, 425, 429, 500...: return .temporary(.refusedForNow(status: status), after: delay(response))
        case 300..<400, 401, 403, 404, 405, 407: return .temporary(.misconfigured(status: status))
        default: return .permanent(.rejected(status: status))
        }
    }

    /// `Retry-After` in seconds, at most a day; its other form, a date, is left to the outbox's own rhythm.
    private func delay(_ response: HTTPClientResponse) -> Span? {
        guard let text = response.headers.first(name: "Retry-After"), let seconds = Int(text), seconds >= 0 else {
            return nil
        }
        return .seconds(min(seconds, 86_400))
    }
}
