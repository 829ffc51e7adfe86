import Foundation
import Media
import Testing

@Suite("Uploads go on from where the signal was lost")
struct UploadTests {
    let folder: TestFolder
    let uploads: UploadFolder
    let bytes = Array("Đường vào bản Noong Nhai ngập nước".utf8)

    init() throws {
        folder = try TestFolder()
        uploads = UploadFolder(folder: folder.path + "/uploads")
    }

    private var length: Int64 { Int64(bytes.count) }

    @Test("cut at every byte: what came is kept, the rest follows, and the file is whole")
    func resumed() async throws {
        for cut in 0...bytes.count {
            let id = "cut-\(cut)"
            try await uploads.create(id, length: length)
            await #expect(throws: SignalLost.self) {
                try await uploads.append(id, at: 0, Broken(pieces: bytes.prefix(cut).map { [$0] }))
            }
            // Another value over the same folder stands for the server after a restart.
            let restarted = UploadFolder(folder: uploads.folder)
            #expect(try await restarted.status(id) == UploadStatus(offset: Int64(cut), length: length, sha256: nil))
            #expect(try await restarted.append(id, at: Int64(cut), Array(bytes.dropFirst(cut))) == length)
            let finished = try await restarted.finish(id, expecting: ContentHash(of: bytes))
            #expect(try contents(finished.path) == bytes)
        }
    }

    @Test("bytes are taken only where they belong")
    func offsets() async throws {
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, Array(bytes.prefix(10)))
        for wrong: Int64 in [0, 9, 11, 1000] {
            await #expect(throws: UploadError.wrongOffset(current: 10)) {
                try await uploads.append("a", at: wrong, [1])
            }
        }
        #expect(try await uploads.status("a").offset == 10)
    }

    @Test("more than was announced is not taken, and what was there stays")
    func tooMuch() async throws {
        try await uploads.create("a", length: 5)
        try await uploads.append("a", at: 0, [1, 2, 3])
        await #expect(throws: UploadError.tooMuch) { try await uploads.append("a", at: 3, [4, 5, 6]) }
        #expect(try await uploads.status("a").offset == 3)
        #expect(try await uploads.append("a", at: 3, [4, 5]) == 5)
    }

    @Test("only the whole file is finished")
    func incomplete() async throws {
        try await uploads.create("a", length: length)
        await #expect(throws: UploadError.incomplete(offset: 0, length: length)) { try await uploads.finish("a") }
        try await uploads.append("a", at: 0, Array(bytes.dropLast()))
        await #expect(throws: UploadError.incomplete(offset: length - 1, length: length)) {
            try await uploads.finish("a")
        }
    }

    @Test("a file that is not what its sender hashed is refused, and is sent again from the beginning")
    func wrongChecksum() async throws {
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, bytes)
        await #expect(throws: UploadError.wrongChecksum) {
            try await uploads.finish("a", expecting: ContentHash(of: [1]))
        }
        #expect(try await uploads.status("a").offset == 0)
        try await uploads.append("a", at: 0, bytes)
        #expect(try await uploads.finish("a", expecting: ContentHash(of: bytes)).bytes == length)
    }

    @Test("finishing twice gives the same file; a finished one cannot be changed")
    func finished() async throws {
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, bytes)
        let first = try await uploads.finish("a")
        let second = try await uploads.finish("a", expecting: first.sha256)
        #expect(first.path == second.path && first.sha256 == second.sha256)
        #expect(try await uploads.status("a").sha256 == first.sha256)
        await #expect(throws: UploadError.finished) { try await uploads.append("a", at: length, [1]) }
        await #expect(throws: UploadError.wrongChecksum) {
            try await uploads.finish("a", expecting: ContentHash(of: [1]))
        }
        #expect(try contents(first.path) == bytes)
    }

    @Test("a piece whose checksum fails is dropped whole, by either algorithm")
    func pieces() async throws {
        let sha1OfABC: [UInt8] = [
            0xA9, 0x99, 0x3E, 0x36, 0x47, 0x06, 0x81, 0x6A, 0xBA, 0x3E, 0x25, 0x71, 0x78, 0x50, 0xC2, 0x6C, 0x9C, 0xD0,
            0xD8, 0x9D,
        ]
        let abc = Array("abc".utf8)
        try await uploads.create("a", length: 6)
        #expect(try await uploads.append("a", at: 0, abc, checksum: .sha1(sha1OfABC)) == 3)
        await #expect(throws: UploadError.wrongChecksum) {
            try await uploads.append("a", at: 3, Array("abd".utf8), checksum: .sha1(sha1OfABC))
        }
        await #expect(throws: UploadError.wrongChecksum) {
            try await uploads.append("a", at: 3, abc, checksum: .sha256(sha1OfABC))
        }
        await #expect(throws: SignalLost.self) {
            try await uploads.append("a", at: 3, Broken(pieces: [[1]]), checksum: .sha1(sha1OfABC))
        }
        #expect(try await uploads.status("a").offset == 3)
    }

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

    @Test("an identifier is announced once, even by many at once")
    func announced() async throws {
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { (try? await uploads.create("a", length: 5)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        await #expect(throws: UploadError.alreadyExists) { try await uploads.create("a", length: 5) }
    }

    @Test(
        "an identifier cannot lead out of the folder",
        arguments: ["", "..", "../a", "a/b", "a.part", "a\0b", "ă", String(repeating: "a", count: 65)])
    func identifiers(id: String) async {
        await #expect(throws: UploadError.invalidID) { try await uploads.create(id, length: 5) }
        await #expect(throws: UploadError.invalidID) { try await uploads.terminate(id) }
    }

    @Test("nothing is announced that could not be taken")
    func lengths() async {
        await #expect(throws: UploadError.invalidLength) { try await uploads.create("a", length: 0) }
        let limit = uploads.largestBytes
        await #expect(throws: UploadError.tooLarge(limitBytes: limit)) {
            try await uploads.create("a", length: limit + 1)
        }
        await #expect(throws: UploadError.notFound) { try await uploads.status("a") }
        await #expect(throws: UploadError.notFound) { try await uploads.append("a", at: 0, [1]) }
        await #expect(throws: UploadError.notFound) { try await uploads.finish("a") }
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

    @Test("an upload taken in stays as it was sent, though it shares its bytes with the store")
    func sealed() async throws {
        let library = folder.library()
        let photo = PNG.halves(30, 20)
        try await library.uploads.create("a", length: Int64(photo.count))
        try await library.uploads.append("a", at: 0, photo)
        let media = try await library.intake.take(try await library.uploads.finish("a"))
        await #expect(throws: UploadError.wrongChecksum) {
            try await library.uploads.finish("a", expecting: ContentHash(of: [1]))
        }
        #expect(try await library.store.original(media.sha256).bytes() == photo)
        // The answer was lost on the way: the phone finishes again and gets the same media.
        #expect(try await library.intake.take(try await library.uploads.finish("a")) == media)
        try await library.uploads.terminate("a")
        #expect(try await library.store.original(media.sha256).bytes() == photo)
    }
}

struct SignalLost: Error {}

/// Gives its pieces, then breaks.
struct Broken: AsyncSequence, AsyncIteratorProtocol, Sendable {
    var pieces: [[UInt8]]

    mutating func next() async throws -> ArraySlice<UInt8>? {
        guard !pieces.isEmpty else { throw SignalLost() }
        return pieces.removeFirst()[...]
    }

    func makeAsyncIterator() -> Broken { self }
}
