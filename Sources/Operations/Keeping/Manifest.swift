import Foundation
package import LocalTime
import Outbound
package import Storage

/// What a backup holds. It lies in the backup as `manifest.json`, and its own hash beside it in `manifest.json.sha256`.
package struct Manifest: Sendable, Equatable, Codable {
    package var format = Self.current
    package var createdAt: Instant
    package var engine: Dialect.Engine.RawValue
    package var database: Dump.Origin
    package var reports: Int
    package var events: Int
    package var tables: [TableDigest]
    /// Every file but the manifest and its hash, by its path in the backup.
    package var files: [File]
    /// What the media folder lacked already when the backup was made.
    package var missingMedia: [String]
    package var damagedMedia: [String]
    package var about = """
        Bản sao lưu của hệ thống phản ánh hiện trường. Tệp khóa của kho danh tính không nằm trong này: \
        thiếu tệp khóa thì không đọc lại được danh tính người phản ánh.
        """

    package struct File: Sendable, Equatable, Codable {
        package var path: String
        package var bytes: Int64
        package var sha256: String
    }

    package static let current = 1
    static let name = "manifest.json"
    static let hashName = "manifest.json.sha256"

    /// Read first, so that a newer backup is called newer and not damaged.
    private struct Format: Decodable { var format: Int }
}

extension Manifest {
    init(_ dump: Dump, _ engine: Dialect.Engine, _ media: MediaCopied, at now: Instant) {
        func rows(_ table: String) -> Int { dump.tables.first { $0.table == table }?.rows ?? 0 }
        self.init(
            createdAt: now, engine: engine.rawValue, database: dump.origin, reports: rows("report"),
            events: rows("event"), tables: dump.tables, files: [], missingMedia: media.missing, damagedMedia: [])
    }

    /// Reads every file of the folder and writes itself there.
    mutating func write(into folder: String, _ told: Headway.Listener) throws {
        for (count, path) in Files.all(below: folder).enumerated() {
            guard let bytes = Files.size(folder + "/" + path) else { throw KeepingProblem.damaged(file: path) }
            let hash = try Files.hash(folder + "/" + path)
            files.append(File(path: path, bytes: bytes, sha256: hash))
            if path.hasPrefix("media/originals/"), try !Files.isWhole(original: folder + "/" + path) {
                damagedMedia.append(URL(fileURLWithPath: path).lastPathComponent)
            }
            if count % 1000 == 999 { told(Headway(.hashing, "", count + 1)) }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = try encoder.encode(self)
        let path = folder + "/" + Self.name
        do {
            try text.write(to: URL(fileURLWithPath: path))
            let hash = try Files.hash(path)
            try Data(Self.hashLine(hash).utf8).write(to: URL(fileURLWithPath: folder + "/" + Self.hashName))
        } catch let problem as KeepingProblem {
            throw problem
        } catch { throw KeepingProblem.disk(path: path, reason: "không ghi được") }
    }

    /// As `sha256sum --check` reads it.
    private static func hashLine(_ hash: String) -> String { "\(hash)  \(name)\n" }
}

// MARK: - Reading

extension Manifest {
    /// Reads the manifest of a backup and holds every file against it.
    ///
    /// - Throws: `KeepingProblem` that names the first file that is not as it was.
    static func checked(in folder: String, _ told: Headway.Listener) throws -> Manifest {
        let manifest = try read(from: folder)
        let known = Set(manifest.files.map(\.path)).union([name, hashName])
        guard known.count == manifest.files.count + 2 else { throw KeepingProblem.damaged(file: name) }
        for path in Files.all(below: folder) where !known.contains(path) { throw KeepingProblem.damaged(file: path) }
        for (count, file) in manifest.files.enumerated() {
            let path = folder + "/" + file.path
            // The cheap question first: what was cut off is found without reading the rest.
            guard Files.size(path) == file.bytes else { throw KeepingProblem.damaged(file: file.path) }
            guard try Files.hash(path) == file.sha256 else { throw KeepingProblem.damaged(file: file.path) }
            if count % 1000 == 999 { told(Headway(.hashing, "", count + 1)) }
        }
        return manifest
    }

    private static func read(from folder: String) throws -> Manifest {
        guard let text = FileManager.default.contents(atPath: folder + "/" + name) else {
            throw KeepingProblem.noBackup(path: folder)
        }
        let line = FileManager.default.contents(atPath: folder + "/" + hashName)
        guard line == Data(hashLine(try Files.hash(folder + "/" + name)).utf8) else {
            throw KeepingProblem.damaged(file: line == nil ? hashName : name)
        }
        guard let format = try? JSONDecoder().decode(Format.self, from: text).format else {
            throw KeepingProblem.damaged(file: name)
        }
        guard format <= current else { throw KeepingProblem.newerFormat(found: format, known: current) }
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: text) else {
            throw KeepingProblem.damaged(file: name)
        }
        return manifest
    }
}
