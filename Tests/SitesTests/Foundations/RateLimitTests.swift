import HTTPTypes
import HummingbirdTesting
import LocalTime
import Operations
import Testing
import Web

@Suite("A limit on requests")
struct RateLimitTests {
    private let start = Instant("2026-03-09T08:00:00+07:00")!
    private let rule = RateRule("test", burst: 3, every: .seconds(10))

    @Test("allows a burst, then one at a time")
    func bucket() {
        let limiter = RateLimiter()
        func take(after seconds: Int) -> Span? { limiter.take(rule, for: "a", at: start + .seconds(seconds)) }
        #expect([take(after: 0), take(after: 0), take(after: 0)] == [nil, nil, nil])
        #expect(take(after: 0) == .seconds(10))
        #expect(take(after: 4) == .seconds(6))
        #expect(take(after: 10) == nil)
        #expect(take(after: 10) == .seconds(10))
        #expect(take(after: 1000) == nil)
    }

    @Test("is each one's own, and each rule's own")
    func apart() {
        let limiter = RateLimiter()
        let one = RateRule("one", burst: 1, every: .seconds(60))
        #expect(limiter.take(one, for: "a", at: start) == nil)
        #expect(limiter.take(one, for: "b", at: start) == nil)
        #expect(limiter.take(rule, for: "a", at: start) == nil)
        #expect(limiter.take(one, for: "a", at: start) != nil)
    }

    @Test("gives nothing when the clock steps back")
    func clock() {
        let limiter = RateLimiter()
        let one = RateRule("one", burst: 1, every: .seconds(60))
        #expect(limiter.take(one, for: "a", at: start) == nil)
        #expect(limiter.take(one, for: "a", at: start - .hours(1)) == .seconds(60))
        #expect(limiter.take(one, for: "a", at: start + .seconds(1)) == .seconds(59))
    }

    @Test("remembers no more than it was told to, and forgets the quiet first")
    func bounded() {
        let limiter = RateLimiter(most: 100)
        let one = RateRule("one", burst: 1, every: .hours(1))
        _ = limiter.take(one, for: "busy", at: start)
        for number in 0..<10_000 {
            _ = limiter.take(one, for: "\(number)", at: start)
            if number % 20 == 0 { #expect(limiter.take(one, for: "busy", at: start) != nil) }
        }
        #expect(limiter.count <= 100)
    }

    @Test("is answered by 429 and how long to wait")
    func answer() async throws {
        let house = try FoundationHouse { _, context in
            Allowance(RateRule("one", burst: 1, every: .minutes(2)), for: context.visit.household, .here)
        }
        try await house.client { client in
            #expect(try await client.execute(uri: "/trang", method: .get).status == .ok)
            let refused = try await client.execute(uri: "/trang", method: .get)
            #expect(refused.status == .tooManyRequests)
            #expect(refused.headers[.retryAfter] == "120")
            #expect(refused.text.contains("chờ 2 phút"))
        }
    }
}

@Suite("Where a request came from")
struct TrustedProxiesTests {
    @Test(
        "is what our own proxies say, and nobody else",
        arguments: [
            ("203.0.113.9", ["1.2.3.4"], "203.0.113.9"),
            ("127.0.0.1", [], "127.0.0.1"),
            ("127.0.0.1", ["198.51.100.7"], "198.51.100.7"),
            ("127.0.0.1", ["6.6.6.6, 198.51.100.7"], "198.51.100.7"),
            ("127.0.0.1", ["6.6.6.6", "198.51.100.7, 10.1.2.3"], "198.51.100.7"),
            ("127.0.0.1", ["10.0.0.1, 10.0.0.2"], "10.0.0.1"),
            ("127.0.0.1", ["rubbish"], "127.0.0.1"),
            ("::ffff:127.0.0.1", ["2001:db8::1"], "2001:db8::1"),
            ("fd00::5", ["198.51.100.7"], "198.51.100.7"),
            ("fe80::5", ["198.51.100.7"], "fe80::5"),
        ])
    func client(peer: String, forwarded: [String], client: String) throws {
        let proxies = try TrustedProxies(["127.0.0.1", "10.0.0.0/8", "fd00::/8"])
        #expect(proxies.client(peer: peer, forwardedFor: forwarded) == client)
    }

    @Test(
        "cannot be configured with what is no network",
        arguments: ["", "10.0.0.0/33", "10.0.0", "a/8", "::1/129", "1::2::3"])
    func unreadable(text: String) {
        #expect(throws: TrustedProxies.UnreadableAddress.self) { try TrustedProxies([text]) }
    }

    @Test("shares a limit with its household: one IPv4 address, one IPv6 /64")
    func household() {
        func household(_ address: String) -> String {
            var visit = Visit()
            visit.clientAddress = address
            return visit.household
        }
        #expect(household("2001:db8::1") == household("2001:db8:0:0:ffff::9"))
        #expect(household("2001:db8::1") != household("2001:db8:0:1::1"))
        #expect(household("192.0.2.1") != household("192.0.2.2"))
        #expect(household("::ffff:192.0.2.1") == household("192.0.2.1"))
    }
}
