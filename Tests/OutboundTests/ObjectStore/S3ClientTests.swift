import Foundation
import TestKit
import Testing

@testable import Outbound

@Suite(
    "The client speaks with a real object store that checks signatures",
    .needsObjectServer)
struct S3ClientTests {
    private func withClient(
        _ settings: (ObjectServer) throws -> S3Settings = { try $0.settings() },
        _ body: (S3Client) async throws -> Void
    ) async throws {
        let client = S3Client(try settings(try await ObjectServer.shared.value))
        do {
            try await body(client)
        } catch {
            await client.close()
            throw error
        }
        await client.close()
    }

    @Test("an object is written, read in parts, described, listed and deleted")
    func life() async throws {
        try await withClient { client in
            let bytes = (0..<100).map { UInt8($0) }
            let start = now()
            #expect(try await client.put(S3Body(bytes), as: "a/b"))
            #expect(try await client.get("a/b", 10..<20).bytes == Array(bytes[10..<20]))
            #expect(try await client.get("a/b", 90..<200) == (Array(bytes[90...]), 100))
            #expect(try await client.get("a/b", 100..<200) == ([], 100))
            #expect(try await client.get("a/b", 5..<5) == ([], 100))
            #expect(try await client.head("a/b")?.length == 100)
            let listed = try #require(try await client.list("a/").first)
            #expect(listed.name == "a/b" && listed.length == 100)
            // The store's clock is this machine's, and counts seconds.
            let changed = try #require(listed.changed)
            #expect((start - 1000...now()).contains(changed))
            try await client.delete("a/b")
            try await client.delete("a/b")
            #expect(try await client.head("a/b") == nil)
            await #expect(throws: S3Failure.notFound) { try await client.get("a/b", 0..<1) }
        }
    }

    private func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    @Test("an empty object is an object")
    func empty() async throws {
        try await withClient { client in
            try await client.put(S3Body([]), as: "nothing")
            #expect(try await client.head("nothing")?.length == 0)
            #expect(try await client.get("nothing", 0..<10) == ([], 0))
        }
    }

    @Test("what is streamed in pieces arrives whole")
    func streamed() async throws {
        try await withClient { client in
            let pieces = (0..<40).map { [UInt8](repeating: UInt8($0), count: 100_000) }
            let whole = Array(pieces.joined())
            let body = S3Body(length: Int64(whole.count), sha256: S3Body(whole).sha256) {
                AsyncStream { continuation in
                    for piece in pieces { continuation.yield(piece) }
                    continuation.finish()
                }
            }
            try await client.put(body, as: "film")
            #expect(try await client.get("film", 0..<Int64(whole.count)).bytes == whole)
        }
    }

    @Test("a body that is not what was signed is not kept")
    func altered() async throws {
        try await withClient { client in
            let body = S3Body(length: 3, sha256: S3Body([1, 2, 3]).sha256) {
                AsyncStream { continuation in
                    continuation.yield([1, 2, 4])
                    continuation.finish()
                }
            }
            await #expect(throws: S3Failure.unexpected(status: 400, code: "XAmzContentSHA256Mismatch")) {
                try await client.put(body, as: "altered")
            }
            let kept = try await client.head("altered")
            #expect(kept == nil)
        }
    }

    @Test("only if absent: of many who write one name, one wins, and it is that one's that is kept")
    func absent() async throws {
        try await withClient { client in
            let won = try await withThrowingTaskGroup(of: UInt8?.self) { group in
                for number in UInt8(0)..<8 {
                    group.addTask {
                        try await client.put(S3Body([number]), as: "one", onlyIfAbsent: true) ? number : nil
                    }
                }
                return try await group.reduce(into: [UInt8]()) { won, number in if let number { won.append(number) } }
            }
            #expect(won.count == 1)
            #expect(try await client.get("one", 0..<1).bytes == won)
            #expect(try await client.put(S3Body([9]), as: "one"))
            #expect(try await client.get("one", 0..<1).bytes == [9])
        }
    }

    @Test("a long list comes page after page, whole and in order")
    func pages() async throws {
        try await withClient { client in
            let names = (10..<35).map { "dir/\($0)" }
            for name in names { try await client.put(S3Body([1]), as: name) }
            try await client.put(S3Body([1]), as: "other")
            #expect(try await client.list("dir/", pageSize: 7).map(\.name) == names)
            #expect(try await client.list("").map(\.name) == names + ["other"])
            #expect(try await client.list("none") == [])
        }
    }

    @Test(
        "names of any letters come back as they were",
        arguments: ["a b", "a+b&c=d", "a%20b", "bản đồ", "<x>&\"'", "~a*(b)!"])
    func names(name: String) async throws {
        try await withClient { client in
            try await client.put(S3Body([7]), as: name)
            #expect(try await client.list("").map(\.name) == [name])
            #expect(try await client.get(name, 0..<1).bytes == [7])
        }
    }

    @Test("a wrong secret is refused by its signature, an unknown key by its name, an unknown bucket by its own")
    func refused() async throws {
        try await withClient({ try $0.settings(secretKey: "sai") }) { client in
            let failure = S3Failure.denied(code: "SignatureDoesNotMatch")
            await #expect(throws: failure) { try await client.put(S3Body([1]), as: "a") }
            await #expect(throws: failure) { try await client.get("a", 0..<1) }
            await #expect(throws: failure) { try await client.list("") }
            // HEAD has no body that could say why.
            await #expect(throws: S3Failure.denied(code: "403")) { try await client.head("a") }
            #expect(failure.sentence == "Kho đối tượng từ chối khóa truy cập hoặc quyền (SignatureDoesNotMatch).")
        }
        try await withClient({ try $0.settings(accessKey: "AKIANOBODY") }) { client in
            await #expect(throws: S3Failure.denied(code: "InvalidAccessKeyId")) { try await client.list("") }
        }
        try await withClient({ try $0.settings(bucket: "khong-co") }) { client in
            await #expect(throws: S3Failure.noBucket) { try await client.put(S3Body([1]), as: "a") }
            await #expect(throws: S3Failure.noBucket) { try await client.list("") }
        }
    }

    @Test("the trial leaves nothing behind, and says when a store can be used")
    func trial() async throws {
        try await withClient { client in
            let trial = try await client.trial(named: "trial")
            #expect(trial == .good)
            #expect(try await client.list("") == [])
        }
    }

    @Test("a server that is silent or gone says so, and is used again when it is back")
    func away() async throws {
        let server = try await ObjectServer.start()
        let settings = try server.settings()
        let (client, impatient) = (S3Client(settings), S3Client(settings, retries: .impatient))
        try await client.put(S3Body([1]), as: "a")
        server.freeze()
        await #expect(throws: S3Failure.timedOut) { try await impatient.get("a", 0..<1) }
        server.thaw()
        #expect(try await client.get("a", 0..<1).bytes == [1])
        server.end()
        await #expect(throws: S3Failure.unreachable) { try await client.get("a", 0..<1) }
        let back = try await ObjectServer.start(port: server.port)
        #expect(try await client.head("a") == nil)
        #expect(try await client.put(S3Body([2]), as: "a", onlyIfAbsent: true))
        back.end()
        await impatient.close()
        await client.close()
    }
}
