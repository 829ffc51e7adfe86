import Foundation
package import LocalTime
import Synchronization

/// The player's own book: a line for each entry, on disk before the next thing is done. A line that a power cut tore is
/// left out when it is read again.
package final class PlayJournal: Sendable {
    private let path: String
    private let state: Mutex<State>

    private struct State {
        var file: FileHandle
        var history: PlayHistory
        var lines: Int
    }

    package init(_ path: String) throws {
        self.path = path
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        let decoder = JSONDecoder()
        let lines = kept.split(separator: UInt8(ascii: "\n"))
        let entries = lines.compactMap { try? decoder.decode(JournalEntry.self, from: Data($0)) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        // What was torn ends here, and the next line is a whole one.
        if let last = kept.last, last != UInt8(ascii: "\n") { try file.write(contentsOf: Data("\n".utf8)) }
        state = Mutex(State(file: file, history: PlayHistory(entries), lines: lines.count))
        for entry in history.closing { try append(entry) }
    }

    package var history: PlayHistory { state.withLock { $0.history } }

    /// Returns when it is on disk.
    package func append(_ entry: JournalEntry) throws {
        let line = try Self.line(entry)
        try state.withLock { state in
            try state.file.write(contentsOf: line)
            try state.file.synchronize()
            state.history.add(entry)
            state.lines += 1
        }
    }

    /// Writes the book anew without what may be forgotten, where that makes it shorter by much. A cut in the middle leaves
    /// the one or the other, whole.
    ///
    /// - Parameter named: the airings of the programme as it was told last.
    package func tidy(but named: Set<String>, at now: Instant) throws {
        try state.withLock { state in
            let kept = state.history.forgetting(but: named, at: now)
            let entries = kept.entries
            guard state.lines >= entries.count + muchShorter else { return }
            let new = path + ".new"
            try DurableFile.write(
                try entries.reduce(into: Data()) { $0 += try Self.line($1) }, to: path, by: new)
            try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.seekToEnd()
            try? state.file.close()
            state = State(file: file, history: kept, lines: entries.count)
        }
    }

    private static func line(_ entry: JournalEntry) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(entry) + Data("\n".utf8)
    }
}

/// In lines.
private let muchShorter = 500
