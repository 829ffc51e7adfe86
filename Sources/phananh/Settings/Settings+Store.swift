import Storage
import StoragePostgres
import StorageSQLite

extension Settings {
    /// PostgreSQL where an address was given, else the one file in the data folder.
    func openStore() throws -> any Store {
        guard let server = server() else { return try SQLiteStore(path: storePath) }
        return try PostgresStore(server)
    }

    /// The same place, for what is done with a province as a whole.
    func place() throws -> any StorePlace {
        guard let server = server() else { return SQLitePlace(path: storePath) }
        return try PostgresPlace(server)
    }

    private func server() -> PostgresSettings? {
        guard let database else { return nil }
        var server = PostgresSettings(url: database)
        server.writers = databaseWriters ?? server.writers
        server.readers = databaseReaders ?? server.readers
        return server
    }
}
