import Foundation
import Media
import Operations
import Outbound
import TestKit
import Testing

@Suite(
    "Uploads in an object store outlive the node that took them",
    .needsObjectServer)
struct UploadObjectsTests {
    let bytes = (0..<100).map { UInt8($0) }

    @Test("a node dies between two pieces: another goes on from the last one, and the dead one can do no harm")
    func died() async throws {
        let ground = try await Ground(.objectStore)
        let (first, second) = (ground.uploads(node: 1, pieceBytes: 8), ground.uploads(node: 2, pieceBytes: 8))
        try await first.create("a", length: 100)
        // Twenty bytes come, and then nothing any more: two pieces are away, four bytes are in the node's hands.
        let (pieces, sender) = AsyncStream.makeStream(of: ArraySlice<UInt8>.self)
        let dead = Task { try await first.append("a", at: 0, pieces) }
        for start in stride(from: 0, to: 20, by: 4) { sender.yield(bytes[start..<start + 4]) }
        while try await second.status("a").offset < 16 { await Task.yield() }
        #expect(try await second.append("a", at: 16, Array(bytes[16..<60])) == 60)
        // The dead one was only slow.
        sender.yield([0, 0, 0, 0])
        sender.finish()
        await #expect(throws: UploadError.wrongOffset(current: 60)) { try await dead.value }
        let third = ground.uploads(node: 3)
        #expect(try await third.append("a", at: 60, Array(bytes[60...])) == 100)
        #expect(try contents(try await third.finish("a", expecting: ContentHash(of: bytes)).path) == bytes)
    }

    @Test("what one node finished, another gives too; and it takes nothing from before the upload was emptied")
    func elsewhere() async throws {
        let ground = try await Ground(.objectStore)
        let (one, other) = (ground.uploads(node: 1, pieceBytes: 30), ground.uploads(node: 2))
        try await one.create("a", length: 100)
        try await one.append("a", at: 0, bytes.reversed())
        await #expect(throws: UploadError.wrongChecksum) {
            try await one.finish("a", expecting: ContentHash(of: bytes))
        }
        #expect(try await other.status("a").offset == 0)
        try await other.append("a", at: 0, Array(bytes[..<50]))
        try await one.append("a", at: 50, Array(bytes[50...]))
        let finished = try await one.finish("a")
        let again = try await other.finish("a", expecting: ContentHash(of: bytes))
        #expect(finished.sha256 == again.sha256 && finished.path != again.path)
        #expect(try contents(again.path) == bytes)
        #expect(try await other.status("a") == UploadStatus(offset: 100, length: 100, sha256: again.sha256))
    }

    @Test("of two who finish with different hopes, the first decides")
    func ends() async throws {
        let ground = try await Ground(.objectStore)
        let (one, other) = (ground.uploads(node: 1), ground.uploads(node: 2))
        for round in 0..<5 {
            let id = "end-\(round)"
            try await one.create(id, length: 100)
            try await one.append(id, at: 0, bytes)
            let right = Task { try await one.finish(id, expecting: ContentHash(of: bytes)) }
            let wrong = Task { try await other.finish(id, expecting: ContentHash(of: [1])) }
            await #expect(throws: UploadError.wrongChecksum) { try await wrong.value }
            do {
                #expect(try await right.value.bytes == 100)
                #expect(try await other.status(id).sha256 == ContentHash(of: bytes))
            } catch {
                #expect(error as? UploadError == .incomplete(offset: 0, length: 100))
                #expect(try await other.status(id) == UploadStatus(offset: 0, length: 100, sha256: nil))
            }
        }
    }

    @Test("what nobody touches any more is purged, the rest is not")
    func purged() async throws {
        let ground = try await Ground(.objectStore)
        let uploads = ground.uploads()
        let client = try #require(ground.client)
        for id in ["old", "new"] { try await uploads.create(id, length: 100_000) }
        let old = try await client.list("uploads/old/").compactMap(\.changed).max() ?? 0
        // The store's clock counts seconds.
        var end: Int64 = 0
        while try await client.list("uploads/new/").compactMap(\.changed).max() ?? 0 <= old {
            end = try await uploads.append("new", at: end, [1])
        }
        #expect(try await uploads.purge(untouchedSince: old) == 0)
        #expect(try await uploads.purge(untouchedSince: old + 1) == 1)
        await #expect(throws: UploadError.notFound) { try await uploads.status("old") }
        #expect(try await uploads.status("new").offset == end)
    }

    @Test("a store that is away is told apart, and the upload goes on when it is back")
    func away() async throws {
        let server = try await ObjectServer.start()
        let settings = try server.settings()
        let (objects, impatient) = (S3Client(settings), S3Client(settings, retries: .impatient))
        let folder = try TestFolder()
        let uploads = UploadObjects(objects, scratch: folder.path)
        let hasty = UploadObjects(impatient, scratch: folder.path)
        try await uploads.create("a", length: 100)
        try await uploads.append("a", at: 0, Array(bytes[..<40]))
        server.freeze()
        await #expect(throws: MediaStoreError.away(reason: "timedOut")) { try await hasty.status("a") }
        server.thaw()
        #expect(try await uploads.append("a", at: 40, Array(bytes[40...])) == 100)
        #expect(try contents(try await uploads.finish("a").path) == bytes)
        server.end()
        await #expect(throws: MediaStoreError.away(reason: "unreachable")) { try await hasty.status("a") }
        await impatient.close()
        await objects.close()
    }
}
