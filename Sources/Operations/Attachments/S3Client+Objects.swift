// The object store of the media room is Outbound's S3 client. Neither of the two knows the other; here both are known.

package import Media
package import Outbound

extension S3Client: ObjectStore {
    /// - Throws: `MediaStoreError.full`, `.away`.
    @discardableResult
    package func keep(_ content: ObjectContent, as name: String, onlyIfAbsent: Bool) async throws -> Bool {
        let file = content.file
        let body = S3Body(length: file.length, sha256: content.sha256.hex) { file.chunks() }
        return try await translating { try await put(body, as: name, onlyIfAbsent: onlyIfAbsent) }
    }

    /// - Throws: `MediaStoreError.notFound`, `.away`.
    package func read(_ name: String, _ range: Range<Int64>) async throws -> (bytes: [UInt8], total: Int64) {
        try await translating { try await get(name, range) }
    }

    /// - Throws: `MediaStoreError.away`.
    package func length(of name: String) async throws -> Int64? {
        try await translating { try await head(name)?.length }
    }

    /// - Throws: `MediaStoreError.away`.
    package func names(beginning: String) async throws -> [ObjectFacts] {
        try await translating {
            try await list(beginning).map { ObjectFacts(name: $0.name, length: $0.length, changed: $0.changed ?? .max) }
        }
    }

    /// - Throws: `MediaStoreError.away`.
    package func remove(_ name: String) async throws { try await translating { try await delete(name) } }
}

private func translating<Result>(_ call: () async throws -> Result) async throws -> Result {
    do {
        return try await call()
    } catch S3Failure.notFound {
        throw MediaStoreError.notFound
    } catch S3Failure.full {
        throw MediaStoreError.full
    } catch let failure as S3Failure {
        throw MediaStoreError.away(reason: failure.code)
    }
}
