import Crypto
import Foundation
import Testing

@testable import Media

@Suite("What lies on the shelf is sealed", .serialized)
struct SealingTests {
    /// Three pieces, the last of them short, and no byte like its neighbour.
    private static let film = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    private static let name = ShelfName.original(ContentHash(of: film))

    private func laid(_ place: Place, under keys: OneKey = .own) async throws -> Ground {
        let ground = try await Ground(place)
        let path = try ground.folder.file("film", Self.film)
        #expect(try await SealingShelf(ground.bare, under: keys).put(path, as: Self.name))
        return ground
    }

    @Test("REP-13: what was sent is read as it was sent, in any part of it", arguments: Place.allCases)
    func parts(place: Place) async throws {
        let ground = try await laid(place)
        let file = try await ground.shelf.open(Self.name)
        #expect(file.length == 150_000)
        #expect(try await file.hash() == ContentHash(of: Self.film))
        for part: Range<Int64> in [0..<1, 65_535..<65_537, 65_536..<131_072, 131_071..<150_000, 149_999..<150_000] {
            let expected = Array(Self.film[Int(part.lowerBound)..<Int(part.upperBound)])
            #expect(try await file.bytes(part) == expected, "\(part)")
        }
        #expect(try await file.bytes(150_000..<150_001) == [])
    }

    @Test("the disk holds nothing of a picture, of its small one, or of the sheet beside it", arguments: Place.allCases)
    func nothing(place: Place) async throws {
        let ground = try await Ground(place)
        let photo = PNG.halves(60, 40)
        let media = try await ground.library().take(photo)
        var plain = [ShelfName.original(media.sha256): photo]
        for stored in media.variants {
            let name = ShelfName.derived(media.sha256, stored.variant)
            plain[name] = try await ground.bytes(name)
        }
        plain[.facts(of: media.sha256)] = try await ground.bytes(.facts(of: media.sha256))
        for (name, bytes) in plain {
            let lying = try await ground.sealed(name)
            for start in stride(from: 0, to: bytes.count - 8, by: 4) {
                #expect(!Data(lying).contains(bytes[start..<start + 8]), "\(name)")
            }
        }
        #expect(plain.count == 4)
    }

    @Test(
        "what was changed, cut short, or laid under another name is not shown",
        arguments: Place.allCases, [Wrong.bit, .cut, .grown, .name])
    func wrong(place: Place, how: Wrong) async throws {
        let ground = try await laid(place)
        let sealed = try await ground.sealed(Self.name)
        let name = how == .name ? ShelfName.original(ContentHash(of: [1])) : Self.name
        let path = try ground.folder.file("wrong", how.applied(to: sealed))
        try await ground.bare.remove(name)
        try await ground.bare.put(path, as: name)
        await #expect(throws: MediaStoreError.damaged(name: name.description)) {
            _ = try await ground.shelf.open(name).bytes()
        }
    }

    enum Wrong: String, Sendable {
        case bit, cut, grown, name

        func applied(to bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            switch self {
            case .bit: bytes[bytes.count / 2] ^= 1
            case .cut: bytes.removeLast(70_000)
            case .grown: bytes.append(0)
            case .name: break
            }
            return bytes
        }
    }

    @Test("what lay there before is read as it is, and sealed when somebody comes by", arguments: Place.allCases)
    func former(place: Place) async throws {
        let ground = try await Ground(place)
        try await ground.bare.put(try ground.folder.file("film", Self.film), as: Self.name)
        #expect(try await ground.bytes(Self.name) == Self.film)
        let store = MediaStore(shelf: ground.shelf)
        let hash = ContentHash(of: Self.film)
        #expect(try await store.reseal(hash, in: ground.folder.path + "/way") == 1)
        #expect(SealedFile.isMarked(try await ground.sealed(Self.name)))
        #expect(try await ground.bytes(Self.name) == Self.film)
        #expect(try await store.reseal(hash, in: ground.folder.path + "/way") == 0)
        #expect(ground.folder.names(in: "way") == [])
    }

    @Test("an older key opens what it sealed, until that is sealed with the newest; a stranger's opens nothing")
    func keys() async throws {
        let both = OneKey(keys: OneKey.own.keys + [ShelfKey(id: "k2-test", key: SymmetricKey(size: .bits256))])
        let ground = try await laid(.folder)
        let shelf = SealingShelf(ground.bare, under: both)
        #expect(try await shelf.open(Self.name).bytes() == Self.film)
        let hash = ContentHash(of: Self.film)
        #expect(try await MediaStore(shelf: shelf).reseal(hash, in: ground.folder.path + "/way") == 1)
        #expect(try await SealedFile(head: ground.sealed(Self.name))?.keyID == "k2-test")
        #expect(try await shelf.open(Self.name).bytes() == Self.film)
        await #expect(throws: OneKey.Unknown.self) { _ = try await ground.shelf.open(Self.name) }
        let stranger = OneKey(keys: [ShelfKey(id: "k2-test", key: SymmetricKey(size: .bits256))])
        await #expect(throws: MediaStoreError.self) {
            _ = try await SealingShelf(ground.bare, under: stranger).open(Self.name).bytes()
        }
    }

    @Test("a copy is held against its name by who has no key")
    func copies() async throws {
        let ground = try await laid(.folder)
        let hash = ContentHash(of: Self.film)
        var sealed = try await ground.sealed(Self.name)
        #expect(try hash.names(try ground.folder.file("copy", sealed)))
        #expect(try hash.names(try ground.folder.file("plain", Self.film)))
        #expect(try !hash.names(try ground.folder.file("other", [1, 2, 3])))
        #expect(try !hash.names(try ground.folder.file("short", Array(sealed.dropLast()))))
        sealed[sealed.count / 3] ^= 1
        #expect(try !hash.names(try ground.folder.file("changed", sealed)))
    }

    @Test("nothing is too short to be sealed, and two of the same do not look alike")
    func short() async throws {
        let ground = try await Ground(.folder)
        let path = try ground.folder.file("one", [7])
        let names = [ContentHash(of: [7]), ContentHash(of: [8])].map { ShelfName.original($0) }
        for name in names { try await ground.shelf.put(path, as: name) }
        for name in names { #expect(try await ground.bytes(name) == [7]) }
        let lying = [try await ground.sealed(names[0]), try await ground.sealed(names[1])]
        #expect(lying[0].count == lying[1].count && lying[0] != lying[1])
    }
}
