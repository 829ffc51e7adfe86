import Foundation
import Media
import Testing

@Suite("The store keeps each content once")
struct StoreTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    @Test("the same photo sent twice is decoded once and kept once")
    func twice() async throws {
        let photo = PNG.halves(60, 40)
        let first = try await library.take(photo)
        let names = folder.names(in: "media/derived") + folder.names(in: "media/originals")
        // A second library that has no worker: what is known is not made again.
        let second = try await folder.library(worker: "/nonexistent/media-worker").take(photo)
        #expect(first == second)
        #expect(folder.names(in: "media/derived") + folder.names(in: "media/originals") == names)
        #expect(names.count == 4)
    }

    @Test("an intake cut off before its end is done again from what is there")
    func interrupted() async throws {
        let photo = PNG.halves(60, 40)
        let media = try await library.take(photo)
        let derived =
            folder.path + "/media/derived/\(media.sha256.hex.prefix(2))/\(media.sha256.hex.dropFirst(2).prefix(2))/"
        try FileManager.default.removeItem(atPath: derived + media.sha256.hex + ".facts.json")
        try FileManager.default.removeItem(atPath: derived + media.sha256.hex + ".thumbnail.jpg")
        #expect(try await library.store.facts(of: media.sha256) == nil)
        #expect(try await library.take(photo) == media)
        #expect(try await library.store.holds(.thumbnail, of: media.sha256))
    }

    @Test("the same content taken in by many at once is one content")
    func together() async throws {
        let photo = PNG.halves(60, 40)
        let path = try folder.file("photo", photo)
        let upload = FinishedUpload(path: path, bytes: Int64(photo.count), sha256: ContentHash(of: photo))
        try await withThrowingTaskGroup(of: StoredMedia.self) { group in
            for _ in 0..<6 { group.addTask { try await library.intake.take(upload) } }
            var all: Set<StoredMedia> = []
            for try await media in group { all.insert(media) }
            #expect(all.count == 1)
        }
        #expect(folder.names(in: "media/originals").count == 1)
    }

    @Test("removing takes the original and everything made of it, and can be repeated")
    func removed() async throws {
        let media = try await library.take(PNG.halves(60, 40))
        _ = try await library.intake.blur(media.sha256, .all)
        let other = try await library.take(PNG.halves(50, 40))
        try await library.store.remove(media.sha256)
        try await library.store.remove(media.sha256)
        #expect(folder.names(in: "media/originals").count == 1)
        await #expect(throws: MediaStoreError.notFound) { try await library.store.original(media.sha256) }
        await #expect(throws: MediaStoreError.notFound) {
            try await library.store.derivative(.display.blurred(.all), of: media.sha256)
        }
        #expect(try await library.store.facts(of: other.sha256) == other)
    }

    @Test(
        "a file is read in ranges",
        arguments: [0..<10, 5..<6, 290_000..<300_000, 299_999..<999_999, 300_000..<300_001] as [Range<Int64>])
    func ranges(range: Range<Int64>) async throws {
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let hash = ContentHash(of: bytes)
        let shelf = FolderShelf(folder: folder.path)
        let path = try folder.file("file", bytes)
        let name = try #require(try await keep(path, hash, shelf))
        let file = try await shelf.open(name)
        #expect(file.length == 300_000)
        var read: [UInt8] = []
        for try await chunk in file.chunks(range) { read += chunk }
        #expect(read == Array(bytes[range.clamped(to: 0..<300_000).asInts]))
    }

    @Test("putting again says that it was there; what is open stays readable after removal")
    func shelf() async throws {
        let shelf = FolderShelf(folder: folder.path)
        let path = try folder.file("file", [1, 2, 3])
        let name = try #require(try await keep(path, ContentHash(of: [1, 2, 3]), shelf))
        #expect(try await shelf.put(path, as: name) == false)
        let open = try await shelf.open(name)
        try await shelf.remove(name)
        #expect(try await shelf.exists(name) == false)
        #expect(try await open.bytes() == [1, 2, 3])
        #expect(folder.names(in: "derived") == [])
    }

    private func keep(_ path: String, _ hash: ContentHash, _ shelf: FolderShelf) async throws -> ShelfName? {
        let name = ShelfName.derived(hash, .display)
        return try await shelf.put(path, as: name) ? name : nil
    }

    @Test("a hash is sixty-four hexadecimal digits and nothing else")
    func hashes() throws {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(ContentHash(of: Array("abc".utf8)).hex == abc)
        #expect(ContentHash(hex: abc.uppercased())?.hex == abc)
        for wrong in ["", String(abc.dropLast()), abc + "0", "../" + abc.dropFirst(3), "g" + abc.dropFirst()] {
            #expect(ContentHash(hex: wrong) == nil)
        }
    }
}

extension Range<Int64> {
    fileprivate var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
