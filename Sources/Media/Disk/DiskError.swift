// What can go wrong with the disk.

import Glibc

package enum MediaStoreError: Error, Sendable, Equatable {
    case notFound
    /// No space or no quota is left; nothing half-written is kept under a final name.
    case full
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
