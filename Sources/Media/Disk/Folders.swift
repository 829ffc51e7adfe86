// Folders and the names in them. All calls block.

import Glibc

enum Folders {
    /// Makes the folder and those above it; one that is there already is fine.
    static func make(_ path: String) throws {
        guard mkdir(path, 0o700) != 0 else { return }
        switch errno {
        case EEXIST: return
        case ENOENT:
            try make(parent(of: path))
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw diskError(path) }
            try sync(parent(of: path))
        default: throw diskError(path)
        }
    }

    /// Makes the renames and removals in it last through a power cut.
    static func sync(_ path: String) throws { try OpenFile(path, O_RDONLY | O_DIRECTORY).sync() }

    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// When it last changed, in milliseconds since 1970; nil when it cannot be asked.
    static func changed(_ path: String) -> Int64? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return Int64(facts.st_mtim.tv_sec) * 1000 + Int64(facts.st_mtim.tv_nsec) / 1_000_000
    }

    static func rename(_ old: String, to new: String) throws {
        guard Glibc.rename(old, new) == 0 else { throw diskError(new) }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw diskError(path) }
    }

    /// A second name for the same bytes, or a copy where the file system cannot (another disk).
    static func duplicate(_ old: String, as new: String) throws {
        if link(old, new) == 0 { return }
        guard errno == EXDEV || errno == EPERM || errno == EMLINK else { throw diskError(new) }
        let source = try OpenFile(old, O_RDONLY)
        let copy = try OpenFile(new, O_WRONLY | O_CREAT | O_EXCL)
        var offset: Int64 = 0
        while true {
            let chunk = try source.read(at: offset, upTo: 1 << 18)
            if chunk.isEmpty { return }
            try copy.write(chunk, at: offset)
            offset += Int64(chunk.count)
        }
    }

    /// The names in a folder, in order; none when there is no such folder.
    static func names(in path: String) throws -> [String] {
        guard let stream = opendir(path) else {
            if errno == ENOENT { return [] }
            throw diskError(path)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// With everything in it.
    static func removeTree(_ path: String) throws {
        for name in try names(in: path) {
            let inner = path + "/" + name
            if unlink(inner) != 0 { try removeTree(inner) }
        }
        guard rmdir(path) == 0 || errno == ENOENT else { throw diskError(path) }
    }
}
