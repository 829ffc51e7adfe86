import Storage
import StoragePostgres
import StorageSQLite

extension Settings {
    /// PostgreSQL where an address was given, else the one file in the data folder.
    func openStore() throws -> any Store {
        guard let database else { return try SQLiteStore(path: storePath) }
        var server = PostgresSettings(url: database)
        server.writers = databaseWriters ?? server.writers
        server.readers = databaseReaders ?? server.readers
        return try PostgresStore(server)
    }
}
