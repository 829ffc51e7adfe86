// A shelf on which everything lies sealed. What was laid there before shelves were sealed is read as it is, until
// `MediaStore.reseal` has come by.

import Glibc

package struct SealingShelf: MediaShelf {
    let shelf: any MediaShelf
    let keys: any ShelfKeys

    package init(_ shelf: any MediaShelf, under keys: any ShelfKeys) { (self.shelf, self.keys) = (shelf, keys) }

    @discardableResult
    package func put(_ path: String, as name: ShelfName) async throws -> Bool {
        try await sealing(path, name) { try await shelf.put($0, as: name) }
    }

    package func replace(_ name: ShelfName, with path: String) async throws {
        try await sealing(path, name) { try await shelf.replace(name, with: $0) }
    }

    private func sealing<Result>(
        _ path: String, _ name: ShelfName, _ use: (_ sealed: String) async throws -> Result
    ) async throws -> Result {
        let sealed = path + Draft.next()
        defer { unlink(sealed) }
        let key = keys.newest()
        try await onDisk { try SealedFile.seal(path, into: sealed, as: name, with: key) }
        return try await use(sealed)
    }

    package func exists(_ name: ShelfName) async throws -> Bool { try await shelf.exists(name) }

    package func open(_ name: ShelfName) async throws -> ShelfFile {
        let file = try await shelf.open(name)
        guard let sealed = try await Self.header(of: file, name) else { return file }
        return try sealed.opened(file, as: name, with: keys.key(named: sealed.keyID))
    }

    package func copy(_ name: ShelfName, to path: String) async throws {
        try await open(name).copy(to: path)
    }

    package func names(of hash: ContentHash, in section: ShelfName.Section) async throws -> [ShelfName] {
        try await shelf.names(of: hash, in: section)
    }

    package func remove(_ name: ShelfName) async throws { try await shelf.remove(name) }
}

extension SealingShelf {
    /// Whether it lies there as it should: sealed, and with the key that seals now.
    package func isCurrent(_ name: ShelfName) async throws -> Bool {
        try await Self.header(of: try await shelf.open(name), name)?.keyID == keys.newest().id
    }

    /// Nil for what was laid there before shelves were sealed.
    private static func header(of file: ShelfFile, _ name: ShelfName) async throws -> SealedFile? {
        let head = try await file.bytes(0..<Int64(SealedFile.longestHeader))
        guard SealedFile.isMarked(head) else { return nil }
        guard let sealed = SealedFile(head: head) else { throw MediaStoreError.damaged(name: name.description) }
        return sealed
    }
}
