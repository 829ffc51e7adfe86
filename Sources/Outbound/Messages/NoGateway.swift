/// Where nothing is configured: the system runs, and says plainly what cannot be done.
package struct NoGateway: MessageGateway {
    package init() {}

    package let name = "none"
    package let reachesPhones = false

    package static let warning =
        "Chưa cấu hình cổng gửi tin nhắn: hệ thống vẫn chạy nhưng chưa thể xác minh số điện thoại mới."

    package func deliver(_ message: Message) async throws {
        throw DeliveryFailure.permanent(.noGateway)
    }
}
