// The land that the words of a search may name: a report that lies there is found though its own words do not say so.

package import LocalTime
package import Vietnamese

/// Some words of a question that are a unit's name, and the units of every era whose reports lie on its land.
package struct NamedLand: Sendable, Hashable {
    /// Which of the question's words, the kind («xã») among them.
    package let words: Range<Int>
    package let units: [UnitKey]

    package init(words: Range<Int>, units: [UnitKey]) { (self.words, self.units) = (words, units) }
}

extension Gazetteer {
    /// A unit, written as `era/code` or as a code alone, with what it is made of and was made of: the units under which
    /// reports on its land stand. A code alone means today's before any other, for codes were used again. What holds a
    /// former unit's land now holds other land too, and is not among them. Nothing for what is no unit.
    package func land(written text: String, on day: Day) -> [UnitKey] {
        let named =
            UnitKey(text).flatMap { unit($0) } ?? unit(code: text, on: day)
            ?? eras.reversed().lazy.compactMap { unit(UnitKey(era: $0.id, code: text)) }.first
        return named.map { before(within($0.key)) } ?? []
    }

    /// The longest names in the question, at most three. Its last word may be still being typed; marks that were typed
    /// are meant: «mương nhà» is no commune. A name of one word counts only behind its kind.
    package func lands(namedIn question: FoldedText, on day: Day) -> [NamedLand] {
        var found: [NamedLand] = []
        var start = 0
        while start < question.count, found.count < 3 {
            let ends = stride(from: min(question.count, start + Self.longest), to: start, by: -1)
            let named = ends.lazy.compactMap { land(namedBy: start..<$0, of: question, on: day) }.first
            if let named { found.append(named) }
            start = named?.words.upperBound ?? start + 1
        }
        return found
    }

    /// Two words of kind and four of name.
    private static let longest = 6

    private func land(namedBy words: Range<Int>, of question: FoldedText, on day: Day) -> NamedLand? {
        let isUnfinished = words.upperBound == question.count
        for (kind, name) in readings(of: words, of: question) where kind != nil || name.count > 1 {
            let bearers = bearers(of: name, of: question, isUnfinished: isUnfinished).filter {
                (kind == nil || $0.kind == kind) && units[$0.unit].kind != .province
            }
            let found = Set(bearers.flatMap { keys(on: units[$0.unit], on: day) })
            if !found.isEmpty { return NamedLand(words: words, units: found.sorted()) }
        }
        return nil
    }

    /// All words as a name, or a name behind its kind.
    private func readings(of words: Range<Int>, of question: FoldedText) -> [(kind: String?, name: Range<Int>)] {
        let key = words.map(question.word).joined(separator: " ")
        guard let (kind, proper) = KindWord.splitFolded(key) else { return [(nil, words)] }
        return [(nil, words), (kind, words.suffix(proper.split(separator: " ").count))]
    }

    private func bearers(of name: Range<Int>, of question: FoldedText, isUnfinished: Bool) -> [NameIndex.Bearer] {
        let key = name.map(question.word).joined(separator: " ")
        let hasMarks = name.contains { question.marks($0) != 0 }
        let whole = names.byProper[key, default: []]
        // What is whole is meant; else what it may become.
        let begun =
            whole.isEmpty && isUnfinished && name.count > 1
            ? names.byProper.filter { $0.key.hasPrefix(key) }.flatMap(\.value) : whole
        return begun.filter { bearer in
            guard hasMarks else { return true }
            let named = FoldedText(bearer.name)
            let sure = whole.isEmpty ? name.dropLast() : name
            return named.count >= name.count
                && sure.allSatisfy { named.marks($0 - name.lowerBound) == question.marks($0) }
        }
    }

    /// Reports keep the unit of their day: today's units are asked with those they were made of, former ones with those
    /// that hold their land now.
    private func keys(on unit: Unit, on day: Day) -> [UnitKey] {
        guard unit.isInForce(on: day) else {
            return [unit.key] + children(of: unit.key).map(\.key) + successors(of: unit.key, on: day).map(\.key)
        }
        return before([unit.key])
    }

    /// Itself, its districts and their communes.
    private func within(_ unit: UnitKey) -> [UnitKey] { [unit] + children(of: unit).flatMap { within($0.key) } }

    /// With everything that they were made of.
    private func before(_ units: [UnitKey]) -> [UnitKey] {
        var (all, waiting) = (units, units)
        while let next = waiting.popLast() {
            let before = predecessors(of: next).map(\.key).filter { !all.contains($0) }
            all += before
            waiting += before
        }
        return all
    }
}
