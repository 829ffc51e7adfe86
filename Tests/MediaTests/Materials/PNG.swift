// Pictures written by hand, so that their every byte is known.

struct RGB: Equatable {
    var red, green, blue: UInt8

    static let crimson = RGB(red: 200, green: 20, blue: 40)
    static let azure = RGB(red: 20, green: 60, blue: 200)
}

enum PNG {
    /// A picture of which each pixel is asked for.
    static func picture(
        _ width: Int, _ height: Int, extra: [[UInt8]] = [], _ color: (_ x: Int, _ y: Int) -> RGB
    ) -> [UInt8] {
        var raw: [UInt8] = []
        for y in 0..<height {
            raw.append(0)
            for x in 0..<width {
                let color = color(x, y)
                raw += [color.red, color.green, color.blue]
            }
        }
        return signature + header(width, height, depth: 8, color: 2) + extra.flatMap { $0 }
            + chunk("IDAT", stored(raw)) + chunk("IEND", [])
    }

    /// Left half and right half in two colours.
    static func halves(_ width: Int, _ height: Int, extra: [[UInt8]] = []) -> [UInt8] {
        picture(width, height, extra: extra) { x, _ in x < width / 2 ? .crimson : .azure }
    }

    /// Black, and wholly transparent.
    static func clear(_ width: Int, _ height: Int) -> [UInt8] {
        let rows = [UInt8](repeating: 0, count: (width * 4 + 1) * height)
        return signature + header(width, height, depth: 8, color: 6) + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    /// A checkerboard of small squares: all detail.
    static func checkerboard(_ side: Int) -> [UInt8] {
        picture(side, side) { x, y in
            (x / 4 + y / 4).isMultiple(of: 2)
                ? RGB(red: 255, green: 255, blue: 255) : RGB(red: 0, green: 0, blue: 0)
        }
    }

    /// A header that promises what the file does not hold.
    static func claiming(_ width: Int, _ height: Int) -> [UInt8] {
        signature + header(width, height, depth: 8, color: 2) + chunk("IDAT", stored([0, 0, 0, 0])) + chunk("IEND", [])
    }

    /// A whole, valid picture of black dots, a thousand times smaller than its pixels.
    static func bomb(_ width: Int, _ height: Int) -> [UInt8] {
        signature + header(width, height, depth: 1, color: 0)
            + chunk("IDAT", zeros((width + 7) / 8 * height + height)) + chunk("IEND", [])
    }

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(crc(body))
    }

    private static func header(_ width: Int, _ height: Int, depth: UInt8, color: UInt8) -> [UInt8] {
        chunk("IHDR", bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [depth, color, 0, 0, 0])
    }
}

// MARK: - Deflate

extension PNG {
    /// Without compression.
    private static func stored(_ raw: [UInt8]) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var rest = raw[...]
        repeat {
            let block = rest.prefix(65_535)
            rest = rest.dropFirst(block.count)
            let length = UInt16(block.count)
            out += [rest.isEmpty ? 1 : 0, UInt8(length & 255), UInt8(length >> 8)]
            out += [UInt8(~length & 255), UInt8(~length >> 8)] + block
        } while !rest.isEmpty
        return out + bigEndian(adler(raw))
    }

    /// Zeros with the fixed code: one literal, then copies of 258 bytes from one byte back.
    private static func zeros(_ count: Int) -> [UInt8] {
        var out: [UInt8] = [0x78, 0x01]
        var pending: UInt32 = 0
        var filled: UInt32 = 0
        func put(_ bits: UInt32, _ width: UInt32) {
            pending |= bits << filled
            filled += width
            while filled >= 8 {
                out.append(UInt8(pending & 255))
                pending >>= 8
                filled -= 8
            }
        }
        put(0b011, 3)
        let copies = (count - 1) / 258
        // Codes are written from their most significant bit: 00110000 is the literal 0, 11000101 the length 258.
        for _ in 0..<(count - copies * 258) { put(0b0000_1100, 8) }
        for _ in 0..<copies { put(0b0_0000_1010_0011, 13) }
        put(0, 7)
        put(0, 7)
        return out + bigEndian(UInt32(count % 65_521) << 16 | 1)
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
        for byte in bytes { crc = crcTable[Int((crc ^ UInt32(byte)) & 255)] ^ crc >> 8 }
        return ~crc
    }

    private static let crcTable: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
}

func bigEndian(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
func littleEndian(_ value: UInt32) -> [UInt8] { bigEndian(value).reversed() }
