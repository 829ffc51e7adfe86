// A shelf in an object store, for nodes that share no folder. An object appears under its name whole, or not at all.

import Glibc

package struct ObjectShelf: MediaShelf {
    package let objects: any ObjectStore

    package init(_ objects: any ObjectStore) { self.objects = objects }

    @discardableResult
    package func put(_ path: String, as name: ShelfName) async throws -> Bool {
        // Asked first: a film that is there already need not cross the network.
        if try await exists(name) { return false }
        let content = try await onDisk { try ObjectContent(reading: OpenFile(path, O_RDONLY)) }
        return try await objects.keep(content, as: name.description, onlyIfAbsent: true)
    }

    package func replace(_ name: ShelfName, with path: String) async throws {
        let content = try await onDisk { try ObjectContent(reading: OpenFile(path, O_RDONLY)) }
        try await objects.keep(content, as: name.description, onlyIfAbsent: false)
    }

    package func exists(_ name: ShelfName) async throws -> Bool {
        try await objects.length(of: name.description) != nil
    }

    package func open(_ name: ShelfName) async throws -> ShelfFile { try await objects.open(name.description) }

    package func copy(_ name: ShelfName, to path: String) async throws {
        try await objects.copy(name.description, to: path)
    }

    package func names(of hash: ContentHash, in section: ShelfName.Section) async throws -> [ShelfName] {
        let whole = ShelfName(section: section, hash: hash, tail: nil)
        return try await objects.names(beginning: whole.description).compactMap { object in
            let rest = object.name.dropFirst(whole.description.count)
            if rest.isEmpty { return whole }
            return rest.first == "." ? ShelfName(section: section, hash: hash, tail: String(rest.dropFirst())) : nil
        }
    }

    package func remove(_ name: ShelfName) async throws { try await objects.remove(name.description) }
}
