import Foundation
import Synchronization

/// The player's own book: a line for each entry, on disk before the next thing is done. A line that a power cut tore is
/// left out when it is read again.
package final class PlayJournal: Sendable {
    private let state: Mutex<State>

    private struct State {
        var file: FileHandle
        var history: PlayHistory
    }

    package init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
        let kept = try Data(contentsOf: URL(fileURLWithPath: path))
        let decoder = JSONDecoder()
        let entries = kept.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(JournalEntry.self, from: Data($0))
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        // What was torn ends here, and the next line is a whole one.
        if let last = kept.last, last != UInt8(ascii: "\n") { try file.write(contentsOf: Data("\n".utf8)) }
        state = Mutex(State(file: file, history: PlayHistory(entries)))
        for entry in history.closing { try append(entry) }
    }

    package var history: PlayHistory { state.withLock { $0.history } }

    /// Returns when it is on disk.
    package func append(_ entry: JournalEntry) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = try encoder.encode(entry) + Data("\n".utf8)
        try state.withLock { state in
            try state.file.write(contentsOf: line)
            try state.file.synchronize()
            state.history.add(entry)
        }
    }
}
