// How well a report answers a search, as one number. Storage finds the reports; which comes first is decided here, so
// that both engines say the same.

import Office
package import Territory
package import Vietnamese

extension SearchQuery {
    /// What is held against a question: the words that the viewer may read, and where it is.
    package struct Candidate: Sendable {
        package let number: Int64
        package let text: FoldedText
        package let unit: UnitKey?

        package init(number: Int64, text: FoldedText, unit: UnitKey?) {
            (self.number, self.text, self.unit) = (number, text, unit)
        }
    }

    /// The ranks of all that was found together, in the same order; the higher the better. In turn: the code itself;
    /// the marks that were typed («Nà Tòng» before «Na Tông»); the words together and in order; the rarer words oftener.
    package func ranks(of candidates: [Candidate]) -> [Int] {
        let hits = candidates.map { Hits(of: words, in: $0.text) }
        let weights = (0..<words.count).map { word in
            let bearing = hits.count { $0.wholes[word] > 0 }
            // Halved as often as the word is twice as frequent.
            return min(5, Int.bitWidth - 1 - ((candidates.count + 1) / (bearing + 1)).leadingZeroBitCount) + 1
        }
        return zip(candidates, hits).map { candidate, hits in
            let land = lands.first { land in candidate.unit.map(land.units.contains) ?? false }
            let often = min(255, zip(weights, hits.frequencies).reduce(0) { $0 + $1.0 * $1.1 })
            return codeRank(candidate.number) << 13 | marksRank(hits, land) << 10 | orderRank(hits, land) << 8 | often
        }
    }

    /// Ranks are below this, so that a time fits beside one in a number.
    package static let rankLimit = 1 << 15

    private func codeRank(_ number: Int64) -> Int {
        guard let codes, codes.contains(number) else { return 0 }
        return codes.count == 1 ? 2 : 1
    }

    /// In sevenths, of the words that must agree: whoever typed no marks asked for none.
    private func marksRank(_ hits: Hits, _ land: NamedLand?) -> Int {
        guard (0..<words.count).contains(where: { words.marks($0) != 0 }) else { return 0 }
        let agreeing = (0..<words.count).count { hits.marked[$0] || land?.words.contains($0) == true }
        return 7 * agreeing / words.count
    }

    private func orderRank(_ hits: Hits, _ land: NamedLand?) -> Int {
        let said = hits.order(of: Array(0..<words.count))
        guard let land else { return said }
        // The land is where the report lies, so its name need not be in the words.
        let others = (0..<words.count).filter { !land.words.contains($0) }
        return max(said, others.isEmpty ? 3 : hits.order(of: others))
    }
}
