// What two spellings of the same words have in common.
//
// «Hoà», «hòa», «HOA» and «hoa», in either Unicode form, meet in one key. Stored text is never rewritten, only keys are
// compared: official documents themselves mix both placements of the tone.

import Foundation

/// Lowercase without marks, đ as d, white space collapsed to single spaces and trimmed. Punctuation stays.
package func searchKey(_ text: String) -> String {
    var key = [UInt8]()
    key.reserveCapacity(text.utf8.count)
    var pendingSpace = false

    for scalar in text.unicodeScalars {
        if isSpace(scalar) {
            pendingSpace = !key.isEmpty
            continue
        }
        if Letter.mark(scalar) != nil { continue }
        if pendingSpace {
            key.append(UInt8(ascii: " "))
            pendingSpace = false
        }
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            key.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
        } else if let letter = Letter.composed(scalar) {
            key.append(letter.base)
        } else {
            key.append(contentsOf: foldedSlowly(scalar))
        }
    }
    return String(decoding: key, as: UTF8.self)
}

/// Other scripts and foreign letters are rare: they are taken apart the slow way.
func foldedSlowly(_ scalar: Unicode.Scalar) -> [UInt8] {
    let parts = String(scalar).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
    return parts.lazy.filter { Letter.mark($0) == nil }.flatMap { Array(String($0).utf8) }
}

/// Like `searchKey` but the marks count: only case, Unicode form and the placement of the tone are levelled.
///
/// It tells «Nà Tòng» from «Na Tông», which share a search key, and still joins «hoà» and «hòa»: each syllable's tone is
/// moved behind the syllable as a digit.
package func markedKey(_ text: String) -> String {
    var key = ""
    var tone: Letter.Tone = .level

    func closeSyllable() {
        if tone != .level { key.append(String(tone.rawValue)) }
        tone = .level
    }
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
        if case .tone(let found) = Letter.mark(scalar) {
            tone = found
        } else if isSpace(scalar) {
            closeSyllable()
            if !key.isEmpty, key.last != " " { key.append(" ") }
        } else {
            if !scalar.properties.isAlphabetic, Letter.mark(scalar) == nil { closeSyllable() }
            key.unicodeScalars.append(scalar)
        }
    }
    closeSyllable()
    if key.last == " " { key.removeLast() }
    return key.precomposedStringWithCanonicalMapping
}

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
}
