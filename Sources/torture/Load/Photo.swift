import Harness
import Media

/// A picture of grey noise that nobody has sent before, of a size that hardly any other has: what is shown of it later
/// can be told from what is shown of another.
struct Photo {
    let bytes: [UInt8]
    let size: PictureSize
    var sha256: String { ContentHash(of: bytes).hex }

    init(_ dice: inout Dice) {
        let (width, height) = (20 + dice.below(200), 20 + dice.below(200))
        var rows: [UInt8] = []
        for _ in 0..<height { rows += [0] + (0..<width).map { _ in UInt8(truncatingIfNeeded: dice.next()) } }
        size = PictureSize(width: width, height: height)
        bytes = PNG.grey(size, rows)
    }
}

struct PictureSize: Sendable, Equatable {
    let width: Int
    let height: Int

    init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// What a JPEG says of itself in its frame header; nil when it is none.
    init?(jpeg: some Collection<UInt8>) {
        let bytes = Array(jpeg)
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 < bytes.count, bytes[place] == 0xFF {
            let pair = { (index: Int) in Int(bytes[index]) << 8 | Int(bytes[index + 1]) }
            if [0xC0, 0xC1, 0xC2].contains(bytes[place + 1]) {
                self.init(width: pair(place + 7), height: pair(place + 5))
                return
            }
            place += 2 + pair(place + 2)
        }
        return nil
    }
}

/// As little of the format as one grey picture needs: its rows in one block, not compressed.
private enum PNG {
    static func grey(_ size: PictureSize, _ rows: [UInt8]) -> [UInt8] {
        let header = bigEndian(UInt32(size.width)) + bigEndian(UInt32(size.height)) + [8, 0, 0, 0, 0]
        let length = UInt16(rows.count)
        let block = [1, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)] + rows
        let data = [0x78, 0x01] + block + bigEndian(adler(rows))
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", data)
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(crc(body))
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = .max
        for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 255)] ^ crc >> 8 }
        return ~crc
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }

    private static func bigEndian(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
    }
}
