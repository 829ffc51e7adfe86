import Storage

extension Oversight {
    /// How many accounts have proved a telephone: none means that nobody has come yet.
    ///
    /// - Throws: `StorageError` alone.
    package func verifiedPeople() async throws -> Int {
        try await store.read { try $0.accounts.verified() }
    }
}
