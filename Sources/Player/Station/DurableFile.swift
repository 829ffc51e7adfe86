package import Foundation

/// A file that is there whole or as it was before, also when the power goes.
package enum DurableFile {
    /// Returns when it is on disk. What a cut left half written is written over the next time.
    ///
    /// - Parameter scratch: where it is written first: on the same disk, and nobody else's.
    package static func write(_ bytes: Data, to path: String, by scratch: String? = nil) throws {
        let new = scratch ?? path + ".new"
        try Data().write(to: URL(fileURLWithPath: new))
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: new))
        defer { try? file.close() }
        try file.write(contentsOf: bytes)
        try file.synchronize()
        try put(new, at: path)
    }

    /// In the place of what was there, in one step.
    static func put(_ new: String, at path: String) throws {
        guard rename(new, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        // The folder holds the name; where it cannot be synchronised the file itself still is.
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
