import Foundation
import LocalTime
import Outreach
import Testing

@testable import Player

/// A player runs for years on a small disk.
@Suite("A2: what a player no longer needs")
struct ForgettingTests {
    private let at = Instant("2026-03-04T17:30:00+07:00")!

    private func history(_ parts: Int, from first: Int = 0, sent: Bool = true) -> [JournalEntry] {
        let ids = (first..<first + parts).map { "p\($0)" }
        return ids.enumerated().flatMap { index, id -> [JournalEntry] in
            let began = at - .days(400) + .hours(index)
            let measured = Measured(seconds: 4, loudness: -20, silence: 0)
            return [
                .begun(airing: "old-\(id)", part: id, at: began, position: 0, content: "h", interruption: 0),
                .reached(part: id, at: began + .seconds(2), measured: measured),
                .reached(part: id, at: began + .seconds(3), measured: measured),
                .ended(part: id, at: began + .seconds(4), measured: measured, failure: nil, detail: nil),
            ]
        } + (sent ? [.sent(parts: ids)] : [])
    }

    @Test(
        "of the journal only what the server holds is forgotten, that the programme names no more, and not on its day")
    func forgotten() {
        let named = PlayHistory(history(3)).forgetting(but: ["old-p1"], at: at)
        #expect(named.parts.map(\.id) == ["p1"])
        #expect(PlayHistory(history(3, sent: false)).forgetting(but: [], at: at).parts.count == 3)
        let today = PlayHistory(history(3)).forgetting(but: [], at: at - .days(400) + .hours(5))
        #expect(today.parts.count == 3)
        // A clock that was set back does not keep things for ever.
        #expect(PlayHistory(history(3)).forgetting(but: [], at: at - .days(20_000)).parts.isEmpty)
        let playing = PlayHistory([
            .begun(airing: "x", part: "y", at: at - .days(9), position: 0, content: "h", interruption: 0)
        ])
        #expect(playing.forgetting(but: [], at: at) == playing)
    }

    @Test("as few entries as needed say the same history")
    func entries() {
        let entries =
            history(5) + history(2, from: 9, sent: false) + [
                .failed(airing: "7", part: "f", at: at, failure: .fileMissing, detail: "x"),
                .begun(airing: "8", part: "g", at: at, position: 3, content: "h", interruption: 2),
                .reached(part: "g", at: at + .seconds(1), measured: Measured(seconds: 1, loudness: -20, silence: 0)),
            ]
        let whole = PlayHistory(entries)
        #expect(PlayHistory(whole.entries) == whole && whole.entries.count < entries.count)
    }

    @Test("a journal of years is written anew, short; a power cut at any moment of it loses nothing")
    func journal() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let path = folder.path + "/journal.jsonl"
        let old = try lines(history(300))
        let new = try lines(history(2, from: 500, sent: false))
        try (old + new).write(to: URL(fileURLWithPath: path))
        // What an earlier cut left of such a writing.
        try (old.prefix(old.count / 3)).write(to: URL(fileURLWithPath: path + ".new"))
        let journal = try PlayJournal(path)
        #expect(journal.history.parts.count == 302)
        try journal.tidy(but: [], at: at)
        #expect(journal.history.parts.map(\.id) == ["p500", "p501"])
        let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
        #expect(size < 2000, "\(size)")
        // What is written afterwards stands in the new one.
        try journal.append(.sent(parts: ["p500"]))
        #expect(try PlayJournal(path).history == journal.history)
        #expect(try PlayJournal(path).history.parts.map(\.isSent) == [true, false])
        let again = try Data(contentsOf: URL(fileURLWithPath: path))
        try journal.tidy(but: [], at: at)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == again, "not for little")
    }

    @Test("a sound is put aside when the programme needs it no more, found when it does again, and gone after a week")
    func sounds() throws {
        let folder = try Folder()
        defer { folder.remove() }
        let sounds = try SoundFolder(folder.path)
        let bytes = ["a", "b"].map { Data($0.utf8) }
        let hashes = [
            "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
            "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
        ]
        for (bytes, hash) in zip(bytes, hashes) { #expect(try sounds.keep(bytes, as: hash)) }
        #expect(try !sounds.keep(bytes[0], as: hashes[1]))
        try Data("half".utf8).write(to: URL(fileURLWithPath: folder.path + "/sounds/incoming"))
        let now = Date.now
        sounds.tidy(needed: [hashes[0]], at: now)
        #expect(try names(folder.path + "/sounds") == [hashes[0]])
        #expect(sounds.isWhole(hashes[1]), "aside, and still played if it must be")
        sounds.tidy(needed: Set(hashes), at: now.addingTimeInterval(6 * 24 * 3600))
        #expect(try names(folder.path + "/sounds") == hashes.sorted())
        sounds.tidy(needed: [hashes[0]], at: now)
        sounds.tidy(needed: [hashes[0]], at: now.addingTimeInterval(6 * 24 * 3600))
        #expect(sounds.file(hashes[1]) != nil)
        sounds.tidy(needed: [hashes[0]], at: now.addingTimeInterval(8 * 24 * 3600))
        #expect(sounds.file(hashes[1]) == nil && sounds.isWhole(hashes[0]))
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func lines(_ entries: [JournalEntry]) throws -> Data {
        try entries.reduce(into: Data()) { $0 += try JSONEncoder().encode($1) + Data("\n".utf8) }
    }
}

private struct Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("dai-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
