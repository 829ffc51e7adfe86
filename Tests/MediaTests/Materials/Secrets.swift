// What a phone writes into a picture without asking, made by hand, and the ways to put it into a file.

enum Secrets {
    static let maker = "SECRETPHONE"
    static let serial = "SN-0123456789"
    static let words = "nha ba Lo Thi Mai"

    /// None of these may be found in anything that is shown.
    static let all = [maker, serial, words, "Exif", "xmpmeta", "ns.adobe.com", "GPSLatitude"]

    static func found(in bytes: [UInt8]) -> [String] { all.filter { contains(bytes, Array($0.utf8)) } }

    // MARK: - Blocks

    /// A TIFF block: maker, orientation, body serial number, and a place in Điện Biên.
    static func exif(orientation: UInt16 = 1) -> [UInt8] {
        let start: [UInt8] = Array("II".utf8) + [42, 0] + littleEndian(8)
        // Four entries in the first directory, one in each of the other two; then the values that do not fit.
        let (main, camera, place) = (8, 8 + 2 + 4 * 12 + 4, 8 + 2 + 4 * 12 + 4 + 2 + 12 + 4)
        let values = place + 2 + 2 * 12 + 4
        let makerBytes = Array(maker.utf8) + [0]
        let serialBytes = Array(serial.utf8) + [0]
        let latitude = rational(21) + rational(23) + rational(11)
        precondition(main == start.count)
        return start
            + directory([
                entry(0x010F, 2, makerBytes.count, littleEndian(UInt32(values))),
                entry(0x0112, 3, 1, [UInt8(orientation), 0, 0, 0]),
                entry(0x8769, 4, 1, littleEndian(UInt32(camera))),
                entry(0x8825, 4, 1, littleEndian(UInt32(place))),
            ])
            + directory([entry(0xA431, 2, serialBytes.count, littleEndian(UInt32(values + makerBytes.count)))])
            + directory([
                entry(0x0001, 2, 2, [UInt8(ascii: "N"), 0, 0, 0]),
                entry(0x0002, 5, 3, littleEndian(UInt32(values + makerBytes.count + serialBytes.count))),
            ])
            + makerBytes + serialBytes + latitude
    }

    static let xmp: [UInt8] = Array(
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude xmlns:exif="http://ns.adobe.com/exif/1.0/">\
        21,23.19N \(words)</exif:GPSLatitude></x:xmpmeta>
        """.utf8)

    private static func directory(_ entries: [[UInt8]]) -> [UInt8] {
        [UInt8(entries.count), 0] + entries.flatMap { $0 } + [0, 0, 0, 0]
    }

    private static func entry(_ tag: UInt16, _ type: UInt8, _ count: Int, _ value: [UInt8]) -> [UInt8] {
        [UInt8(tag & 255), UInt8(tag >> 8), type, 0] + littleEndian(UInt32(count)) + value
    }

    private static func rational(_ number: UInt32) -> [UInt8] { littleEndian(number) + littleEndian(1) }

    // MARK: - Files

    static func inJPEG(_ jpeg: [UInt8], orientation: UInt16 = 1) -> [UInt8] {
        let blocks: [(UInt8, [UInt8])] = [
            (0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation)),
            (0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + xmp),
            (0xFE, Array(words.utf8)),
        ]
        var segments: [UInt8] = []
        for (marker, body) in blocks {
            segments += [0xFF, marker, UInt8((body.count + 2) >> 8), UInt8((body.count + 2) & 255)] + body
        }
        return Array(jpeg.prefix(2)) + segments + Array(jpeg.dropFirst(2))
    }

    static func chunksForPNG() -> [[UInt8]] {
        [
            PNG.chunk("eXIf", exif()),
            PNG.chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + xmp),
            PNG.chunk("tEXt", Array("Comment\0\(words)".utf8)),
        ]
    }

    /// Puts a plain WebP into the extended form.
    static func inWebP(_ webP: [UInt8], _ width: UInt32, _ height: UInt32) -> [UInt8] {
        let canvas = littleEndian(width - 1).prefix(3) + littleEndian(height - 1).prefix(3)
        let body =
            Array("WEBP".utf8) + chunk("VP8X", [0b1100, 0, 0, 0] + canvas) + pixels(webP)
            + chunk("EXIF", exif()) + chunk("XMP ", xmp)
        return Array("RIFF".utf8) + littleEndian(UInt32(body.count)) + body
    }

    /// The chunk that holds the picture itself.
    private static func pixels(_ webP: [UInt8]) -> [UInt8] {
        var rest = webP.dropFirst(12)
        while rest.count >= 8 {
            let size = rest.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
            let whole = rest.prefix(8 + size + size % 2)
            if whole.starts(with: Array("VP8".utf8)), !whole.starts(with: Array("VP8X".utf8)) { return Array(whole) }
            rest = rest.dropFirst(whole.count)
        }
        return []
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        Array(name.utf8) + littleEndian(UInt32(data.count)) + data + (data.count.isMultiple(of: 2) ? [] : [0])
    }
}

func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    return bytes.indices.dropLast(part.count - 1).contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
}
