import FieldReports
import Foundation
import Logging
import Media
import Office
import Operations
import Outbound
import TestKit
import Testing

@Suite(
    "Several nodes serve one province from one object store",
    .needsObjectServer)
struct NodesTests {
    /// One pixel.
    static let dot: [UInt8] = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    @Test("an upload begun at one node is gone on with at another, and its picture is shown by both")
    func upload() async throws {
        let server = try await ObjectServer.shared.value
        let settings = try server.settings()
        try await withProvince { test in
            let nodes = (1...2).map { node in
                test.province(
                    library: MediaLibrary(
                        objects: S3Client(settings), folder: "\(test.folder)/node-\(node)",
                        under: VaultShelfKeys(test.province.vault), logger: test.province.log))
            }
            let citizen = try await test.citizen()
            let id = try await nodes[0].attachments.startUpload(length: Int64(Self.dot.count), by: citizen).id
            let first = Array(Self.dot[..<20])
            _ = try await nodes[0].attachments.appendUpload(id, at: 0, once(first), by: citizen)
            #expect(try await nodes[1].attachments.upload(id, by: citizen).offset == 20)
            let state = try await nodes[1].attachments.appendUpload(
                id, at: 20, once(Array(Self.dot[20...])), by: citizen)
            #expect(state.media?.kind == .photo)
            #expect(try await nodes[0].attachments.upload(id, by: citizen).media == state.media)
            for node in nodes {
                let file = try #require(try await node.attachments.own(id, .display, by: citizen))
                #expect(try await file.bytes().starts(with: [0xFF, 0xD8]))
                #expect(try await node.keeping.verifyMedia().faults == [])
            }
            for node in nodes { await node.library.close() }
        }
    }

    @Test("a node whose object store is away is not ready, says so, and is ready when it is back")
    func readiness() async throws {
        let server = try await ObjectServer.start()
        let settings = try server.settings()
        try await withProvince { test in
            let (node, hasty) = (
                test.province(
                    library: MediaLibrary(
                        objects: S3Client(settings), folder: test.folder + "/node",
                        under: VaultShelfKeys(test.province.vault), logger: test.province.log)),
                test.province(
                    library: MediaLibrary(
                        objects: S3Client(settings, retries: .impatient), folder: test.folder + "/hasty",
                        under: VaultShelfKeys(test.province.vault), logger: test.province.log))
            )
            try await node.keeping.checkReadiness()
            server.freeze()
            await #expect(throws: MediaStoreError.away(reason: "timedOut")) { try await hasty.keeping.checkReadiness() }
            server.thaw()
            try await node.keeping.checkReadiness()
            server.end()
            await #expect(throws: MediaStoreError.away(reason: "unreachable")) {
                try await node.keeping.checkReadiness()
            }
            let back = try await ObjectServer.start(port: server.port)
            try await node.keeping.checkReadiness()
            back.end()
            await node.library.close()
            await hasty.library.close()
        }
    }

    private func once(_ bytes: [UInt8]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
    }
}
