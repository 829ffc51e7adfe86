// A way out for messages. A gateway tries once and says how it went; trying again, quiet hours and choosing whom to
// tell are decided elsewhere.

package import LocalTime

package protocol MessageGateway: Sendable {
    /// For the operator's pages and the log.
    var name: String { get }
    /// Whether a code sent now can arrive at a phone. When not, new phones cannot be verified.
    var reachesPhones: Bool { get }
    /// Returns when the other side has taken the message over.
    /// - Throws: `DeliveryFailure`.
    func deliver(_ message: Message) async throws
    /// At the end of the server: lets go of its connections. Nothing is delivered any more.
    func close() async
}

extension MessageGateway {
    package func close() async {}
}

package enum DeliveryFailure: Error, Sendable, Equatable {
    /// Worth another try, not before `after` when the other side named a time.
    case temporary(Reason, after: Span? = nil)
    /// Trying again with the same message changes nothing.
    case permanent(Reason)

    package enum Reason: Sendable, Equatable {
        case noGateway
        case channelNotCarried(Message.Channel)
        case unreachable
        case timedOut
        /// The other side is overloaded or broken.
        case refusedForNow(status: Int)
        /// The address or the token of the gateway is wrong: a person must mend it, and the message can wait.
        case misconfigured(status: Int?)
        /// This message or its address is not accepted.
        case rejected(status: Int)
    }

    package var isTemporary: Bool {
        if case .temporary = self { true } else { false }
    }

    package var reason: Reason {
        switch self {
        case .temporary(let reason, _), .permanent(let reason): reason
        }
    }
}

extension DeliveryFailure.Reason {
    package var code: String {
        switch self {
        case .noGateway: "noGateway"
        case .channelNotCarried: "channelNotCarried"
        case .unreachable: "gatewayUnreachable"
        case .timedOut: "gatewayTimedOut"
        case .refusedForNow: "gatewayRefusedForNow"
        case .misconfigured: "gatewayMisconfigured"
        case .rejected: "messageRejected"
        }
    }

    package var sentence: String {
        switch self {
        case .noGateway: NoGateway.warning
        case .channelNotCarried(let channel): "Cổng gửi tin không hỗ trợ kênh «\(channel.rawValue)»."
        case .unreachable: "Không kết nối được tới cổng gửi tin."
        case .timedOut: "Cổng gửi tin không trả lời kịp."
        case .refusedForNow(let status): "Cổng gửi tin tạm thời chưa nhận (mã \(status))."
        case .misconfigured(let status?):
            "Cổng gửi tin từ chối truy cập (mã \(status)). Hãy kiểm tra địa chỉ và mã truy cập đã cấu hình."
        case .misconfigured(nil): "Địa chỉ hoặc mã truy cập của cổng gửi tin không đúng dạng."
        case .rejected(let status): "Cổng gửi tin không chấp nhận tin hoặc địa chỉ nhận (mã \(status))."
        }
    }
}
