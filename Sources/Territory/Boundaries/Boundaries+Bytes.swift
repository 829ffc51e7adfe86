// Boundaries as bytes, to keep after an import: reading them back takes milliseconds where the GeoJSON took a third of a
// second. Each vertex is the step from the one before, in 1e-7 degrees.

extension Boundaries {
    private static let magic: [UInt8] = Array("PAB1".utf8)

    package var bytes: [UInt8] {
        var writer = ByteWriter(bytes: Self.magic)
        writer.write(era)
        writer.write(version)
        writer.write(codes.count)
        for (code, rings) in zip(codes, outlines.rings) {
            writer.write(code)
            writer.write(rings.count)
            for ring in rings {
                // The last vertex is the first again.
                writer.write(ring.count - 1)
                var (x, y) = (0, 0)
                for vertex in ring.dropLast() {
                    writer.write(Int(outlines.xs[vertex]) - x)
                    writer.write(Int(outlines.ys[vertex]) - y)
                    (x, y) = (Int(outlines.xs[vertex]), Int(outlines.ys[vertex]))
                }
            }
        }
        return writer.bytes
    }

    /// Nil when the bytes are not what `bytes` gave.
    package init?(bytes: [UInt8]) {
        guard bytes.starts(with: Self.magic) else { return nil }
        var reader = ByteReader(bytes: bytes, position: Self.magic.count)
        guard let era = reader.readText(), let version = reader.readText(), let count = reader.readCount() else {
            return nil
        }
        var codes: [String] = []
        var shapes: [[[FixedPoint]]] = []
        for _ in 0..<count {
            guard let code = reader.readText(), let rings = reader.readRings() else { return nil }
            codes.append(code)
            shapes.append(rings)
        }
        guard reader.isAtEnd else { return nil }
        self.init(era: era, version: version, codes: codes, outlines: Outlines(fixed: shapes))
    }
}

// MARK: - Numbers as few bytes

private struct ByteWriter {
    var bytes: [UInt8]

    /// Seven bits a byte, small numbers of either sign first.
    mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

private struct ByteReader {
    let bytes: [UInt8]
    var position: Int

    var isAtEnd: Bool { position == bytes.count }

    mutating func readNumber() -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 63 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value >> 1)) ^ -Int(value & 1) }
            shift += 7
        }
        return nil
    }

    /// No more things than bytes left.
    mutating func readCount() -> Int? {
        guard let count = readNumber(), (0...(bytes.count - position)).contains(count) else { return nil }
        return count
    }

    mutating func readText() -> String? {
        guard let count = readCount() else { return nil }
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    mutating func readRings() -> [[FixedPoint]]? {
        guard let count = readCount() else { return nil }
        var rings: [[FixedPoint]] = []
        for _ in 0..<count {
            guard let vertices = readCount() else { return nil }
            var ring: [FixedPoint] = []
            ring.reserveCapacity(vertices)
            var (x, y) = (0, 0)
            for _ in 0..<vertices {
                guard let dx = readNumber(), let dy = readNumber(), abs(dx) <= 1 << 32, abs(dy) <= 1 << 32 else {
                    return nil
                }
                (x, y) = (x + dx, y + dy)
                guard abs(x) <= 1_800_000_000, abs(y) <= 900_000_000 else { return nil }
                ring.append(FixedPoint(x: Int32(x), y: Int32(y)))
            }
            rings.append(ring)
        }
        return rings
    }
}
