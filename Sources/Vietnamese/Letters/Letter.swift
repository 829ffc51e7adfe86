// A Vietnamese letter taken apart: the Latin letter, the mark that makes it another letter (ă â ê ô ơ ư đ), and the tone.
//
// Search keys drop the last two, collation compares all three in this order. Every composed letter is found in one
// table; combining marks (text that is not NFC, as phones and Macs send it) are read one by one.

struct Letter {
    /// Lowercase ASCII a…z.
    var base: UInt8
    var shape: Shape
    var tone: Tone

    enum Shape: UInt8 { case plain, breve, circumflex, horn, stroke }
    /// In the order of Vietnamese dictionaries.
    enum Tone: UInt8 { case level, grave, hook, tilde, acute, dot }
}

extension Letter {
    /// The parts of a composed letter; nil for any other scalar, ASCII letters included.
    static func composed(_ scalar: Unicode.Scalar) -> Letter? {
        let value = Int(scalar.value)
        guard value < table.count, table[value] != 0 else { return nil }
        return Letter(packed: table[value])
    }

    /// What a combining mark adds to the letter before it.
    enum Mark {
        case shape(Shape)
        case tone(Tone)
        case other
    }

    static func mark(_ scalar: Unicode.Scalar) -> Mark? {
        switch scalar.value {
        case 0x0300, 0x0340: .tone(.grave)
        case 0x0309: .tone(.hook)
        case 0x0303: .tone(.tilde)
        case 0x0301, 0x0341: .tone(.acute)
        case 0x0323: .tone(.dot)
        case 0x0306: .shape(.breve)
        case 0x0302: .shape(.circumflex)
        case 0x031B: .shape(.horn)
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: .other
        default: nil
        }
    }
}

// MARK: - Table

extension Letter {
    private init(packed: UInt16) {
        base = UInt8(packed & 0xFF)
        shape = Shape(rawValue: UInt8(packed >> 8 & 0xF)) ?? .plain
        tone = Tone(rawValue: UInt8(packed >> 12)) ?? .level
    }

    private var packed: UInt16 { UInt16(base) | UInt16(shape.rawValue) << 8 | UInt16(tone.rawValue) << 12 }

    /// Each row: the letter, then itself in the six tones.
    private static let rows: [(base: Character, shape: Shape, tones: String)] = [
        ("a", .plain, "aàảãáạ"), ("a", .breve, "ăằẳẵắặ"), ("a", .circumflex, "âầẩẫấậ"),
        ("e", .plain, "eèẻẽéẹ"), ("e", .circumflex, "êềểễếệ"), ("i", .plain, "iìỉĩíị"),
        ("o", .plain, "oòỏõóọ"), ("o", .circumflex, "ôồổỗốộ"), ("o", .horn, "ơờởỡớợ"),
        ("u", .plain, "uùủũúụ"), ("u", .horn, "ưừửữứự"), ("y", .plain, "yỳỷỹýỵ"), ("d", .stroke, "đ"),
    ]

    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 0x1F00)
        for row in rows {
            for (tone, character) in row.tones.enumerated() {
                let letter = Letter(
                    base: row.base.asciiValue ?? 0, shape: row.shape, tone: Tone(rawValue: UInt8(tone)) ?? .level)
                for form in [String(character), character.uppercased()] {
                    guard let scalar = form.unicodeScalars.first, !scalar.isASCII else { continue }
                    table[Int(scalar.value)] = letter.packed
                }
            }
        }
        return table
    }()
}
