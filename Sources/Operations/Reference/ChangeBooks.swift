import FieldReports
import Office
import Storage

extension Province {
    /// Keeps what `change` writes into the books, provided that they can be read afterwards: what a start would refuse is
    /// refused here, and the whole transaction with it.
    ///
    /// - Throws: `BookRefused`, and what `change` throws.
    func changeBooks<T: Sendable>(
        _ change: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> T {
        // What was broken before must not keep the rest from being changed, nor from being mended one by one.
        let known = Set(try await books.current().faults)
        let result = try await store.write { tx in
            let result = try change(tx)
            if let fault = try Books(tx).faults.first(where: { !known.contains($0) }) {
                throw BookRefused(fault: fault)
            }
            return result
        }
        try await books.refresh()
        return result
    }
}
