import Storage
import Synchronization

/// The real store, and how often it was written to.
final class CountingStore: Store {
    private let store: any Store
    private let count = Mutex(0)

    init(_ store: any Store) { self.store = store }

    var dialect: Dialect { store.dialect }
    var writes: Int { count.withLock { $0 } }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await store.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        count.withLock { $0 += 1 }
        return try await store.write(body)
    }

    func listen(_ heard: @escaping @Sendable (Announcement) -> Void) { store.listen(heard) }

    func close() async { await store.close() }
}
