import Foundation
import Testing

@testable import Media

@Suite("The store keeps each content once", .serialized)
struct StoreTests {
    @Test("the same photo sent twice is decoded once and kept once", arguments: Place.allCases)
    func twice(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let photo = PNG.halves(60, 40)
        let first = try await library.take(photo)
        let names = try await ground.names("derived/") + ground.names("originals/")
        // A second node that has no worker: what is known is not made again.
        let second = try await ground.library(node: 2, worker: "/nonexistent/media-worker").take(photo)
        #expect(first == second)
        #expect(try await ground.names("derived/") + ground.names("originals/") == names)
        #expect(names.count == 4)
    }

    @Test("an intake cut off before its end is done again from what is there", arguments: Place.allCases)
    func interrupted(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let photo = PNG.halves(60, 40)
        let media = try await library.take(photo)
        try await ground.shelf.remove(.facts(of: media.sha256))
        try await ground.shelf.remove(.derived(media.sha256, .thumbnail))
        #expect(try await library.store.facts(of: media.sha256) == nil)
        #expect(try await library.take(photo) == media)
        #expect(try await library.store.holds(.thumbnail, of: media.sha256))
    }

    @Test("the same content taken in by many nodes at once is one content", arguments: Place.allCases)
    func together(place: Place) async throws {
        let ground = try await Ground(place)
        let photo = PNG.halves(60, 40)
        let path = try ground.folder.file("photo", photo)
        let upload = FinishedUpload(path: path, bytes: Int64(photo.count), sha256: ContentHash(of: photo))
        let nodes = (1...3).map { ground.library(node: $0) }
        try await withThrowingTaskGroup(of: StoredMedia.self) { group in
            for library in nodes {
                for _ in 1...2 { group.addTask { try await library.intake.take(upload) } }
            }
            var all: Set<StoredMedia> = []
            for try await media in group { all.insert(media) }
            #expect(all.count == 1)
        }
        #expect(try await ground.names("originals/").count == 1)
        #expect(try await nodes[0].store.faults(of: upload.sha256) == [])
        for library in nodes { await library.close() }
    }

    @Test("removing takes the original and everything made of it, and can be repeated", arguments: Place.allCases)
    func removed(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(PNG.halves(60, 40))
        _ = try await library.intake.blur(media.sha256, .all)
        let other = try await library.take(PNG.halves(50, 40))
        try await library.store.remove(media.sha256)
        try await library.store.remove(media.sha256)
        #expect(try await ground.names("originals/").count == 1)
        await #expect(throws: MediaStoreError.notFound) { try await library.store.original(media.sha256) }
        await #expect(throws: MediaStoreError.notFound) {
            try await library.store.derivative(.display.blurred(.all), of: media.sha256)
        }
        #expect(try await library.store.facts(of: other.sha256) == other)
    }

    @Test(
        "a file is read in ranges", arguments: Place.allCases,
        [0..<10, 5..<6, 2_990_000..<3_000_000, 1_000_000..<2_500_000, 2_999_999..<9_999_999, 3_000_000..<3_000_001]
            as [Range<Int64>])
    func ranges(place: Place, range: Range<Int64>) async throws {
        let ground = try await Ground(place)
        let bytes = Self.long
        let hash = ContentHash(of: bytes)
        let shelf = ground.shelf
        let path = try ground.folder.file("file", bytes)
        let name = try #require(try await keep(path, hash, shelf))
        let file = try await shelf.open(name)
        #expect(file.length == 3_000_000)
        var read: [UInt8] = []
        for try await chunk in file.chunks(range) { read += chunk }
        #expect(read == Array(bytes[range.clamped(to: 0..<3_000_000).asInts]))
    }

    private static let long = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }

    @Test("putting again says that it was there; what is open stays readable after removal", arguments: Place.allCases)
    func shelf(place: Place) async throws {
        let ground = try await Ground(place)
        let shelf = ground.shelf
        let path = try ground.folder.file("file", [1, 2, 3])
        let name = try #require(try await keep(path, ContentHash(of: [1, 2, 3]), shelf))
        #expect(try await shelf.put(path, as: name) == false)
        let other = try ground.folder.file("other", [4, 5])
        #expect(try await shelf.put(other, as: name) == false)
        let open = try await shelf.open(name)
        try await shelf.copy(name, to: ground.folder.path + "/copy")
        #expect(try contents(ground.folder.path + "/copy") == [1, 2, 3])
        #expect(try await shelf.names(of: name.hash, in: .derived) == [name])
        #expect(try await shelf.names(of: ContentHash(of: [9]), in: .derived) == [])
        try await shelf.remove(name)
        try await shelf.remove(name)
        #expect(try await shelf.exists(name) == false)
        #expect(try await open.bytes() == [1, 2, 3])
        #expect(try await ground.names("derived/") == [])
        await #expect(throws: MediaStoreError.notFound) { try await shelf.open(name) }
        await #expect(throws: MediaStoreError.notFound) {
            try await shelf.copy(name, to: ground.folder.path + "/none")
        }
    }

    private func keep(_ path: String, _ hash: ContentHash, _ shelf: any MediaShelf) async throws -> ShelfName? {
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
