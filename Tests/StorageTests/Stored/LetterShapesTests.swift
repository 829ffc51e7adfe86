import Foundation
import Office
import Outreach
import Testing

@testable import Storage

/// What provinces have of letters, outlines and the directory is read by every later program.
@Suite("Stored shapes of letters are for ever")
struct LetterShapesTests {
    @Test(
        "every event of a letter is read, and written again to the letter", arguments: try! lines("letter-events.jsonl")
    )
    func letter(line: String) throws {
        let event = try JSON<LetterEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""))
    }

    @Test(
        "every event of an outline is read, and written again to the letter",
        arguments: try! lines("outline-events.jsonl"))
    func outline(line: String) throws {
        let event = try JSON<OutlineEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""))
    }

    @Test("no event is without a frozen example, and none that was stored is gone")
    func everyEvent() throws {
        #expect(try names(of: "letter-events.jsonl") == cases(of: "LetterEvent", in: "Letters/LetterEvent.swift"))
        #expect(try names(of: "outline-events.jsonl") == cases(of: "OutlineEvent", in: "Outlines/Outline.swift"))
    }

    @Test("the directory is read, also as it was before there were heads and contacts")
    func directory() throws {
        let line = try lines("outreach.json")[0]
        let directory = try JSON<OutreachDirectory>(stored: .text(line)).value
        #expect(try JSON(directory).text() == line)
        #expect(directory.heads.count == 1 && directory.contacts.count == 1)
        let old = try JSON<OutreachDirectory>(stored: .text(#"{"clusters":[],"stations":[],"units":[]}"#)).value
        #expect(old.heads.isEmpty && old.contacts.isEmpty)
    }
}

private let here = URL(filePath: #filePath).deletingLastPathComponent()

private func lines(_ name: String) throws -> [String] {
    try String(contentsOf: here.appending(path: "Frozen/\(name)"), encoding: .utf8).split(separator: "\n")
        .map(String.init)
}

private func names(of file: String) throws -> Set<String> {
    Set(try lines(file).compactMap { $0.firstMatch(of: #/^\{"([A-Za-z]+)"/#).map { String($0.1) } })
}

private func cases(of name: String, in file: String) throws -> Set<String> {
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(contentsOf: root.appending(path: "Sources/Outreach/\(file)"), encoding: .utf8)
    let body = source.split(separator: "enum \(name):")[1].split(separator: "\n}\n")[0]
    return Set(body.matches(of: #/\n    case ([A-Za-z]+)/#).map { String($0.1) })
}
