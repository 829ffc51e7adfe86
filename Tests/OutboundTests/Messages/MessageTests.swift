// Messages that print nothing, and the gateways without a network.

import LocalTime
import Synchronization
import Testing

@testable import Outbound

@Suite("Messages")
struct MessageTests {
    @Test(
        "REP-16: an address is masked beyond recognition",
        arguments: [
            (Message.Channel.sms, "+84912345678", "•••78"), (.sms, "113", "•••"),
            (.email, "mai@example.vn", "m•••@•••"),
            (.email, "spoiled", "•••"), (.push, "https://push.example/secret", "•••"),
        ])
    func masked(_ channel: Message.Channel, _ address: String, _ masked: String) {
        let message = Message(kind: .notice, channel: channel, to: address, text: "")
        #expect(message.maskedAddress == masked)
    }

    @Test("A message prints neither its address nor its text")
    func concealed() {
        let message = Message(kind: .code, channel: .sms, to: "+84912345678", text: "482913")
        var dumped = ""
        dump([message], to: &dumped)
        #expect("\(message)" == "Message(•••)")
        #expect(!dumped.contains("482913") && !dumped.contains("912345678"))
    }

    @Test(
        "Without a gateway nothing is sent, and it is said plainly that phones cannot be verified",
        arguments: Message.Channel.allCases)
    func noGateway(_ channel: Message.Channel) async {
        let message = Message(kind: .code, channel: channel, to: "+84912345678", text: "482913")
        await #expect(throws: DeliveryFailure.permanent(.noGateway)) { try await NoGateway().deliver(message) }
        #expect(!NoGateway().reachesPhones)
        #expect(DeliveryFailure.permanent(.noGateway).reason.sentence.contains("chưa thể xác minh số điện thoại mới"))
    }

    @Test("The demonstration keeps the newest five hundred, newest first")
    func demonstration() async throws {
        let clock = Mutex<Int64>(0)
        let gateway = DemonstrationGateway {
            clock.withLock { milliseconds in
                milliseconds += 1
                return Instant(milliseconds: milliseconds)
            }
        }
        for number in 1...510 {
            try await gateway.deliver(
                Message(kind: .code, channel: .sms, to: "+8490000000\(number % 3)", text: "\(number)"))
        }
        let kept = gateway.messages
        #expect(kept.count == 500)
        #expect(kept.first?.message.text == "510" && kept.last?.message.text == "11")
        #expect(kept.first?.at == Instant(milliseconds: 510))
        #expect(gateway.newest(to: "+84900000001")?.text == "508")
        #expect(gateway.newest(to: "+84999999999") == nil)
    }
}
