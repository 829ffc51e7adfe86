extension Store {
    /// A write of a program that starts, such as a migration. Programs that start together do the same work one after the
    /// other, and one transaction of it may last longer than a caller of `write` waits: here each waits for its turn,
    /// ten minutes at most.
    ///
    /// - Throws: what `write` throws; `StorageError.unavailable(.busy, …)` only after ten minutes.
    @discardableResult
    package func writeInTurn<T: Sendable>(
        _ body: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        let end = ContinuousClock.now + .seconds(600)
        while true {
            do {
                return try await write(body)
            } catch StorageError.unavailable(.busy, _) where ContinuousClock.now < end {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }
}
