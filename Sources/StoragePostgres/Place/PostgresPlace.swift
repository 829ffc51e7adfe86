import Foundation
package import Storage

/// A province in a schema of a server, or a schema that is to hold one.
package struct PostgresPlace: StorePlace {
    let settings: PostgresSettings
    let address: Address
    /// Where the server's own programs are looked for.
    let programs: [String]

    package init(_ settings: PostgresSettings, programs: [String] = ServerPrograms.folders) throws {
        self.settings = settings
        self.programs = programs
        address = try Address(settings.url)
    }

    package var engine: Dialect.Engine { .postgres }
    package var name: String { address.name }
    package var dumpName: String { "database.dump" }

    package func open() async throws -> any Store { try await open(settings.unhurried) }

    func open(_ settings: PostgresSettings) async throws -> any Store {
        try await inBackground { try PostgresStore(settings) }
    }

    package func requireEmpty() async throws { try await opened { try await requireEmpty($0) } }

    package func build<T: Sendable>(_ fill: @Sendable (any Store) async throws -> T) async throws -> T {
        try await opened { store in
            try await requireEmpty(store)
            return try await fill(store)
        }
    }

    package func rehearsal(in folder: String) -> any StorePlace { self }

    func opened<T: Sendable>(
        _ settings: PostgresSettings? = nil, _ body: @Sendable (any Store) async throws -> T
    ) async throws -> T {
        let store = try await open(settings ?? self.settings.unhurried)
        do {
            let result = try await body(store)
            await store.close()
            return result
        } catch {
            await store.close()
            throw (error as? PlaceProblem)?.named(name) ?? error
        }
    }

    private func requireEmpty(_ store: any Store) async throws {
        _ = try await store.read { tx in
            _ = try tx.schema(at: name)
            return try tx.requireEmpty()
        }
    }
}

extension Transaction {
    /// The schema that the address names.
    func schema(at place: String) throws -> String {
        guard let schema: String = try rows("SELECT current_schema() AS name").first?.get("name") else {
            throw PlaceProblem.noSchema(at: place)
        }
        return schema
    }

    /// The server's major version.
    func serverVersion() throws -> Int {
        let number: Int =
            try rows("SELECT current_setting('server_version_num')::int AS number").first?.get("number") ?? 0
        return number / 10_000
    }
}

extension PostgresSettings {
    /// For a few transactions that may take hours, each of them once.
    package var unhurried: PostgresSettings {
        var settings = self
        (settings.statementSeconds, settings.idleSeconds, settings.tries) = (0, 0, 1)
        (settings.writers, settings.readers) = (1, 1)
        return settings
    }
}

/// Runs what takes long outside the threads that async functions share.
func inBackground<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<T, any Error>) in
        DispatchQueue.global(qos: .utility).async { done.resume(with: Result { try work() }) }
    }
}
