import Media
import TestKit
import Testing

@Suite("Hostile and broken files are refused, and leave nothing behind")
struct HostileFileTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    private func expect(_ refusal: MediaRefusal, _ bytes: [UInt8], photosOnly: Bool = false) async {
        await #expect(throws: refusal) { try await library.take(bytes, photosOnly: photosOnly) }
        #expect(folder.names(in: "media/originals") == [])
        #expect(folder.names(in: "media/derived") == [])
        #expect(folder.names(in: "media/scratch") == [])
    }

    @Test("a decompression bomb is refused by its header, before a pixel is made", arguments: [60_000, 12_001])
    func claimed(side: Int) async { await expect(.tooManyPixels, PNG.claiming(side, side)) }

    @Test("many pixels are too many even when no side is too long")
    func area() async { await expect(.tooManyPixels, PNG.claiming(11_000, 5_000)) }

    @Test("a real bomb of 400 megapixels in half a megabyte")
    func bomb() async {
        let bomb = PNG.bomb(20_000, 20_000)
        #expect(bomb.count < 500_000)
        await expect(.tooManyPixels, bomb)
    }

    @Test("a large picture within the limits is taken, so the bomb above was refused for its size alone")
    func large() async throws {
        let media = try await library.take(PNG.bomb(8_000, 6_000))
        #expect(media.width == 8_000 && media.height == 6_000)
    }

    @Test("a page of HTML is not media, whatever its name was")
    func html() async { await expect(.unsupportedMedia, Array("<html><script>alert(1)</script>".utf8)) }

    @Test("a page of HTML behind the first bytes of a JPEG is damaged")
    func polyglot() async {
        await expect(.damaged, [0xFF, 0xD8, 0xFF, 0xE0] + Array("<html><script>alert(1)</script>".utf8))
    }

    @Test("a vector drawing behind a PNG's signature is not drawn")
    func drawing() async { await expect(.damaged, PNG.signature + Array("<svg xmlns='…'/>".utf8)) }

    @Test("a PNG cut short is damaged, not half grey", arguments: [0.2, 0.5, 0.9])
    func truncatedPNG(part: Double) async {
        let whole = PNG.halves(400, 300)
        await expect(.damaged, Array(whole.prefix(Int(Double(whole.count) * part))))
    }

    @Test(
        "so is a picture in another format", .needsVips,
        arguments: ["a.jpg", "a.webp", "a.heic"], [0.3, 0.7])
    func truncated(name: String, part: Double) async throws {
        let whole = try Tools.converted(PNG.checkerboard(400), to: name)
        await expect(.damaged, Array(whole.prefix(Int(Double(whole.count) * part))))
    }

    @Test("noise behind any signature refuses and does not end the workshop", arguments: MediaFormat.allCases)
    func noise(format: MediaFormat) async throws {
        var noise = Noise(seed: 663)
        let body = (0..<4096).map { _ in noise.next() }
        await expect(.damaged, try #require(heads[format]) + body)
        #expect(try await library.take(PNG.halves(20, 10)).width == 20)
    }

    @Test("a file over the limit of its kind is refused before it is opened")
    func tooLarge() async throws {
        var limits = MediaLimits()
        limits.photoBytes = 1_000
        let library = folder.library(limits: limits, worker: "/nonexistent/media-worker")
        await #expect(throws: MediaRefusal.tooLarge(limitBytes: 1_000)) { try await library.take(PNG.halves(40, 40)) }
    }

    @Test("where only photos are wanted, a recording is refused by name")
    func notAPhoto() async { await expect(.notAPhoto, Array("OggS".utf8), photosOnly: true) }

    @Test("each refusal has a code of its own and says in Vietnamese what to do")
    func sentences() {
        let refusals: [MediaRefusal] = [
            .unsupportedMedia, .notAPhoto, .tooLarge(limitBytes: MediaLimits().photoBytes), .tooManyPixels,
            .tooLong(limitSeconds: 60), .damaged, .timedOut, .recordingsUnavailable,
        ]
        #expect(Set(refusals.map(\.code)).count == refusals.count)
        #expect(refusals.allSatisfy { $0.sentence.contains("Vui lòng") && $0.sentence.hasSuffix(".") })
        #expect(refusals[2].sentence.contains("tối đa 10 MB"))
        #expect(refusals[4].sentence.contains("tối đa 60 giây"))
    }
}

private let heads: [MediaFormat: [UInt8]] = [
    .jpeg: [0xFF, 0xD8, 0xFF, 0xE0], .png: PNG.signature, .webP: Array("RIFF\0\u{10}\0\0WEBPVP8 ".utf8),
    .heic: [0, 0, 0, 24] + Array("ftypheic".utf8), .mp4: [0, 0, 0, 24] + Array("ftypisom".utf8),
    .quickTime: [0, 0, 0, 20] + Array("ftypqt  ".utf8), .webM: [0x1A, 0x45, 0xDF, 0xA3],
    .threeGP: [0, 0, 0, 24] + Array("ftyp3gp5".utf8), .m4a: [0, 0, 0, 24] + Array("ftypM4A ".utf8),
    .mp3: Array("ID3\u{4}\0\0\0\0\0\0".utf8), .ogg: Array("OggS".utf8),
    .wav: Array("RIFF\0\u{10}\0\0WAVEjunk".utf8), .amr: Array("#!AMR-NO".utf8),
]

/// The same noise every time.
private struct Noise {
    var seed: UInt64

    mutating func next() -> UInt8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(seed >> 56)
    }
}
