// What lies on the shelf plain, or sealed with a key of before, is sealed as what comes in now.

import Glibc

extension MediaStore {
    /// Of one content, its original and everything made of it.
    ///
    /// - Parameter scratch: a folder for what is on its way.
    /// - Returns: how many files were sealed; none where all were.
    package func reseal(_ hash: ContentHash, in scratch: String) async throws -> Int {
        guard let sealing = shelf as? SealingShelf else { return 0 }
        var count = 0
        for section in [ShelfName.Section.originals, .derived] {
            for name in try await shelf.names(of: hash, in: section) where try await !sealing.isCurrent(name) {
                let draft = scratch + "/" + Draft.next()
                defer { unlink(draft) }
                try await onDisk { try Folders.make(scratch) }
                try await shelf.copy(name, to: draft)
                try await shelf.replace(name, with: draft)
                count += 1
            }
        }
        return count
    }
}
