// Finding units by what people call them: with or without marks, with or without the kind, by today's name, by another
// spelling, or by the name of a unit that is gone.

package import LocalTime
import Vietnamese

/// Everything that bears a name, best first, and whether the name may mislead.
package struct NameMatches: Sendable {
    package struct Candidate: Sendable {
        /// The unit that bears, or bore, the name.
        package let bearer: Unit
        /// The units that hold its land on the day asked about.
        package let today: [Unit]
        /// The marks agree too.
        package let exact: Bool
    }

    package let candidates: [Candidate]
    /// The name leads to more than one unit of the day: the same name on other land, in another era, or at another level.
    package let isTrap: Bool

    /// The one unit of the day that it can mean; nil when there is none or when there is a doubt.
    package var sole: Unit? { isTrap ? nil : candidates.first?.today.first }
}

extension Gazetteer {
    /// All units that the name can mean on the day; «xã Mường Chà» only communes, «Mường Chà» every kind.
    package func find(_ name: String, on day: Day) -> NameMatches {
        let readings = readings(of: name)
        var seen: Set<Int> = []
        let bearers = readings.flatMap { reading in
            names.byProper[reading.key, default: []].filter { reading.kind == nil || $0.kind == reading.kind }
                .map { (bearer: $0, exact: $0.marked == reading.marked) }
        }.filter { seen.insert($0.bearer.unit).inserted }

        let candidates = bearers.map { bearer, exact in
            let unit = units[bearer.unit]
            return NameMatches.Candidate(bearer: unit, today: successors(of: unit.key, on: day), exact: exact)
        }
        .filter { !$0.today.isEmpty }
        .sorted { rank($0, on: day) < rank($1, on: day) }

        // Whoever typed marks meant them: they decide, where they decide anything.
        let exact = candidates.filter(\.exact)
        let meant = readings[0].hasMarks && !exact.isEmpty ? exact : candidates
        let lands = Set(meant.flatMap { $0.today.map(\.key) })
        return NameMatches(candidates: candidates, isTrap: lands.count > 1)
    }

    private struct Reading {
        let key: String
        let marked: String
        let kind: String?

        var hasMarks: Bool { marked != key }
    }

    /// The whole as a proper name («Xa Dung» is one), and what is left after a kind word.
    private func readings(of name: String) -> [Reading] {
        let whole = Reading(key: searchKey(name), marked: markedKey(name), kind: nil)
        guard let (kind, proper) = KindWord.splitFolded(whole.key) else { return [whole] }
        // Both keys keep the same words, so the same number of words is left.
        let words = proper.split(separator: " ").count
        let marked = whole.marked.split(separator: " ").suffix(words).joined(separator: " ")
        return [whole, Reading(key: proper, marked: marked, kind: kind)]
    }

    /// Marks that agree come first, then units of the day, then the smaller.
    private func rank(_ candidate: NameMatches.Candidate, on day: Day) -> (Int, Int, Int, UnitKey) {
        (
            candidate.exact ? 0 : 1, candidate.bearer.isInForce(on: day) ? 0 : 1,
            candidate.bearer.isCommuneLevel ? 0 : 1, candidate.bearer.key
        )
    }
}

// MARK: - Traps

extension Gazetteer {
    /// Another commune-level unit, of this era or another, bears the same name on other land: phường Mường Thanh of today
    /// is not where phường Mường Thanh was. Whoever picks such a unit is asked to confirm.
    package func isTrapName(_ key: UnitKey) -> Bool { traps.contains(key) }

    func bearsTrapName(_ key: UnitKey) -> Bool {
        guard let unit = unit(key), unit.isCommuneLevel else { return false }
        let bearers = names.byProper[searchKey(unit.properName), default: []]
        return bearers.contains { bearer in
            let other = units[bearer.unit]
            return other.isCommuneLevel && other.key != key && !shareLand(unit, other)
        }
    }

    private func shareLand(_ a: Unit, _ b: Unit) -> Bool {
        let (older, newer) = a.from <= b.from ? (a, b) : (b, a)
        guard older.key.era != newer.key.era else { return false }
        return successors(of: older.key, on: newer.from).contains { $0.key == newer.key }
    }
}
