// The facts that the product ships for Điện Biên, so that an empty folder is a working province.
//
// One line a unit: code, name, kind, parent, successor, area in km², latitude and longitude of a point inside, another
// spelling. Every line is read or left out, and a test counts them.

import LocalTime

enum StarterFacts {
    static func units(_ lines: String, era: Era, successorEra: Era.ID?) -> [Unit] {
        lines.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 9, let kind = Unit.Kind(rawValue: fields[2]) else { return nil }
            var successors: [UnitKey] = []
            if let successorEra, !fields[4].isEmpty { successors = [UnitKey(era: successorEra, code: fields[4])] }
            var point: GeoPoint?
            if let latitude = Double(fields[6]), let longitude = Double(fields[7]) {
                point = GeoPoint(latitude: latitude, longitude: longitude)
            }
            return Unit(
                key: UnitKey(era: era.id, code: fields[0]), name: fields[1], kind: kind,
                parent: fields[3].isEmpty ? nil : fields[3], from: era.from, to: era.to, successors: successors,
                areaKm2: Double(fields[5]), point: point, spellings: fields[8].isEmpty ? [] : [fields[8]])
        }
    }
}

extension Gazetteer {
    /// Điện Biên in both eras.
    package static let starter: Gazetteer = {
        let (old, new) = (Era.until20250630, Era.since20250701)
        return Gazetteer(
            eras: [old, new],
            units: StarterFacts.units(StarterFacts.until20250630, era: old, successorEra: new.id)
                + StarterFacts.units(StarterFacts.since20250701, era: new, successorEra: nil),
            version: "dien-bien-1")
    }()
}
