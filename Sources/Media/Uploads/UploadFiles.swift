// The two files of one upload. All calls block.

import FoundationEssentials
import Glibc

struct UploadFiles: Sendable {
    let part: String
    private let json: String
    private let folder: String

    init(_ folder: String, _ id: String) throws {
        try UploadID.check(id)
        (self.folder, part, json) = (folder, "\(folder)/\(id).part", "\(folder)/\(id).json")
    }

    // MARK: Record

    /// One of two who announce the same upload at once is told so.
    func announce(_ record: UploadRecord) throws {
        let draft = try write(record)
        defer { unlink(draft) }
        guard link(draft, json) == 0 else {
            throw errno == EEXIST ? UploadError.alreadyExists : diskError(json)
        }
        // Bytes left by an upload of the same name whose end was cut short are not ours.
        try OpenFile(part, O_RDWR | O_CREAT).cut(to: 0)
        try Folders.sync(folder)
    }

    func replace(_ record: UploadRecord) throws {
        try Folders.rename(try write(record), to: json)
        try Folders.sync(folder)
    }

    func record() throws -> UploadRecord {
        do {
            let file = try OpenFile(json, O_RDONLY)
            let bytes = try file.read(at: 0, upTo: 4096)
            return try JSONDecoder().decode(UploadRecord.self, from: Data(bytes))
        } catch MediaStoreError.notFound {
            throw UploadError.notFound
        }
    }

    private func write(_ record: UploadRecord) throws -> String {
        let draft = folder + "/" + Draft.next()
        let file = try OpenFile(draft, O_WRONLY | O_CREAT | O_EXCL)
        try file.write([UInt8](try JSONEncoder().encode(record)), at: 0)
        try file.sync()
        return draft
    }

    // MARK: Bytes

    /// The file of an announced upload, held by nobody else until it is unlocked.
    func locked() throws -> OpenFile {
        _ = try record()
        do {
            let file = try OpenFile(part, O_RDWR)
            guard file.lockIfFree() else { throw UploadError.busy }
            return file
        } catch MediaStoreError.notFound {
            throw UploadError.notFound
        }
    }

    func size() throws -> Int64 { Folders.exists(part) ? try OpenFile(part, O_RDONLY).size : 0 }

    func empty(_ file: OpenFile) throws {
        try file.cut(to: 0)
        try file.sync()
    }

    func remove() throws {
        let held = Folders.exists(part) ? try OpenFile(part, O_RDWR) : nil
        // Whoever is writing keeps the upload; it can be terminated a moment later.
        guard held?.lockIfFree() ?? true else { throw UploadError.busy }
        defer { held?.unlock() }
        try Folders.remove(json)
        try Folders.remove(part)
    }

    /// When either file last changed, in milliseconds since 1970; now-like when neither can be asked.
    func touched() -> Int64 {
        [part, json].compactMap(Folders.changed).max() ?? .max
    }
}

struct UploadRecord: Codable, Sendable {
    var length: Int64
    var sha256: ContentHash?

    init(length: Int64) { self.length = length }
}
