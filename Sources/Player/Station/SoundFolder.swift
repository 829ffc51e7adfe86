import Crypto
package import Foundation
package import Outreach

/// The player's folder: the programme as it was last told, and the files it needs, each by its sum.
///
/// What the programme needs no more is put aside, and removed when it was not asked for again for a week: a programme that
/// was told wrong once costs no download, and the disk does not fill.
package struct SoundFolder: Sendable {
    package let path: String

    package init(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path + "/sounds", withIntermediateDirectories: true)
    }

    package var journal: String { path + "/journal.jsonl" }
    private var programme: String { path + "/programme.json" }
    private var sounds: String { path + "/sounds/" }
    private var aside: String { path + "/aside/" }

    package func keep(_ feed: StationFeed) throws {
        try DurableFile.write(try JSONEncoder().encode(feed), to: programme)
    }

    /// What was told last, however long ago: without network the week goes on.
    package func feed() -> StationFeed? {
        FileManager.default.contents(atPath: programme)
            .flatMap { try? JSONDecoder().decode(StationFeed.self, from: $0) }
    }

    /// Nil when the file is not here; a name that is no sum is no file.
    package func file(_ hash: String) -> String? {
        guard Self.isSum(hash) else { return nil }
        return [sounds + hash, aside + hash].first { FileManager.default.fileExists(atPath: $0) }
    }

    /// - Returns: false when it is not what its name says; it is not kept then.
    package func keep(_ bytes: Data, as hash: String) throws -> Bool {
        guard Self.isSum(hash), Self.sum(bytes) == hash else { return false }
        try DurableFile.write(bytes, to: sounds + hash, by: sounds + "incoming")
        return true
    }

    /// Whether a file is still what it was when it came.
    func isWhole(_ hash: String) -> Bool {
        guard let file = file(hash), let bytes = FileManager.default.contents(atPath: file) else { return false }
        return Self.sum(bytes) == hash
    }

    private static func isSum(_ name: String) -> Bool {
        name.utf8.count == 64 && name.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    private static func sum(_ bytes: Data) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

// MARK: - What is needed no more

extension SoundFolder {
    /// Each step is one that may be the last: a file is here, aside, or gone, and a file that is needed is found wherever
    /// it is.
    func tidy(needed: Set<String>, at now: Date) {
        let files = FileManager.default
        try? files.createDirectory(atPath: aside, withIntermediateDirectories: true)
        for name in names(in: aside) where needed.contains(name) {
            try? files.moveItem(atPath: aside + name, toPath: sounds + name)
        }
        for name in names(in: sounds) where !needed.contains(name) {
            // What a cut left half written has no sum for a name.
            guard Self.isSum(name) else {
                try? files.removeItem(atPath: sounds + name)
                continue
            }
            // The time of the file is from now on when it was put aside.
            try? files.setAttributes([.modificationDate: now], ofItemAtPath: sounds + name)
            try? files.moveItem(atPath: sounds + name, toPath: aside + name)
        }
        for name in names(in: aside) where abs(now.timeIntervalSince(changed(aside + name) ?? now)) > keptAside {
            try? files.removeItem(atPath: aside + name)
        }
    }

    /// At once, where nobody plays from this folder.
    func remove(but needed: Set<String>) {
        for name in names(in: sounds) where !needed.contains(name) {
            try? FileManager.default.removeItem(atPath: sounds + name)
        }
    }

    private func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private func changed(_ file: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
    }
}

/// A week, in seconds.
private let keptAside = 7.0 * 24 * 3600
