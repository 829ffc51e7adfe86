package import Logging
package import Storage
import Synchronization

/// Reads the books once and keeps them until somebody changes them, here or on another node.
package final class BookKeeper: Sendable {
    private struct State {
        var books: Books?
        /// How often they were forgotten: what was read before that is not kept.
        var forgotten = 0
        /// The faults that the log was told of.
        var told: [BookFault] = []
    }

    private let store: any Store
    private let log: Logger?
    private let state = Mutex(State())

    package init(store: any Store, log: Logger? = nil) { (self.store, self.log) = (store, log) }

    /// - Throws: `StorageError` alone; what is wrong in a document is no error, and is told to the log.
    package func current() async throws -> Books {
        if let books = state.withLock({ $0.books }) { return books }
        return try await refresh()
    }

    /// - Throws: `StorageError` alone; what is wrong in a document is no error, and is told to the log.
    @discardableResult
    package func refresh() async throws -> Books {
        let before = state.withLock { $0.forgotten }
        let books = try await store.read(Books.init)
        state.withLock { if $0.forgotten == before { $0.books = books } }
        tell(books.faults)
        return books
    }

    /// Loudly, and once for each change of what is wrong.
    private func tell(_ faults: [BookFault]) {
        let isNews = state.withLock { state in
            defer { state.told = faults }
            return state.told != faults
        }
        guard isNews, let log else { return }
        for fault in faults {
            log.critical(
                "a document of the books cannot be used",
                metadata: [
                    "kind": "\(fault.kind.rawValue)", "name": "\(fault.name)", "version": "\(fault.version)",
                    "in_force": "\(fault.inForce.map { String($0) } ?? "none")", "code": "\(fault.code)",
                ])
        }
    }

    /// Somebody has changed them: whoever asks next reads again.
    func forget() {
        state.withLock { state in
            state.books = nil
            state.forgotten += 1
        }
    }

    /// Whether they are still those of the store; forgets them when not. For changes that nobody announces to this
    /// program, such as an import by another one beside it.
    ///
    /// - Throws: `StorageError` alone.
    @discardableResult
    package func check() async throws -> Bool {
        guard let kept = state.withLock({ $0.books?.generation }) else { return true }
        let isCurrent = try await store.read { try $0.reference.generation() } == kept
        if !isCurrent { forget() }
        return isCurrent
    }
}
