// What can go wrong with the disk or the object store.

import Glibc

package enum MediaStoreError: Error, Sendable, Equatable {
    case notFound
    /// No space or no quota is left; nothing half-written is kept under a final name.
    case full
    /// What is kept under this name is not what was put there, or it is gone: it is not served.
    case damaged(name: String)
    /// The object store cannot be reached or does not let us in; the reason is for the log and names no secret.
    case away(reason: String)
    /// Anything else, for the log: `errno` and what it happened to.
    case disk(code: Int32, path: String)
}

/// Reads `errno`, so it must follow the failed call at once.
func diskError(_ path: String) -> MediaStoreError {
    switch errno {
    case ENOENT: .notFound
    case ENOSPC, EDQUOT: .full
    default: .disk(code: errno, path: path)
    }
}
