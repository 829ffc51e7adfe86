import Foundation
import Media
import Testing

@Suite("Uploads go on from where the signal was lost")
struct UploadTests {
    let bytes = Array("Đường vào bản Noong Nhai ngập nước".utf8)

    private var length: Int64 { Int64(bytes.count) }

    @Test(
        "cut at every byte: what came is kept, the rest follows at another node, and the file is whole",
        arguments: Place.allCases)
    func resumed(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        for cut in 0...bytes.count {
            let id = "cut-\(cut)"
            try await uploads.create(id, length: length)
            await #expect(throws: SignalLost.self) {
                try await uploads.append(id, at: 0, Broken(pieces: bytes.prefix(cut).map { [$0] }))
            }
            // Another value over the same place stands for the server after a restart, or for another node.
            let restarted = ground.uploads(node: 2)
            #expect(try await restarted.status(id) == UploadStatus(offset: Int64(cut), length: length, sha256: nil))
            #expect(try await restarted.append(id, at: Int64(cut), Array(bytes.dropFirst(cut))) == length)
            let finished = try await restarted.finish(id, expecting: ContentHash(of: bytes))
            #expect(try contents(finished.path) == bytes)
        }
    }

    @Test("bytes are taken only where they belong", arguments: Place.allCases)
    func offsets(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, Array(bytes.prefix(10)))
        for wrong: Int64 in [0, 9, 11, 1000] {
            await #expect(throws: UploadError.wrongOffset(current: 10)) {
                try await uploads.append("a", at: wrong, [1])
            }
        }
        #expect(try await uploads.status("a").offset == 10)
    }

    @Test("more than was announced is not taken, and what was there stays", arguments: Place.allCases)
    func tooMuch(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: 5)
        try await uploads.append("a", at: 0, [1, 2, 3])
        await #expect(throws: UploadError.tooMuch) { try await uploads.append("a", at: 3, [4, 5, 6]) }
        #expect(try await uploads.status("a").offset == 3)
        #expect(try await uploads.append("a", at: 3, [4, 5]) == 5)
    }

    @Test("only the whole file is finished", arguments: Place.allCases)
    func incomplete(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: length)
        await #expect(throws: UploadError.incomplete(offset: 0, length: length)) { try await uploads.finish("a") }
        try await uploads.append("a", at: 0, Array(bytes.dropLast()))
        await #expect(throws: UploadError.incomplete(offset: length - 1, length: length)) {
            try await uploads.finish("a")
        }
    }

    @Test(
        "a file that is not what its sender hashed is refused, and is sent again from the beginning",
        arguments: Place.allCases)
    func wrongChecksum(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, bytes)
        await #expect(throws: UploadError.wrongChecksum) {
            try await uploads.finish("a", expecting: ContentHash(of: [1]))
        }
        #expect(try await uploads.status("a").offset == 0)
        try await uploads.append("a", at: 0, bytes)
        #expect(try await uploads.finish("a", expecting: ContentHash(of: bytes)).bytes == length)
    }

    @Test("finishing twice gives the same file; a finished one cannot be changed", arguments: Place.allCases)
    func finished(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
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

    @Test("a piece whose checksum fails is dropped whole, by either algorithm", arguments: Place.allCases)
    func pieces(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
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

    @Test("of two who send the same part at once, one wins, and the file is that one's", arguments: Place.allCases)
    func together(place: Place) async throws {
        let ground = try await Ground(place)
        let (one, other) = (ground.uploads(node: 1), ground.uploads(node: 2))
        for round in 0..<5 {
            let id = "both-\(round)"
            try await one.create(id, length: 6)
            async let first = attempt(one, id, [1, 1, 1])
            async let second = attempt(other, id, [2, 2, 2])
            let won = [await first, await second]
            #expect(won.filter(\.self).count == 1)
            #expect(try await one.append(id, at: 3, [9, 9, 9]) == 6)
            let finished = try await other.finish(id)
            #expect(try contents(finished.path) == (won[0] ? [1, 1, 1, 9, 9, 9] : [2, 2, 2, 9, 9, 9]))
        }
    }

    /// Whether it was taken; who was second is told so, and how.
    private func attempt(_ uploads: any MediaUploads, _ id: String, _ bytes: [UInt8]) async -> Bool {
        do {
            return try await uploads.append(id, at: 0, bytes) == 3
        } catch {
            #expect([.busy, .wrongOffset(current: 3)].contains(error as? UploadError), "\(error)")
            return false
        }
    }

    @Test("a task that is cancelled when the phone hangs up keeps what came", arguments: Place.allCases)
    func cancelled(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: length)
        let (pieces, sender) = AsyncStream.makeStream(of: ArraySlice<UInt8>.self)
        let (taken, teller) = AsyncStream.makeStream(of: Void.self)
        let arriving = Task {
            try await uploads.append(
                "a", at: 0,
                pieces.map { piece in
                    teller.yield()
                    return piece
                })
        }
        sender.yield(bytes[..<10])
        var steps = taken.makeAsyncIterator()
        await steps.next()
        arriving.cancel()
        _ = await arriving.result
        #expect(try await uploads.status("a").offset == 10)
        #expect(try await uploads.append("a", at: 10, Array(bytes[10...])) == length)
    }

    @Test("forgetting takes everything away, and can be repeated", arguments: Place.allCases)
    func terminated(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        try await uploads.create("a", length: length)
        try await uploads.append("a", at: 0, bytes)
        _ = try await uploads.finish("a")
        try await uploads.terminate("a")
        try await uploads.terminate("a")
        #expect(try await ground.names("uploads") == [])
        await #expect(throws: UploadError.notFound) { try await uploads.status("a") }
        // The name is free again, and nothing is left of what was sent under it.
        try await uploads.create("a", length: 3)
        #expect(try await uploads.status("a").offset == 0)
        #expect(try await uploads.purge(untouchedSince: 0) == 0)
        #expect(try await uploads.purge(untouchedSince: .max) == 1)
        await #expect(throws: UploadError.notFound) { try await uploads.status("a") }
    }

    @Test("an identifier is announced once, even by many at once", arguments: Place.allCases)
    func announced(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        let made = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { (try? await uploads.create("a", length: 5)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        await #expect(throws: UploadError.alreadyExists) { try await uploads.create("a", length: 5) }
    }

    @Test(
        "an identifier cannot lead out of its place", arguments: Place.allCases,
        ["", "..", "../a", "a/b", "a.part", "a\0b", "ă", String(repeating: "a", count: 65)])
    func identifiers(place: Place, id: String) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        await #expect(throws: UploadError.invalidID) { try await uploads.create(id, length: 5) }
        await #expect(throws: UploadError.invalidID) { try await uploads.terminate(id) }
    }

    @Test("nothing is announced that could not be taken", arguments: Place.allCases)
    func lengths(place: Place) async throws {
        let ground = try await Ground(place)
        let uploads = ground.uploads()
        await #expect(throws: UploadError.invalidLength) { try await uploads.create("a", length: 0) }
        let limit = uploads.largestBytes
        await #expect(throws: UploadError.tooLarge(limitBytes: limit)) {
            try await uploads.create("a", length: limit + 1)
        }
        await #expect(throws: UploadError.notFound) { try await uploads.status("a") }
        await #expect(throws: UploadError.notFound) { try await uploads.append("a", at: 0, [1]) }
        await #expect(throws: UploadError.notFound) { try await uploads.finish("a") }
    }

    @Test(
        "an upload taken in stays as it was sent, though it shares its bytes with the store",
        arguments: Place.allCases)
    func sealed(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
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
