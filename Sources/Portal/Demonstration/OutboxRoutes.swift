//     GET  /demo/outbox    in a demonstration only: the messages that a telephone would have had

import Hummingbird
import Operations
import Outbound
import Vietnamese
import Web

struct OutboxPage: Page {
    static let template = "portal/outbox"

    let title = "Tin nhắn của bản trình diễn"
    let messages: [MessageView]
    let isEmpty: Bool
}

struct MessageView: Sendable {
    let to: String
    let when: String
    let text: String
}

extension PortalSite {
    /// Without a demonstration's gateway there is no such route: the address answers like any that does not exist.
    func addOutboxRoutes(to router: Hummingbird.Router<SiteContext>) {
        guard let outbox, base.isDemonstration else { return }
        router.get("demo/outbox") { _, context in
            let messages = outbox.messages.prefix(100).map {
                MessageView(to: $0.message.to, when: $0.at.officialWithWeekday, text: $0.message.text)
            }
            return try await show(OutboxPage(messages: messages, isEmpty: messages.isEmpty), context)
        }
    }
}
