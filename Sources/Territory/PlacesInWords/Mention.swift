// One mention of a unit in running text, before it is decided what it means.

import Vietnamese

struct Mention {
    /// Kind word and name.
    var words: Range<Int>
    /// Folded; nil where the name stands alone.
    let kind: String?
    /// The name's marked key, as written.
    let marked: String
    /// Everything it can name; for a unit of another province, nothing.
    let bearers: [Unit]
    /// Units of the same name and level, but of another kind than was written.
    var namesakes: [Unit] = []
    let fit: Fit
    var parent: Parent = .none
    var era: EraWord?

    struct Fit: Hashable {
        /// Marks were written, and no unit is spelt so.
        var isMisspelt = false
        /// A unit of this name exists, but of another kind.
        var isOtherKind = false
    }

    enum Parent: Hashable {
        case none
        case districts([UnitKey])
        /// «…, tỉnh Điện Biên» straight behind a commune: an address of two levels, as they are since districts ended.
        case province
        case elsewhere
    }

    enum EraWord: Hashable { case former, present }

    /// Two mentions that say the same are decided once.
    struct Said: Hashable {
        let kind: String?
        let marked: String
        let parent: Parent
        let era: EraWord?
    }

    var said: Said { Said(kind: kind, marked: marked, parent: parent, era: era) }

    var isForeign: Bool { bearers.isEmpty }
    var hasCommune: Bool { bearers.contains(where: \.isCommuneLevel) }
    var districts: [Unit] { bearers.filter { $0.kind == .district } }
    /// «tỉnh Điện Biên», and «Điện Biên» alone.
    var isProvince: Bool { kind == nil || kind == "tinh" ? bearers.contains { $0.kind == .province } : false }
}
