import Storage

/// Rows in the text form of COPY: a line a row, tabs between values, and what could be mistaken for them escaped.
struct CopyText {
    private var bytes: [UInt8] = []

    var isLarge: Bool { bytes.count > 1 << 16 }

    mutating func add(_ row: [StoredValue]) {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            add(value)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func hand(to put: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard !bytes.isEmpty else { return }
        try bytes.withUnsafeBytes(put)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ value: StoredValue) {
        switch value {
        case .null: bytes += #"\N"#.utf8
        case .integer(let number): bytes += String(number).utf8
        case .real(let number): bytes += String(number).utf8
        case .text(let text): for byte in text.utf8 { add(byte) }
        case .blob(let blob):
            let digits = Array("0123456789abcdef".utf8)
            bytes += #"\\x"#.utf8
            for byte in blob { bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
    }

    private mutating func add(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
        case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
        case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
        default: bytes.append(byte)
        }
    }
}
