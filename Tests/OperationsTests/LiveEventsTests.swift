import Office
import Operations
import Testing

@Suite("Streams that are open")
struct LiveEventsTests {
    private func events(account: Int = 2, address: Int = 3, all: Int = 5) -> LiveEvents {
        var limits = StreamLimits()
        (limits.account, limits.address, limits.all) = (account, address, all)
        return LiveEvents(limits: limits)
    }

    @Test("an account and an address have so many, and a stream that is gone makes room")
    func seats() throws {
        let live = events()
        var account = [try live.seat(for: .account(1)), try live.seat(for: .account(1))]
        #expect(throws: TooManyStreams.self) { try live.seat(for: .account(1)) }
        let address = try (0..<3).map { _ in try live.seat(for: .address("10.0.0.1")) }
        #expect(throws: TooManyStreams.self) { try live.seat(for: .address("10.0.0.1")) }
        #expect(live.listeners == 5)
        #expect(throws: TooManyStreams.self, "the node is full") { try live.seat(for: .account(2)) }
        account.removeLast()
        let other = try live.seat(for: .account(2))
        #expect(live.listeners == 5)
        withExtendedLifetime((account, address, other)) {}
    }

    @Test("after the end there is nothing to listen to")
    func over() async {
        let live = events()
        live.finish()
        for await _ in live.listen() { Issue.record("a stream that goes on") }
    }
}
