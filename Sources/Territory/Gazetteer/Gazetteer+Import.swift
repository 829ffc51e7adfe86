// Taking in the list of an era: it replaces that era and leaves the others as they are.

import LocalTime

extension Gazetteer {
    /// The era before is closed on the eve when it was open; facts that the new list lacks (area, point, other spellings)
    /// stay as they were for a unit whose code and name are unchanged.
    package func replacing(_ list: UnitList, version: String) throws(UnitListIssue) -> Gazetteer {
        let era = list.era
        var eras: [Era] = []
        for other in self.eras where other.id != era.id {
            let other = other.from < era.from && other.to == nil ? other.closed(on: era.from - 1) : other
            guard !other.overlaps(era) else { throw .overlapsEra(other.id) }
            eras.append(other)
        }
        let ends = Dictionary(eras.map { ($0.id, $0.to) }, uniquingKeysWith: { first, _ in first })

        let listed = Set(list.units.map(\.key))
        var units: [Unit] = []
        for var unit in self.units where unit.key.era != era.id {
            if unit.to == nil, let end = ends[unit.key.era] { unit.to = end }
            unit.successors.removeAll { $0.era == era.id && !listed.contains($0) }
            if let successors = list.takenOver[unit.key] {
                unit.successors = unit.successors.filter { $0.era != era.id } + successors
            } else if unit.successors.isEmpty, unit.kind == .province, unit.to == era.from - 1 {
                unit.successors = list.units.filter { $0.kind == .province }.map(\.key)
            }
            units.append(unit)
        }
        for var unit in list.units {
            if let known = self.unit(unit.key), known.name == unit.name {
                unit.areaKm2 = unit.areaKm2 ?? known.areaKm2
                unit.point = unit.point ?? known.point
                unit.spellings = unit.spellings.isEmpty ? known.spellings : unit.spellings
                unit.successors = known.successors
            }
            units.append(unit)
        }
        return Gazetteer(eras: eras + [era], units: units, version: version)
    }

    /// Refuses boundaries that name a unit the era does not have or that is above the commune level, or name one twice.
    package func checked(_ shapes: [Shape], era: Era.ID) throws(BoundaryIssue) -> [Shape] {
        guard self.era(era) != nil else { throw .unknownEra(era) }
        var seen: Set<String> = []
        for shape in shapes {
            guard let unit = unit(UnitKey(era: era, code: shape.code)) else {
                throw .unknownCode(shape.code, era: era)
            }
            guard unit.isCommuneLevel else { throw .notCommuneLevel(shape.code) }
            guard seen.insert(shape.code).inserted else { throw .repeatedCode(shape.code) }
        }
        return shapes
    }

    /// The commune-level units of the era that have no boundary.
    package func missing(from boundaries: Boundaries) -> [Unit] {
        let drawn = Set(boundaries.codes)
        return units.filter { $0.key.era == boundaries.era && $0.isCommuneLevel && !drawn.contains($0.code) }
    }
}

extension Era {
    fileprivate func overlaps(_ other: Era) -> Bool {
        from <= (other.to ?? Day(number: .max)) && other.from <= (to ?? Day(number: .max))
    }
}
