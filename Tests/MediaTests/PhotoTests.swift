import Media
import TestKit
import Testing

@Suite("Photos become bare, upright pictures")
struct PhotoTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    @Test("nothing that a phone writes into a PNG reaches a derivative")
    func strippedPNG() async throws {
        let original = PNG.halves(900, 600, extra: Secrets.chunksForPNG())
        #expect(Secrets.found(in: original).contains(Secrets.serial))
        try await expectBare(original, contentType: "image/png")
    }

    @Test("nor from a JPEG: GPS, serial number, XMP, comment", .needsVips)
    func strippedJPEG() async throws {
        let original = Secrets.inJPEG(try Tools.converted(PNG.halves(900, 600), to: "a.jpg"))
        #expect(Secrets.found(in: original) == Secrets.all)
        try await expectBare(original, contentType: "image/jpeg")
    }

    @Test("nor from a WebP", .needsVips)
    func strippedWebP() async throws {
        let original = Secrets.inWebP(try Tools.converted(PNG.halves(900, 600), to: "a.webp"), 900, 600)
        #expect(Secrets.found(in: original).contains(Secrets.maker))
        try await expectBare(original, contentType: "image/webp")
    }

    @Test("a HEIC from an iPhone is shown as a JPEG", .needsVips)
    func heic() async throws {
        try await expectBare(try Tools.converted(PNG.halves(900, 600), to: "a.heic"), contentType: "image/heic")
    }

    @Test("a missing tool skips what needs it, and fails it where CI judges")
    func missingTools() {
        #expect(Tool.runs(where: true, in: [:]))
        #expect(!Tool.runs(where: false, in: [:]))
        #expect(Tool.runs(where: false, in: ["CI": "true"]))
    }

    private func expectBare(_ original: [UInt8], contentType: String) async throws {
        let media = try await library.take(original)
        #expect(media.kind == .photo)
        #expect(media.contentType == contentType)
        #expect(media.width == 900 && media.height == 600)
        #expect(Set(media.variants.map(\.variant)) == [.display, .thumbnail])
        let blurred = try #require(BlurPlan(covering: [.init(left: 0, top: 0, width: 0.2, height: 0.2)]))
        for plan in [blurred, .all] {
            let names = try await library.intake.blur(media.sha256, plan).map(\.variant)
            for variant in names { try expectBare(try await library.bytes(variant, of: media)) }
        }
        for (_, bytes) in try await library.allDerivatives(of: media) { try expectBare(bytes) }
    }

    private func expectBare(_ derivative: [UInt8]) throws {
        #expect(try #require(JPEG(derivative)).metadataMarkers == [])
        #expect(Secrets.found(in: derivative) == [])
    }

    @Test("REP-13: the original is kept unmodified, under its hash")
    func original() async throws {
        let original = PNG.halves(300, 200, extra: Secrets.chunksForPNG())
        let media = try await library.take(original)
        #expect(media.sha256 == ContentHash(of: original))
        #expect(media.bytes == Int64(original.count))
        #expect(try await library.store.original(media.sha256).bytes() == original)
    }

    @Test(
        "a picture held sideways is turned upright", .needsVips, .needsFFmpeg,
        arguments: [(1, true), (3, false), (6, true), (8, false)] as [(UInt16, Bool)])
    func rotation(orientation: UInt16, crimsonFirst: Bool) async throws {
        let jpeg = try Tools.converted(PNG.halves(320, 160), to: "a.jpg")
        let media = try await library.take(Secrets.inJPEG(jpeg, orientation: orientation))
        let turned = orientation >= 5
        #expect(media.width == (turned ? 160 : 320) && media.height == (turned ? 320 : 160))
        for (_, bytes) in try await library.allDerivatives(of: media) {
            let shown = try #require(JPEG(bytes))
            #expect(shown.width == media.width && shown.height == media.height)
            let pixels = try Tools.pixels(bytes)
            // The first pixel is crimson when the stored left half comes first, seen upright.
            #expect((pixels[0] > 128) == crimsonFirst)
            #expect((pixels[pixels.count - 3] > 128) == !crimsonFirst)
        }
    }

    @Test(
        "derivatives fit their squares and never grow",
        arguments: [(2000, 500, 1600, 400, 400, 100), (300, 700, 300, 700, 171, 400), (64, 64, 64, 64, 64, 64)])
    func sizes(size: (Int, Int, Int, Int, Int, Int)) async throws {
        let media = try await library.take(PNG.halves(size.0, size.1))
        let display = try #require(JPEG(try await library.bytes(.display, of: media)))
        let thumbnail = try #require(JPEG(try await library.bytes(.thumbnail, of: media)))
        #expect((display.width, display.height) == (size.2, size.3))
        #expect((thumbnail.width, thumbnail.height) == (size.4, size.5))
        let stored = try #require(media.variants.first { $0.variant == .thumbnail })
        #expect(stored.width == size.4 && stored.height == size.5)
    }

    @Test("transparent parts become white")
    func transparency() async throws {
        let media = try await library.take(PNG.clear(40, 40))
        let pixels = try Tools.pixels(try await library.bytes(.display, of: media))
        #expect(pixels.allSatisfy { $0 > 250 })
    }

    @Test("the hash of a scene survives another format and size, and tells another scene apart")
    func differenceHash() async throws {
        let slope: (Int, Int) -> RGB = { x, y in RGB(red: UInt8(x * y % 251), green: UInt8(x % 200), blue: 90) }
        let same = PNG.picture(400, 300) { slope($0, $1) }
        let smaller = PNG.picture(200, 150) { slope($0 * 2, $1 * 2) }
        let other = PNG.picture(400, 300) { slope(400 - $0, 300 - $1) }
        let hashes = [
            try await library.take(same).dHash, try await library.take(smaller).dHash,
            try await library.take(other).dHash,
        ].compactMap { $0 }
        try #require(hashes.count == 3)
        #expect(StoredMedia.distance(hashes[0], hashes[1]) <= 8)
        #expect(StoredMedia.distance(hashes[0], hashes[2]) > 20)
    }

    @Test("the hash of a scene survives being compressed again by another telephone")
    func recompressed() async throws {
        let scene = PNG.picture(480, 360) { x, y in
            let grey = UInt8((x / 48 * 37 + y / 48 * 91 + (x / 48) * (y / 48) * 53) % 256)
            return RGB(red: grey, green: grey, blue: 80)
        }
        let first = try await library.take(scene)
        // What one person was sent and sends on: a JPEG, smaller, and compressed twice.
        let passedOn = try await library.take(try await library.bytes(.display, of: first))
        let small = try await library.take(try await library.bytes(.thumbnail, of: first))
        let hashes = [first.dHash, passedOn.dHash, small.dHash].compactMap(\.self)
        try #require(hashes.count == 3)
        #expect(StoredMedia.distance(hashes[0], hashes[1]) <= 4)
        #expect(StoredMedia.distance(hashes[0], hashes[2]) <= 8)
    }

    @Test(
        "a flat picture has no hash: it would be like every other one",
        arguments: [
            PNG.picture(300, 200) { _, _ in RGB(red: 120, green: 120, blue: 120) },
            PNG.picture(300, 200) { _, y in RGB(red: 40, green: UInt8(y), blue: 200) },
            PNG.picture(300, 200) { x, _ in RGB(red: UInt8(x / 2), green: UInt8(x / 2), blue: UInt8(x / 2)) },
            PNG.picture(300, 200) { x, y in RGB(red: 10, green: 10, blue: UInt8(10 + (x * 7 + y * 13) % 3)) },
        ])
    func flat(picture: [UInt8]) async throws {
        #expect(try await library.take(picture).dHash == nil)
    }
}
