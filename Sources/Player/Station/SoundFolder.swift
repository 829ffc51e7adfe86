import Crypto
package import Foundation
package import Outreach

/// The player's folder: the programme as it was last told, and the files it needs, each by its sum.
package struct SoundFolder: Sendable {
    package let path: String

    package init(_ path: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path + "/sounds", withIntermediateDirectories: true)
    }

    package var journal: String { path + "/journal.jsonl" }
    private var programme: URL { URL(fileURLWithPath: path + "/programme.json") }

    package func keep(_ feed: StationFeed) throws {
        try JSONEncoder().encode(feed).write(to: programme, options: .atomic)
    }

    /// What was told last, however long ago: without network the week goes on.
    package func feed() -> StationFeed? {
        (try? Data(contentsOf: programme)).flatMap { try? JSONDecoder().decode(StationFeed.self, from: $0) }
    }

    /// Nil when the file is not here; a name that is no sum is no file.
    package func file(_ hash: String) -> String? {
        guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else { return nil }
        let file = path + "/sounds/" + hash
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    /// - Returns: false when it is not what its name says; it is not kept then.
    package func keep(_ bytes: Data, as hash: String) throws -> Bool {
        guard Self.sum(bytes) == hash else { return false }
        try bytes.write(to: URL(fileURLWithPath: path + "/sounds/" + hash), options: .atomic)
        return true
    }

    /// Whether a file is still what it was when it came.
    func isWhole(_ hash: String) -> Bool {
        guard let file = file(hash), let bytes = FileManager.default.contents(atPath: file) else { return false }
        return Self.sum(bytes) == hash
    }

    private static func sum(_ bytes: Data) -> String {
        SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
