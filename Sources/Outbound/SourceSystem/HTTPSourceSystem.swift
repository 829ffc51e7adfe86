package import AsyncHTTPClient
import Foundation
import LocalTime
import NIOCore
import NIOHTTP1
package import Outreach

/// As it is assumed: one POST for each station, with a bearer token; any 2xx means taken.
package struct HTTPSourceSystem: SourceSystem {
    private let address: String
    private let token: String
    private let client: HTTPClient

    /// - Parameter client: with `HTTPGateway.clientConfiguration`, so that the token goes nowhere else.
    package init(address: String, token: String, client: HTTPClient) {
        (self.address, self.token, self.client) = (address, token, client)
    }

    package func tell(_ message: SourceMessage) async throws {
        var request = HTTPClientRequest(url: address + "/airings")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(message)))
        let status: Int
        do {
            status = Int(try await client.execute(request, timeout: .seconds(20)).status.code)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw DeliveryFailure.temporary(.unreachable)
        }
        switch status {
        case 200..<300: return
        case 408, 425, 429, 500...: throw DeliveryFailure.temporary(.refusedForNow(status: status))
        case 300..<400, 401, 403, 404, 405, 407: throw DeliveryFailure.temporary(.misconfigured(status: status))
        default: throw DeliveryFailure.permanent(.rejected(status: status))
        }
    }
}
