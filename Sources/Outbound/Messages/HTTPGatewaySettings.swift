// Where and how a province's message gateway is reached, checked once at start.

import Foundation
package import LocalTime

package struct HTTPGatewaySettings: Sendable, Concealed {
    package let address: String
    let bearerToken: String
    let channels: Set<Message.Channel>
    let timeout: Span

    /// - Parameter timeout: until the gateway answers, connecting included.
    /// - Returns: nil unless the address is http(s) with a host and the token fits in a header.
    package init?(
        address: String, bearerToken: String, channels: Set<Message.Channel> = [.sms], timeout: Span = .seconds(15)
    ) {
        let url = URLComponents(string: address)
        let isPrintable = bearerToken.utf8.allSatisfy { (0x21...0x7e).contains($0) }
        guard let url, ["http", "https"].contains(url.scheme), !(url.host ?? "").isEmpty, url.user == nil,
            !bearerToken.isEmpty, isPrintable, !channels.isEmpty, timeout > .seconds(0)
        else { return nil }
        self.address = address
        self.bearerToken = bearerToken
        self.channels = channels
        self.timeout = timeout
    }

    /// What the operator should hear: codes and the token would cross the network in the clear.
    package var warning: String? {
        let url = URLComponents(string: address)
        guard url?.scheme == "http", !["127.0.0.1", "localhost", "::1", "[::1]"].contains(url?.host ?? "") else {
            return nil
        }
        return "Cổng gửi tin dùng http không mã hóa: mã xác nhận có thể bị đọc trên đường truyền. Hãy dùng https."
    }
}
