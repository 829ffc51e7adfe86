import LocalTime
import Media
import Storage

/// What nobody needs any more: ended sessions, registrations that were never proved, drafts and half uploads left for
/// weeks, keys of requests that nobody repeats after a month, limits that nobody is near,
/// and who closed their account long enough ago.
/// Never a report.
extension Duties {
    /// - Throws: `StorageError`; `UploadError`, `MediaStoreError` where the files on their way cannot be reached.
    @discardableResult
    package func sweep() async throws -> Int {
        let now = now()
        let stale = now - .days(30)
        try await store.write { tx in
            try tx.sessions.endExpired(at: now)
            try tx.drafts.deleteOlder(than: stale)
            try tx.answeredRequests.deleteOlder(than: stale)
            try tx.accountProposals.deleteOlder(than: stale)
            try tx.claims.deleteExpired(at: now)
            try tx.registrations.deleteOlder(than: now - .days(1))
            try tx.allowances.sweep(at: now)
        }
        try await eraseClosedAccounts()
        return try await library.uploads.purge(untouchedSince: (now - .days(2)).milliseconds)
    }
}
