// A shelf that is a folder. A file appears under its name whole and on disk, or not at all.

import Glibc

package struct FolderShelf: MediaShelf {
    package let folder: String

    package init(folder: String) { self.folder = folder }

    @discardableResult
    package func put(_ path: String, as name: ShelfName) async throws -> Bool {
        let (home, final) = (folder + "/" + name.folder, self.path(name))
        return try await onDisk {
            let isNew = try Folders.exists(final) ? false : Self.link(path, into: home, as: final)
            // Also when it was there: whoever put it there may have died before this.
            try Folders.sync(home)
            return isNew
        }
    }

    package func replace(_ name: ShelfName, with path: String) async throws {
        let (home, final) = (folder + "/" + name.folder, self.path(name))
        try await onDisk {
            let draft = home + "/" + Draft.next()
            defer { unlink(draft) }
            try Folders.duplicate(path, as: draft)
            try OpenFile(draft, O_RDONLY).sync()
            try Folders.rename(draft, to: final)
            try Folders.sync(home)
        }
    }

    private static func link(_ path: String, into home: String, as final: String) throws -> Bool {
        try Folders.make(home)
        let draft = home + "/" + Draft.next()
        defer { unlink(draft) }
        try Folders.duplicate(path, as: draft)
        try OpenFile(draft, O_RDONLY).sync()
        // Not `rename`: it would replace, and it does nothing when both names are one file.
        if Glibc.link(draft, final) != 0 {
            guard errno == EEXIST else { throw diskError(final) }
            return false
        }
        return true
    }

    package func exists(_ name: ShelfName) async throws -> Bool {
        let path = path(name)
        return try await onDisk { Folders.exists(path) }
    }

    package func open(_ name: ShelfName) async throws -> ShelfFile {
        let path = path(name)
        return try await onDisk {
            let file = try OpenFile(path, O_RDONLY | O_NOFOLLOW)
            return ShelfFile(length: try file.size, file.pieces)
        }
    }

    package func copy(_ name: ShelfName, to path: String) async throws {
        let kept = self.path(name)
        try await onDisk { try Folders.duplicate(kept, as: path) }
    }

    package func names(of hash: ContentHash, in section: ShelfName.Section) async throws -> [ShelfName] {
        let home = folder + "/" + ShelfName(section: section, hash: hash, tail: nil).folder
        let names = try await onDisk { try Folders.names(in: home) }
        return names.compactMap { name in
            if name == hash.hex { return ShelfName(section: section, hash: hash, tail: nil) }
            guard name.hasPrefix(hash.hex + ".") else { return nil }
            return ShelfName(section: section, hash: hash, tail: String(name.dropFirst(hash.hex.count + 1)))
        }
    }

    package func remove(_ name: ShelfName) async throws {
        let path = path(name)
        try await onDisk {
            try Folders.remove(path)
            let home = Folders.parent(of: path)
            if Folders.exists(home) { try Folders.sync(home) }
        }
    }

    private func path(_ name: ShelfName) -> String { "\(folder)/\(name)" }
}

/// Names of files being written, which no other writer has, in this process or another.
enum Draft {
    static let mark = ".draft-"

    static func next() -> String { mark + String(UInt64.random(in: .min ... .max), radix: 16) }
}
