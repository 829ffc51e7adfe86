// The gateway over real HTTP: what it sends, how it reads the answer, and what it says in the log.

import AsyncHTTPClient
import Foundation
import LocalTime
import Logging
import NIOHTTP1
import TestKit
import Testing

@testable import Outbound

private let code = Message(kind: .code, channel: .sms, to: "+84912345678", text: "Mã xác nhận của ông/bà là 482913")

@Suite("The HTTP gateway")
struct HTTPGatewayTests {
    @Test("A message is posted as JSON with the token")
    func posts() async throws {
        try await withGateway(.status(202)) { gateway, server, _ in
            try await gateway.deliver(code)
            let asked = try #require(server.asked.first)
            #expect(server.asked.count == 1 && asked.method == .POST && asked.path == "/send")
            #expect(asked.headers["Authorization"] == ["Bearer secret-token"])
            #expect(asked.headers["Content-Type"] == ["application/json"])
            let body = try JSONDecoder().decode([String: String].self, from: Data(asked.body))
            #expect(body == ["to": "+84912345678", "text": "Mã xác nhận của ông/bà là 482913"])
        }
    }

    @Test("A subject goes along when there is one")
    func subject() async throws {
        try await withGateway(.status(200)) { gateway, server, _ in
            let mail = Message(kind: .answer, channel: .email, to: "mai@example.vn", subject: "Trả lời", text: "Đã sửa")
            try await gateway.deliver(mail)
            let body = try JSONDecoder().decode(
                [String: String].self, from: Data(try #require(server.asked.first).body))
            #expect(body == ["to": "mai@example.vn", "subject": "Trả lời", "text": "Đã sửa"])
        }
    }

    @Test(
        "The answer tells whether trying again can help",
        arguments: [
            (400, DeliveryFailure.permanent(.rejected(status: 400))), (422, .permanent(.rejected(status: 422))),
            (410, .permanent(.rejected(status: 410))), (401, .temporary(.misconfigured(status: 401))),
            (403, .temporary(.misconfigured(status: 403))), (404, .temporary(.misconfigured(status: 404))),
            (408, .temporary(.refusedForNow(status: 408))), (429, .temporary(.refusedForNow(status: 429))),
            (500, .temporary(.refusedForNow(status: 500))), (503, .temporary(.refusedForNow(status: 503))),
        ])
    func refusals(_ status: Int, _ failure: DeliveryFailure) async throws {
        try await withGateway(.status(status)) { gateway, server, _ in
            await #expect(throws: failure) { try await gateway.deliver(code) }
            #expect(server.asked.count == 1, "it tries once: trying again is the outbox's")
        }
    }

    @Test(
        "A time named by the other side is passed on, at most a day",
        arguments: [
            ("120", Span.seconds(120)), ("9999999", .days(1)), ("-5", nil), ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
        ])
    func retryAfter(_ header: String, _ after: Span?) async throws {
        try await withGateway(.status(503, headers: ["Retry-After": header])) { gateway, _, _ in
            await #expect(throws: DeliveryFailure.temporary(.refusedForNow(status: 503), after: after)) {
                try await gateway.deliver(code)
            }
        }
    }

    @Test("A redirect is not followed with the message and the token")
    func redirect() async throws {
        try await withGateway(.status(307, headers: ["Location": "/elsewhere"])) { gateway, server, _ in
            await #expect(throws: DeliveryFailure.temporary(.misconfigured(status: 307))) {
                try await gateway.deliver(code)
            }
            #expect(server.asked.map(\.path) == ["/send"])
        }
    }

    @Test("A gateway that says nothing is given up in time")
    func silence() async throws {
        try await withGateway(.silence, timeout: Span(milliseconds: 200)) { gateway, _, _ in
            await #expect(throws: DeliveryFailure.temporary(.timedOut)) { try await gateway.deliver(code) }
        }
    }

    @Test("A gateway that hangs up, or is not there, can be tried again")
    func unreachable() async throws {
        try await withGateway(.hangUp) { gateway, _, _ in
            await #expect(throws: DeliveryFailure.temporary(.unreachable)) { try await gateway.deliver(code) }
        }
        // Nothing listens there once the server has ended.
        let gone = RecordingLog()
        var address = ""
        try await withLoopback(answering: .silence, configuration: HTTPGateway.clientConfiguration) { _, url, _ in
            address = url
        }
        let settings = try #require(HTTPGatewaySettings(address: address, bearerToken: "t"))
        try await withLoopback(answering: .silence, configuration: HTTPGateway.clientConfiguration) { _, _, client in
            let gateway = HTTPGateway(settings, client: client, log: gone.logger)
            await #expect(throws: DeliveryFailure.temporary(.unreachable)) { try await gateway.deliver(code) }
        }
    }

    @Test("Once closed it has let go of its client, and sends nothing")
    func closed() async throws {
        try await withLoopback(answering: .status(200), configuration: HTTPGateway.clientConfiguration) {
            server, url, _ in
            let settings = try #require(HTTPGatewaySettings(address: url, bearerToken: "t"))
            // A client that goes away without having been shut down ends the program.
            let client = HTTPClient(eventLoopGroupProvider: .singleton)
            let gateway = HTTPGateway(settings, client: client, log: RecordingLog().logger)
            try await gateway.deliver(code)
            await gateway.close()
            await #expect(throws: DeliveryFailure.temporary(.unreachable)) { try await gateway.deliver(code) }
            #expect(server.asked.count == 1)
        }
    }

    @Test("A channel that the gateway does not carry is not sent at all")
    func otherChannel() async throws {
        try await withGateway(.status(200)) { gateway, server, _ in
            let push = Message(kind: .notice, channel: .push, to: "https://push.example/abc", text: "…")
            await #expect(throws: DeliveryFailure.permanent(.channelNotCarried(.push))) {
                try await gateway.deliver(push)
            }
            #expect(server.asked.isEmpty)
        }
    }

    @Test("REP-16: the log tells kind, channel and a masked address, never the text or the token")
    func log() async throws {
        for answer in [LoopbackServer.Answer.status(200), .status(500), .status(400), .hangUp] {
            try await withGateway(answer) { gateway, _, log in
                try? await gateway.deliver(code)
                let all = log.lines.joined(separator: "\n")
                #expect(log.lines.count == 1)
                #expect(all.contains("kind=code") && all.contains("channel=sms") && all.contains("to=•••78"))
                for leak in ["482913", "Mã xác nhận", "912345678", "345678", "secret-token"] {
                    #expect(!all.contains(leak))
                }
            }
        }
    }

    private func withGateway(
        _ answer: LoopbackServer.Answer, timeout: Span = .seconds(10),
        _ body: (HTTPGateway, LoopbackServer, RecordingLog) async throws -> Void
    ) async throws {
        let log = RecordingLog()
        try await withLoopback(answering: answer, configuration: HTTPGateway.clientConfiguration) {
            server, url, client in
            let settings = try #require(
                HTTPGatewaySettings(
                    address: url, bearerToken: "secret-token", channels: [.sms, .email], timeout: timeout))
            try await body(HTTPGateway(settings, client: client, log: log.logger), server, log)
        }
    }
}

@Suite("Settings of the HTTP gateway")
struct HTTPGatewaySettingsTests {
    @Test(
        "What cannot work is refused at start",
        arguments: [
            ("", "t"), ("sms.example.vn/send", "t"), ("ftp://sms.example.vn", "t"), ("https://", "t"),
            ("https://user@sms.example.vn", "t"), ("https://sms.example.vn", ""), ("https://sms.example.vn", "a\r\nb"),
        ])
    func refused(_ address: String, _ token: String) {
        #expect(HTTPGatewaySettings(address: address, bearerToken: token) == nil)
    }

    @Test("Plain http is warned about, except to the same machine")
    func plain() {
        let warned = [
            "http://sms.example.vn/send", "https://sms.example.vn/send", "http://127.0.0.1:9/", "http://localhost/",
        ]
        .map { HTTPGatewaySettings(address: $0, bearerToken: "t")?.warning != nil }
        #expect(warned == [true, false, false, false])
    }
}
