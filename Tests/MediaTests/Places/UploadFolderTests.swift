import Foundation
import Media
import Testing

@Suite("Uploads in a folder are files that one holds at a time")
struct UploadFolderTests {
    let folder: TestFolder
    let uploads: UploadFolder
    let bytes = Array("Đường vào bản Noong Nhai ngập nước".utf8)

    init() throws {
        folder = try TestFolder()
        uploads = UploadFolder(folder: folder.path + "/uploads")
    }

    private var length: Int64 { Int64(bytes.count) }

    @Test("two pieces do not arrive at once")
    func busy() async throws {
        try await uploads.create("a", length: length)
        let (pieces, sender) = AsyncStream.makeStream(of: ArraySlice<UInt8>.self)
        let first = Task { try await uploads.append("a", at: 0, pieces) }
        sender.yield(bytes[..<4])
        while try await uploads.status("a").offset < 4 { await Task.yield() }
        await #expect(throws: UploadError.busy) { try await uploads.append("a", at: 4, [1]) }
        await #expect(throws: UploadError.busy) { try await uploads.terminate("a") }
        sender.yield(bytes[4...])
        sender.finish()
        #expect(try await first.value == length)
    }

    @Test("what nobody touches any more is purged, the rest is not")
    func purged() async throws {
        for id in ["old", "new"] {
            try await uploads.create(id, length: 5)
            try await uploads.append(id, at: 0, [1])
        }
        for name in ["old.part", "old.json"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1000)], ofItemAtPath: uploads.folder + "/" + name)
        }
        #expect(try await uploads.purge(untouchedSince: 1_000_000) == 0)
        #expect(try await uploads.purge(untouchedSince: 1_000_001) == 1)
        await #expect(throws: UploadError.notFound) { try await uploads.status("old") }
        #expect(try await uploads.status("new").offset == 1)
        try await uploads.terminate("new")
        try await uploads.terminate("new")
        #expect(folder.names(in: "uploads") == [])
    }

    @Test("a full disk is told apart, and the upload goes on when there is room")
    func full() async throws {
        try await uploads.create("a", length: 5)
        let part = uploads.folder + "/a.part"
        try FileManager.default.moveItem(atPath: part, toPath: folder.path + "/kept")
        try FileManager.default.createSymbolicLink(atPath: part, withDestinationPath: "/dev/full")
        await #expect(throws: MediaStoreError.full) { try await uploads.append("a", at: 0, [1, 2]) }
        try FileManager.default.removeItem(atPath: part)
        try FileManager.default.moveItem(atPath: folder.path + "/kept", toPath: part)
        #expect(try await uploads.append("a", at: 0, [1, 2, 3, 4, 5]) == 5)
    }
}
