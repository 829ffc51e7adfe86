// The administrative units of a province through time: which there are on a day, and what became of the others.
//
// A plain value: changing the list means making a new one. Finding by name is in Gazetteer+Names.swift, guessing the
// unit of a point without boundaries in Gazetteer+Approximate.swift.

package import LocalTime

package struct Gazetteer: Sendable {
    /// By first day.
    package let eras: [Era]
    /// By era, then level, then code.
    package let units: [Unit]
    /// What a placement made with this list says it was made with.
    package let version: String

    let index: [UnitKey: Int]
    let former: [UnitKey: [UnitKey]]
    let names: NameIndex
    let sites: [Era.ID: Sites]
    private(set) var traps: Set<UnitKey> = []

    package init(eras: [Era], units: [Unit], version: String) {
        self.eras = eras.sorted { $0.from < $1.from }
        let order = Dictionary(
            self.eras.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let units = units.sorted { a, b in
            (order[a.key.era] ?? .max, a.kind.rank, a.code) < (order[b.key.era] ?? .max, b.kind.rank, b.code)
        }
        self.units = units
        self.version = version

        // Where a list names a unit twice, the first stands; the importer refuses such lists.
        let index = Dictionary(units.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        var former: [UnitKey: [UnitKey]] = [:]
        for unit in units {
            for successor in unit.successors { former[successor, default: []].append(unit.key) }
        }
        self.index = index
        self.former = former
        names = NameIndex(units)
        sites = Sites.byEra(units, former: former, index: index)
        traps = Set(units.lazy.map(\.key).filter(bearsTrapName))
    }
}

extension Unit.Kind {
    fileprivate var rank: Int { self == .province ? 0 : self == .district ? 1 : 2 }
}

// MARK: - One unit

extension Gazetteer {
    package func unit(_ key: UnitKey) -> Unit? { index[key].map { units[$0] } }

    /// The unit that bears the code on the day.
    package func unit(code: String, on day: Day) -> Unit? {
        guard let era = era(on: day), let unit = unit(UnitKey(era: era.id, code: code)), unit.isInForce(on: day)
        else { return nil }
        return unit
    }

    package func era(on day: Day) -> Era? { eras.last { $0.contains(day) } }
    package func era(_ id: Era.ID) -> Era? { eras.first { $0.id == id } }
}

// MARK: - Lists

extension Gazetteer {
    package func units(on day: Day) -> [Unit] {
        guard let era = era(on: day) else { return [] }
        return units.filter { $0.key.era == era.id && $0.isInForce(on: day) }
    }

    /// The commune-level units of the day, by code.
    package func communes(on day: Day) -> [Unit] { units(on: day).filter(\.isCommuneLevel) }

    package func province(on day: Day) -> Unit? { units(on: day).first { $0.kind == .province } }

    package func children(of key: UnitKey) -> [Unit] {
        units.filter { $0.key.era == key.era && $0.parent == key.code }
    }

    /// The units above, nearest first.
    package func ancestors(of key: UnitKey) -> [Unit] {
        var above: [Unit] = []
        var current = unit(key)
        while let code = current?.parent, let parent = unit(UnitKey(era: key.era, code: code)),
            !above.contains(where: { $0.key == parent.key })
        {
            above.append(parent)
            current = parent
        }
        return above
    }

    /// «Xã Na Sang, Tỉnh Điện Biên»: the name with all that is above it.
    package func fullName(of key: UnitKey) -> String? {
        guard let unit = unit(key) else { return nil }
        return ([unit] + ancestors(of: key)).map(\.name).joined(separator: ", ")
    }
}

// MARK: - Through time

extension Gazetteer {
    /// The units that hold its land on the day: itself while in force, else its successors, however many times removed.
    ///
    /// Open work moves along this chain. It only looks forward: a unit not yet in force on the day gives nothing.
    package func successors(of key: UnitKey, on day: Day) -> [Unit] {
        var found: [Unit] = []
        var seen: Set<UnitKey> = [key]
        var waiting = [key]
        while let next = waiting.popLast() {
            guard let unit = unit(next) else { continue }
            if unit.isInForce(on: day) {
                found.append(unit)
            } else if unit.from <= day {
                for successor in takingOver(unit) where seen.insert(successor).inserted { waiting.append(successor) }
            }
        }
        return found.sorted { $0.key < $1.key }
    }

    /// The units whose land it took over, one step back.
    package func predecessors(of key: UnitKey) -> [Unit] {
        former[key, default: []].compactMap(unit).sorted { $0.key < $1.key }
    }

    /// A district names no successor: its communes do.
    private func takingOver(_ unit: Unit) -> [UnitKey] {
        unit.successors.isEmpty ? children(of: unit.key).flatMap(takingOver) : unit.successors
    }
}
