import AsyncHTTPClient
import Foundation
import NIOHTTP1
import TestKit
import Testing

@testable import Outbound

@Suite("What may pass is tried again, a bounded number of times")
struct S3RetryTests {
    private func withStore(
        answering answer: LoopbackServer.Answer, _ body: (LoopbackServer, S3Client) async throws -> Void
    ) async throws {
        try await withLoopback(answering: answer, configuration: .init()) { server, address, _ in
            let client = S3Client(
                try S3Settings(
                    endpoint: String(address.dropLast("/send".count)), region: "us-east-1", bucket: "anh",
                    accessKey: "AKIA", secretKey: "rat-bi-mat"),
                retries: .impatient)
            do {
                try await body(server, client)
            } catch {
                await client.close()
                throw error
            }
            await client.close()
        }
    }

    @Test("an answer that it cannot now", arguments: [500, 502, 503, 504, 429])
    func busy(status: Int) async throws {
        try await withStore(answering: .status(status)) { server, client in
            await #expect(throws: S3Failure.unavailable(status: status)) { try await client.get("a", 0..<1) }
            await #expect(throws: S3Failure.unavailable(status: status)) { try await client.put(S3Body([1]), as: "a") }
            #expect(server.asked.count == 4)
        }
    }

    @Test("a connection that breaks, and one that says nothing")
    func broken() async throws {
        try await withStore(answering: .hangUp) { server, client in
            await #expect(throws: S3Failure.unreachable) { try await client.delete("a") }
            #expect(server.asked.count == 2)
        }
        try await withStore(answering: .silence) { server, client in
            await #expect(throws: S3Failure.timedOut) { try await client.head("a") }
            #expect(server.asked.count == 2)
        }
    }

    @Test(
        "what a second try would not change is told at once",
        arguments: [
            (403, S3Failure.denied(code: "403")), (404, .notFound), (507, .full), (413, .full),
            (501, .unexpected(status: 501, code: "")), (400, .unexpected(status: 400, code: "")),
            (301, .unexpected(status: 301, code: "")),
        ])
    func final(status: Int, failure: S3Failure) async throws {
        try await withStore(answering: .status(status)) { server, client in
            await #expect(throws: failure) { try await client.put(S3Body([1]), as: "a") }
            #expect(server.asked.count == 1)
        }
    }

    @Test("pauses grow, and differ from node to node")
    func pauses() {
        let retries = S3Retries()
        for (attempt, most) in [(1, 200), (2, 800), (3, 3200)] {
            let pauses = (0..<20).map { _ in retries.pause(after: attempt) }
            #expect(pauses.allSatisfy { $0 >= .milliseconds(most / 2) && $0 <= .milliseconds(most) })
            #expect(Set(pauses).count > 1)
        }
    }

    @Test(
        "a store that ignores the condition, or does not know it, is found out before it is used",
        arguments: [200, 501])
    func careless(status: Int) async throws {
        try await withStore(answering: .status(status)) { _, client in
            let trial = try await client.trial(named: "trial")
            #expect(trial == .conditionsUnknown)
        }
    }

    @Test("what is sent names the bucket in the path and signs the body")
    func sent() async throws {
        try await withStore(answering: .status(200)) { server, client in
            try await client.put(S3Body([1, 2]), as: "a b", onlyIfAbsent: true)
            let asked = try #require(server.asked.first)
            #expect(asked.method == .PUT && asked.path == "/anh/a%20b" && asked.body == [1, 2])
            #expect(asked.headers.first(name: "if-none-match") == "*")
            #expect(asked.headers.first(name: "x-amz-content-sha256") == S3Body([1, 2]).sha256)
            #expect(!asked.headers.contains { $0.value.contains("rat-bi-mat") })
        }
    }
}
