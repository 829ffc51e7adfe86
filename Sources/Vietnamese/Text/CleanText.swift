// Text as a person typed it, made fit to keep: NFC, trimmed, without what a reader cannot see.

import Foundation

/// Why a text was not taken. The sentence is for the person, beside the field.
package enum TextIssue: Error, Sendable, Hashable {
    case empty
    case tooShort(count: Int, least: Int)
    case tooLong(count: Int, limit: Int)
    case controlCharacters
    /// Characters that turn the direction of writing: they make a text read other than it is.
    case directionOverrides

    package var sentence: String {
        switch self {
        case .empty: "Mục này chưa có nội dung, mời ông/bà nhập."
        case .tooShort(let count, let least): "Nội dung cần ít nhất \(least) ký tự, hiện có \(count)."
        case .tooLong(let count, let limit): "Nội dung dài tối đa \(official(limit)) ký tự, hiện có \(official(count))."
        case .controlCharacters: "Nội dung có ký tự điều khiển không hiển thị được, mời ông/bà gõ lại."
        case .directionOverrides: "Nội dung có ký tự đảo chiều chữ, mời ông/bà gõ lại."
        }
    }
}

package enum TextLines: Sendable { case one, many }

/// The text in NFC, trimmed, with `\n` line ends; tabs and line ends stay when `lines` is `.many` and become spaces
/// when it is `.one`. Invisible marks that phones paste along (zero-width spaces, byte-order marks) are dropped.
///
/// Characters are counted as a reader counts them; with `atLeast: 0` an empty text is taken.
package func cleaned(_ raw: String, lines: TextLines, atLeast least: Int = 1, atMost limit: Int) throws(TextIssue)
    -> String
{
    var scalars = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in raw.unicodeScalars {
        defer { previousWasReturn = scalar == "\r" }
        switch scalar.value {
        case 0x0A where previousWasReturn: continue
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: scalars.append(lines == .many ? "\n" : " ")
        case 0x09: scalars.append(lines == .many ? "\t" : " ")
        case 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD: continue
        case 0x202A...0x202E, 0x2066...0x2069: throw .directionOverrides
        default:
            switch scalar.properties.generalCategory {
            case .control, .unassigned, .surrogate: throw .controlCharacters
            default: scalars.append(scalar)
            }
        }
    }
    let text = String(scalars).precomposedStringWithCanonicalMapping
        .trimmingCharacters(in: .whitespacesAndNewlines)

    let count = text.count
    if text.isEmpty, least > 0 { throw .empty }
    if count < least { throw .tooShort(count: count, least: least) }
    // One visible character may hide any number of marks: the bytes are bounded too.
    if count > limit || text.unicodeScalars.count > limit * 8 { throw .tooLong(count: count, limit: limit) }
    return text
}

/// The composed form (TCVN 6909 is Unicode; NFC is what is stored, hashed and compared).
package func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
