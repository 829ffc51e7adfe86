// The folder of the media as it was when the program began. One that has gone, or been replaced by an empty one (a disk
// that came loose shows the folder under it), takes nothing more: what was put there would be missing later.

import Glibc
import Synchronization

package final class MediaHome: Sendable {
    package let path: String
    private let known = Mutex<UInt64?>(nil)
    /// Below so much free space nothing is taken: the database may lie on the same disk.
    private let spare: UInt64 = 64 << 20

    package init(_ path: String) { self.path = path }

    /// Makes it where it is not there, and remembers which it is. Blocks.
    func open() throws {
        try Folders.make(path)
        let number = try self.number()
        known.withLock { $0 = number }
    }

    /// Blocks; throws `MediaStoreError`. Before it was opened nothing is asked.
    func check() throws {
        guard let known = known.withLock({ $0 }) else { return }
        guard try number() == known else { throw MediaStoreError.away(reason: "another folder stands at \(path)") }
        guard access(path, W_OK | X_OK) == 0 else { throw diskError(path) }
        var space = statvfs()
        guard statvfs(path, &space) == 0 else { throw diskError(path) }
        guard UInt64(space.f_bavail) * UInt64(space.f_frsize) >= spare else { throw MediaStoreError.full }
    }

    private func number() throws -> UInt64 {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw MediaStoreError.away(reason: "there is no folder \(path)") }
        return UInt64(facts.st_ino)
    }
}
