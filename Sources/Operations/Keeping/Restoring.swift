import LocalTime
import Storage

/// Brings the database of a checked backup into a place.
struct Restoring {
    let folder: String
    let manifest: Manifest
    let now: Instant
    let told: Headway.Listener

    /// Restores, compares with what was backed up, brings it up to date and replays it. It is the place's when `last`
    /// has succeeded too.
    func database<T: Sendable>(
        into place: any StorePlace, keeping: Bool, _ last: @Sendable (any Store) async throws -> T
    ) async throws -> (Verification, T) {
        try requireFit(for: place)
        told(Headway(.restoring))
        let file = folder + "/" + place.dumpName
        return try await place.restore(file, manifest.database, keeping: keeping) { store in
            try await compare(store)
            try await store.bringUpToDate(at: now)
            let verification = try await store.read { [told] in try $0.replay(told) }
            return (verification, try await last(store))
        }
    }

    /// The place is of the backup's engine, and this program knows its schema.
    func requireFit(for place: any StorePlace) throws {
        guard manifest.engine == place.engine.rawValue else {
            throw KeepingProblem.otherEngine(backup: manifest.engine, place: place.engine.rawValue)
        }
        guard manifest.database.number <= Migration.all.count else {
            throw StorageError.newerSchema(found: manifest.database.number, known: Migration.all.count)
        }
    }

    private func compare(_ store: any Store) async throws {
        let (expected, told) = (manifest.tables, told)
        let tables = (ProvinceTable.all + ProvinceTable.former).filter { table in
            expected.contains { $0.table == table.name }
        }
        let (number, found) = try await store.read { (try $0.schemaNumber(), try $0.digests(of: tables, told)) }
        let different = expected.filter { !found.contains($0) }.map(\.table)
        guard different.isEmpty, number == manifest.database.number else {
            throw KeepingProblem.different(tables: different.isEmpty ? ["schema_migration"] : different)
        }
    }
}
