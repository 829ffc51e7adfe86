// Units by the folded form of their names and other spellings, and which names are traps.

import Vietnamese

struct NameIndex: Sendable {
    /// By search key of the proper name: «him lam».
    let byProper: [String: [Bearer]]

    struct Bearer: Sendable {
        let unit: Int
        /// Folded kind word of this name: «phuong».
        let kind: String
        /// Marked key of the proper name, to tell «Nà Tòng» from «Na Tông».
        let marked: String
        /// The proper name as lists write it.
        let name: String
    }

    init(_ units: [Unit]) {
        var byProper: [String: [Bearer]] = [:]
        for (number, unit) in units.enumerated() {
            for name in [unit.name] + unit.spellings {
                let (kind, proper) = KindWord.split(name)
                let bearer = Bearer(unit: number, kind: searchKey(kind), marked: markedKey(proper), name: proper)
                byProper[searchKey(proper), default: []].append(bearer)
            }
        }
        self.byProper = byProper
    }
}
