import Foundation
import TestKit
import Testing

@testable import Media

// One after another: each case has workers of its own, and a hundred at once would not be done in their time.
@Suite("What is damaged is noticed and not shown", .serialized)
struct DamageTests {
    /// What can happen to the bytes of a file.
    enum Harm: String, CaseIterable, Sendable {
        case torn, emptied, flipped, lengthened, lost

        func done(to bytes: [UInt8]) -> [UInt8]? {
            switch self {
            case .torn: Array(bytes.prefix(bytes.count / 2))
            case .emptied: []
            case .flipped: bytes.enumerated().map { $0.offset == bytes.count / 2 ? $0.element ^ 1 : $0.element }
            case .lengthened: bytes + [0]
            case .lost: nil
            }
        }
    }

    private func harm(_ harm: Harm, _ name: ShelfName, on ground: Ground) async throws {
        if let bytes = harm.done(to: try await ground.bytes(name)) {
            try await ground.overwrite(name, bytes)
        } else {
            try await ground.shelf.remove(name)
        }
    }

    @Test("a picture that is not what was made is refused, covered or not", arguments: Place.allCases, Harm.allCases)
    func picture(place: Place, harm: Harm) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(PNG.halves(60, 40))
        _ = try await library.intake.blur(media.sha256, .all)
        #expect(try await library.store.faults(of: media.sha256) == [])
        for variant in [MediaVariant.display, .thumbnail.blurred(.all)] {
            let name = ShelfName.derived(media.sha256, variant)
            #expect(try await library.store.derivative(variant, of: media.sha256).bytes() == ground.bytes(name))
            try await self.harm(harm, name, on: ground)
            await #expect(throws: MediaStoreError.damaged(name: "\(name)")) {
                try await library.store.derivative(variant, of: media.sha256)
            }
            #expect(try await library.store.derivative(.thumbnail, of: media.sha256).length > 0)
        }
        #expect(
            try await Set(library.store.faults(of: media.sha256).map(\.name)) == [
                "\(ShelfName.derived(media.sha256, .display))",
                "\(ShelfName.derived(media.sha256, .thumbnail.blurred(.all)))",
            ])
        await library.close()
    }

    @Test("a damaged original is found, and no covered picture is made of it", arguments: Place.allCases, Harm.allCases)
    func original(place: Place, harm: Harm) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(PNG.halves(60, 40))
        let name = ShelfName.original(media.sha256)
        try await self.harm(harm, name, on: ground)
        let kind: ShelfFault.Kind = harm == .lost ? .missing : .damaged
        #expect(try await library.store.faults(of: media.sha256) == [ShelfFault(name: "\(name)", kind: kind)])
        await #expect(throws: harm == .lost ? MediaStoreError.notFound : .damaged(name: "\(name)")) {
            try await library.intake.blur(media.sha256, .all)
        }
        await library.close()
    }

    @Test(
        "a film that was torn is refused at once; one whose bytes changed is found by the full check",
        .needsFFmpeg, arguments: Place.allCases)
    func film(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(try RecordingTests.film("a.mp4", seconds: "1"))
        let name = ShelfName.derived(media.sha256, .video)
        let whole = try await ground.bytes(name)
        try await harm(.flipped, name, on: ground)
        #expect(try await library.store.derivative(.video, of: media.sha256).length == Int64(whole.count))
        #expect(try await library.store.faults(of: media.sha256) == [ShelfFault(name: "\(name)", kind: .damaged)])
        for harm in [Harm.torn, .emptied, .lost] {
            try await ground.overwrite(name, whole)
            #expect(try await library.store.derivative(.video, of: media.sha256).bytes() == whole)
            try await self.harm(harm, name, on: ground)
            await #expect(throws: MediaStoreError.damaged(name: "\(name)")) {
                try await library.store.derivative(.video, of: media.sha256)
            }
        }
        await library.close()
    }

    @Test("facts from before sums were kept can be read, and lengths are compared", arguments: Place.allCases)
    func older(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(PNG.halves(60, 40))
        let sheet = ShelfName.facts(of: media.sha256)
        let text = Data(try await ground.bytes(sheet))
        var old = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
        var variants = try #require(old["variants"] as? [[String: Any]])
        for index in variants.indices { #expect(variants[index].removeValue(forKey: "sha256") != nil) }
        old["variants"] = variants
        try await ground.overwrite(sheet, [UInt8](try JSONSerialization.data(withJSONObject: old)))
        let facts = try #require(try await library.store.facts(of: media.sha256))
        #expect(facts.variants.map(\.sha256) == [nil, nil])
        #expect(try await library.store.faults(of: media.sha256) == [])
        #expect(try await library.store.derivative(.display, of: media.sha256).length > 0)
        try await harm(.torn, .derived(media.sha256, .display), on: ground)
        await #expect(throws: MediaStoreError.self) {
            try await library.store.derivative(.display, of: media.sha256)
        }
        #expect(try await library.store.faults(of: media.sha256).count == 1)
        await library.close()
    }

    @Test(
        "a covered picture from before sums were kept is vouched for when it is next asked for",
        arguments: Place.allCases)
    func olderCovered(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let media = try await library.take(PNG.halves(60, 40))
        let variant = MediaVariant.display.blurred(.all)
        _ = try await library.intake.blur(media.sha256, .all)
        try await ground.shelf.remove(.facts(of: media.sha256, by: BlurPlan.all.mark))
        #expect(try await library.store.holds(variant, of: media.sha256) == false)
        _ = try await library.intake.blur(media.sha256, .all)
        #expect(try await library.store.holds(variant, of: media.sha256))
        #expect(try await library.store.derivative(variant, of: media.sha256).length > 0)
        #expect(try await library.store.faults(of: media.sha256) == [])
        await library.close()
    }

    @Test("a sheet that cannot be read vouches for nothing", arguments: Place.allCases, [Harm.torn, .emptied])
    func sheet(place: Place, harm: Harm) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let photo = PNG.halves(60, 40)
        let media = try await library.take(photo)
        let sheet = ShelfName.facts(of: media.sha256)
        try await self.harm(harm, sheet, on: ground)
        let display = ShelfName.derived(media.sha256, .display)
        await #expect(throws: MediaStoreError.damaged(name: "\(display)")) {
            try await library.store.derivative(.display, of: media.sha256)
        }
        #expect(try await library.store.faults(of: media.sha256) == [ShelfFault(name: "\(sheet)", kind: .damaged)])
        // The same photo sent again mends it.
        #expect(try await library.take(photo) == media)
        #expect(try await library.store.faults(of: media.sha256) == [])
        await library.close()
    }

    @Test("where another node's picture was first, it is that one that is described", arguments: Place.allCases)
    func other(place: Place) async throws {
        let ground = try await Ground(place)
        let library = ground.library()
        let photo = PNG.halves(60, 40)
        // As an older libvips might have made it.
        let theirs = Array("other bytes".utf8)
        let path = try ground.folder.file("theirs", theirs)
        try await ground.shelf.put(path, as: .derived(ContentHash(of: photo), .display))
        let media = try await library.take(photo)
        #expect(try await library.store.derivative(.display, of: media.sha256).bytes() == theirs)
        #expect(try await library.store.faults(of: media.sha256) == [])
        await library.close()
    }
}
