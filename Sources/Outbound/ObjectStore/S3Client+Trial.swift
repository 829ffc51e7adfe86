// Whether a store can be used, asked at start with a name of our own.

extension S3Client {
    /// Writes, reads and removes a small object, and makes sure that a name that is taken is refused: what several
    /// nodes write together rests on that, and a store that does not know the condition would overwrite in silence.
    package func trial(named name: String) async throws -> S3Trial {
        let one = S3Body(Array("one".utf8))
        do {
            guard try await put(one, as: name, onlyIfAbsent: true),
                try await !put(S3Body(Array("other".utf8)), as: name, onlyIfAbsent: true),
                try await get(name, 0..<16).bytes == Array("one".utf8)
            else {
                try await delete(name)
                return .conditionsUnknown
            }
        } catch S3Failure.unexpected(status: 501, code: _) {
            // As OpenStack Swift answers, and leaves nothing behind.
            return .conditionsUnknown
        }
        let isListed = try await list(name).map(\.name) == [name]
        try await delete(name)
        return isListed ? .good : .listingLate
    }
}

package enum S3Trial: Sendable, Equatable {
    case good
    /// `If-None-Match: *` does nothing there, or is refused: several nodes cannot use it.
    case conditionsUnknown
    /// What was just written is not listed yet.
    case listingLate
}
