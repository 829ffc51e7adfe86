import LocalTime
package import Office
package import Storage

/// The lines a person finds when they look: what they were told, newest first.
extension Reports {
    /// - Throws: `StorageError` alone.
    package func lines(for viewer: Viewer, limit: Int = 50) async throws -> [Line] {
        guard let account = viewer.account else { return [] }
        return try await store.read { try $0.lines.latest(of: account, limit: limit) }
    }

    /// - Throws: `StorageError` alone.
    package func unreadLines(for viewer: Viewer) async throws -> Int {
        guard let account = viewer.account else { return 0 }
        return try await store.read { try $0.lines.unread(of: account) }
    }

    /// - Throws: `StorageError` alone.
    package func markLinesRead(by viewer: Viewer) async throws {
        guard let account = viewer.account else { return }
        let now = now()
        try await store.write { try $0.lines.markRead(of: account, at: now) }
    }
}
