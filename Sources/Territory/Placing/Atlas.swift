// The units and, where the province has loaded them, their boundaries: the one place that says in which unit a point lies,
// and which units words mean.

package import LocalTime

package struct Atlas: Sendable {
    package let gazetteer: Gazetteer
    /// Reads places out of words; made once with the atlas.
    package let reader: PlaceReader
    private let maps: [Era.ID: EraMap]

    package init(gazetteer: Gazetteer, boundaries: [Boundaries] = []) {
        self.gazetteer = gazetteer
        reader = PlaceReader(gazetteer)
        maps = Dictionary(
            boundaries.map { ($0.era, EraMap($0, gazetteer)) }, uniquingKeysWith: { _, last in last })
    }

    package static let starter = Atlas(gazetteer: .starter)

    package func boundaries(of era: Era.ID) -> Boundaries? { maps[era]?.boundaries }
    package var boundaries: [Boundaries] { gazetteer.eras.compactMap { maps[$0.id]?.boundaries } }

    /// What a placement on the day would be made with.
    package func mapVersion(on day: Day) -> String {
        gazetteer.era(on: day).flatMap { maps[$0.id] }?.boundaries.version ?? gazetteer.version
    }
}

// MARK: - Placing a point

extension Atlas {
    /// Never refuses: coordinates that are no place on the earth are outside.
    package func locate(latitude: Double, longitude: Double, on day: Day) -> Placement {
        guard let era = gazetteer.era(on: day), let map = maps[era.id] else {
            return guess(latitude: latitude, longitude: longitude, on: day)
        }
        return map.locate(latitude: latitude, longitude: longitude)
    }

    package func locate(_ point: GeoPoint, on day: Day) -> Placement {
        locate(latitude: point.latitude, longitude: point.longitude, on: day)
    }

    private func guess(latitude: Double, longitude: Double, on day: Day) -> Placement {
        let guess = gazetteer.approximate(latitude: latitude, longitude: longitude, on: day)
        let inside = guess?.inside ?? (GeoPoint(latitude: latitude, longitude: longitude) == nil ? .no : .unsure)
        let unit = inside == .no ? nil : guess?.unit
        return Placement(
            unit: unit?.key, unitName: unit?.name, inside: inside, approximate: true, metresToBorder: nil,
            needsConfirmation: true, mapVersion: gazetteer.version)
    }
}

/// Boundaries with the names of their units.
private struct EraMap: Sendable {
    let boundaries: Boundaries
    private let units: [Named]

    private struct Named: Sendable {
        let key: UnitKey
        let name: String
        let isTrap: Bool
    }

    init(_ boundaries: Boundaries, _ gazetteer: Gazetteer) {
        self.boundaries = boundaries
        units = boundaries.codes.map { code in
            let key = UnitKey(era: boundaries.era, code: code)
            return Named(key: key, name: gazetteer.unit(key)?.name ?? code, isTrap: gazetteer.isTrapName(key))
        }
    }

    func locate(latitude: Double, longitude: Double) -> Placement {
        guard let point = FixedPoint(latitude: latitude, longitude: longitude) else { return outside }
        let (grid, outlines) = (boundaries.grid, boundaries.outlines)
        let border = grid.nearestBorder(to: point, outlines, upTo: Self.told)
        let nearBorder = border.map { $0.metres < borderDoubtMetres } ?? false
        if let shape = grid.shape(at: point, outlines) {
            return placement(units[shape], .yes, border?.metres, confirm: nearBorder || units[shape].isTrap)
        }
        if let border, nearBorder { return placement(units[border.shape], .unsure, border.metres, confirm: true) }
        return outside
    }

    /// Distances are told up to here.
    private static let told = 250.0

    private func placement(_ unit: Named, _ inside: Inside, _ metres: Double?, confirm: Bool) -> Placement {
        Placement(
            unit: unit.key, unitName: unit.name, inside: inside, approximate: false, metresToBorder: metres,
            needsConfirmation: confirm, mapVersion: boundaries.version)
    }

    private var outside: Placement {
        Placement(
            unit: nil, unitName: nil, inside: .no, approximate: false, metresToBorder: nil,
            needsConfirmation: false, mapVersion: boundaries.version)
    }
}
