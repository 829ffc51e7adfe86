import Media
import TestKit
import Testing

@Suite("REP-18: other people's faces, plates and papers are covered before publication")
struct BlurTests {
    let folder: TestFolder
    let library: MediaLibrary

    init() throws {
        folder = try TestFolder()
        library = folder.library()
    }

    @Test(
        "REP-18: inside the rectangle nothing fine is left, outside nothing has changed", .needsFFmpeg)
    func covered() async throws {
        let media = try await library.take(PNG.checkerboard(400))
        let plan = try #require(BlurPlan(covering: [.init(left: 0.25, top: 0.25, width: 0.5, height: 0.5)]))
        let variants = try await library.intake.blur(media.sha256, plan)
        #expect(variants.map(\.variant) == [MediaVariant.display.blurred(plan), MediaVariant.thumbnail.blurred(plan)])
        for variant in variants {
            let picture = Grey(try Tools.pixels(try await library.bytes(variant.variant, of: media)), width: 400)
            #expect(picture.contrast(columns: 102..<298, rows: 102..<298) < 48)
            #expect(picture.contrast(columns: 0..<96, rows: 0..<400) > 200)
            #expect(picture.contrast(columns: 304..<400, rows: 0..<400) > 200)
        }
    }

    @Test("REP-18: the whole picture can be blurred", .needsFFmpeg)
    func whole() async throws {
        let media = try await library.take(PNG.checkerboard(400))
        let variants = try await library.intake.blur(media.sha256, .all)
        let picture = Grey(try Tools.pixels(try await library.bytes(variants[0].variant, of: media)), width: 400)
        #expect(picture.contrast(columns: 0..<400, rows: 0..<400) < 24)
    }

    @Test("a rectangle over the edge is cut, and a sliver still covers")
    func edges() async throws {
        let media = try await library.take(PNG.checkerboard(100))
        let plan = try #require(
            BlurPlan(covering: [
                .init(left: -0.5, top: 0.9, width: 3, height: 3),
                .init(left: 0.5, top: 0.5, width: 0.0001, height: 0.0001),
            ]))
        #expect(try await library.intake.blur(media.sha256, plan).count == 2)
    }

    @Test(
        "a plan that covers nothing is no plan",
        arguments: [
            [], [BlurPlan.Area(left: 0.1, top: 0.1, width: 0, height: 0.5)],
            [.init(left: 1.2, top: 0.1, width: 0.5, height: 0.5)], [.init(left: .nan, top: 0, width: 1, height: 1)],
            [.init(left: -1, top: 0, width: 0.5, height: 1)],
            Array(repeating: .init(left: 0, top: 0, width: 1, height: 1), count: 65),
        ] as [[BlurPlan.Area]])
    func nothing(areas: [BlurPlan.Area]) {
        #expect(BlurPlan(covering: areas) == nil)
    }

    @Test("two plans have two names, the same plan one, and names come back from an address")
    func names() throws {
        let one = try #require(BlurPlan(covering: [.init(left: 0.1, top: 0.1, width: 0.2, height: 0.2)]))
        let other = try #require(BlurPlan(covering: [.init(left: 0.1, top: 0.1, width: 0.2, height: 0.3)]))
        let names = Set([one, other, .all, one].map { MediaVariant.display.blurred($0) })
        #expect(names.count == 3)
        for name in names { #expect(MediaVariant(rawValue: name.rawValue) == name) }
        #expect(MediaVariant(rawValue: "../../originals/x.jpg") == nil)
        #expect(MediaVariant(rawValue: "facts.json") == nil)
    }

    @Test("what is not here, or is not a photo, cannot be blurred")
    func unknown() async {
        await #expect(throws: MediaStoreError.notFound) {
            try await library.intake.blur(ContentHash(of: [1]), .all)
        }
    }
}

private struct Grey {
    let rows: [[Int]]

    init(_ pixels: [UInt8], width: Int) {
        rows = stride(from: 0, to: pixels.count, by: width * 3).map { start in
            (0..<width).map { Int(pixels[start + $0 * 3 + 1]) }
        }
    }

    /// Between the darkest and the lightest.
    func contrast(columns: Range<Int>, rows range: Range<Int>) -> Int {
        let greys = rows[range].flatMap { $0[columns] }
        return (greys.max() ?? 0) - (greys.min() ?? 0)
    }
}
