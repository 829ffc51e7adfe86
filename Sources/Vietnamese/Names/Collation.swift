// The order of Vietnamese dictionaries: a ă â b c d đ e ê … o ô ơ … u ư …, and among equal letters the tones in the
// order ngang, huyền, hỏi, ngã, sắc, nặng. (Sorting by code point puts Ành after Uyên.)

import Foundation

/// A key whose byte order is the Vietnamese order; store it in a column and let SQL sort by it.
///
/// All letters are compared first, then all tones, as in «An, Ành, Ảnh, Ãnh, Ánh, Ạnh, Ăn».
package func collationKey(_ text: String) -> String {
    var letters = ""
    var tones = ""
    var pending: Letter?

    func close() {
        guard let letter = pending else { return }
        letters.unicodeScalars.append(rank(of: letter))
        tones.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + letter.tone.rawValue))
        pending = nil
    }
    for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
        if let mark = Letter.mark(scalar) {
            switch mark {
            case .tone(let tone): pending?.tone = tone
            case .shape(let shape): pending?.shape = shape
            case .other: break
            }
            continue
        }
        close()
        if ("a"..."z").contains(scalar) {
            pending = Letter(base: UInt8(scalar.value), shape: .plain, tone: .level)
        } else if scalar == "đ" {
            pending = Letter(base: UInt8(ascii: "d"), shape: .stroke, tone: .level)
        } else if isSpace(scalar) {
            if letters.last != " ", !letters.isEmpty { letters.append(" ") }
        } else {
            letters.unicodeScalars.append(scalar)
        }
    }
    close()
    // The separator is below every letter, so a shorter word comes first.
    return letters + "\u{1}" + tones
}

/// Where a letter stands in the alphabet, from `A` on; digits and the space stay below.
private func rank(of letter: Letter) -> Unicode.Scalar {
    let index = ranks[letter.base, default: [:]][letter.shape] ?? ranks[letter.base, default: [:]][.plain] ?? 0
    return Unicode.Scalar(UInt8(ascii: "A") + index)
}

private let ranks: [UInt8: [Letter.Shape: UInt8]] = {
    let shapes: [UInt8: [Letter.Shape]] = [
        UInt8(ascii: "a"): [.breve, .circumflex], UInt8(ascii: "d"): [.stroke], UInt8(ascii: "e"): [.circumflex],
        UInt8(ascii: "o"): [.circumflex, .horn], UInt8(ascii: "u"): [.horn],
    ]
    var ranks: [UInt8: [Letter.Shape: UInt8]] = [:]
    var next: UInt8 = 0
    for base in UInt8(ascii: "a")...UInt8(ascii: "z") {
        for shape in [.plain] + shapes[base, default: []] {
            ranks[base, default: [:]][shape] = next
            next += 1
        }
    }
    return ranks
}()
