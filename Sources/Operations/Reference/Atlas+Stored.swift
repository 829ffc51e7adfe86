import Office
import Outbound
import Storage
import Territory

/// The land as this province keeps it: the starter's units, or its own where they were imported, with the boundaries
/// that were loaded. What was imported is kept as it came, and read again at start.
extension Atlas {
    init(_ tx: any Transaction) throws {
        var gazetteer = Gazetteer.starter
        for name in try tx.reference.names(.units) {
            guard let stored = try tx.reference.latest(.units, name: name, as: ImportedFile.self) else { continue }
            let list = try UnitList(stored.body.text, era: stored.body.era, previous: gazetteer)
            gazetteer = try gazetteer.replacing(list, version: stored.body.version)
        }
        var boundaries: [Boundaries] = []
        for name in try tx.reference.names(.boundaries) {
            guard let stored = try tx.reference.latest(.boundaries, name: name, as: StoredBoundaries.self) else {
                continue
            }
            guard let bytes = Base64URL.bytes(stored.body.bytes), let read = Boundaries(bytes: bytes) else {
                throw StorageError.unreadable(column: "reference.body")
            }
            boundaries.append(read)
        }
        self.init(gazetteer: gazetteer, boundaries: boundaries)
    }
}

/// A file as it was brought in, with the time it speaks of.
struct ImportedFile: Sendable, Codable {
    var era: Era
    var text: String
    /// Which map said so: kept with every place that was settled by it.
    var version: String
}

/// Boundaries in the compact form in which they load fast.
struct StoredBoundaries: Sendable, Codable {
    var bytes: String
}
