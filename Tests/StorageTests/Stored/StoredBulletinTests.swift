import Foundation
import Office
import Outreach
import Testing

@testable import Storage

/// The same promise as of reports: a new kind of event adds a line, nothing else is ever changed.
@Suite("Stored shapes of bulletins are for ever")
struct StoredBulletinTests {
    private static let lines: [String] = {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try? String(contentsOf: here.appending(path: "Frozen/bulletin-events.jsonl"), encoding: .utf8)
        return (text ?? "").split(separator: "\n").map(String.init)
    }()

    @Test("every event is read, and written again to the letter", arguments: lines)
    func event(line: String) throws {
        let event = try JSON<BulletinEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""), "the name in the column is the name in the text")
    }

    @Test("no event is without a frozen example")
    func everyEvent() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../Sources/Outreach/Bulletins").standardized
        let source = try String(contentsOf: root.appending(path: "BulletinEvent.swift"), encoding: .utf8)
        let body = source.split(separator: "enum BulletinEvent:")[1].split(separator: "\n}\n")[0]
        let known = Set(body.matches(of: #/\n    case ([A-Za-z]+)/#).map { String($0.1) })
        let frozen = Set(Self.lines.compactMap { $0.firstMatch(of: #/^\{"([A-Za-z]+)"/#).map { String($0.1) } })
        #expect(known == frozen && known.count == 12)
    }
}
