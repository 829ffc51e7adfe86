import Office
import Outbound
import Storage
import Territory

/// A file as it was brought in, with the time it speaks of.
struct ImportedFile: Sendable, Codable {
    var era: Era
    /// Empty where the file was withdrawn: the era is again as it was before any was brought in.
    var text: String
    /// Which map said so: kept with every place that was settled by it.
    var version: String

    var isWithdrawn: Bool { text.isEmpty }
}

/// Boundaries in the compact form in which they load fast.
struct StoredBoundaries: Sendable, Codable {
    /// Empty where they were withdrawn.
    var bytes: String
}

extension StoredBoundaries {
    /// - Returns: nil where they were withdrawn.
    func boundaries() throws -> Boundaries? {
        if bytes.isEmpty { return nil }
        guard let bytes = Base64URL.bytes(bytes), let read = Boundaries(bytes: bytes) else {
            throw StorageError.unreadable(column: "reference.body")
        }
        return read
    }
}
