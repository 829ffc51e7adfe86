import DataProtection
import Foundation
import LocalTime
import Office
import Testing

@testable import Storage

/// As `StoredShapesTests`, for the events of requests about one's own data: the file is only added to.
@Suite("Stored shapes of data requests are for ever")
struct StoredDataRequestTests {
    @Test("every event is read, and written again to the letter")
    func events() throws {
        let lines = try Self.lines
        for line in lines {
            let event = try JSON<DataRequestEvent>(stored: .text(line)).value
            #expect(try JSON(event).text() == line)
        }
        let names = Set(try lines.map { try JSON<DataRequestEvent>(stored: .text($0)).value.name })
        #expect(names.count == 11, "append a line for each new event")
    }

    @Test("the examples are what this program writes")
    func written() throws {
        let written = try Self.examples.map { try JSON($0).text() }
        #expect(try written == Self.lines, "\n\(written.joined(separator: "\n"))")
    }

    private static var lines: [String] {
        get throws {
            try String(
                contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                    .appending(path: "Frozen/data-request-events.jsonl"), encoding: .utf8
            ).split(separator: "\n").map(String.init)
        }
    }

    private static let examples: [DataRequestEvent] = [
        .asked(
            .correct, fields: [.fullName, .email], answerBy: Day(number: 20_577), carryOutBy: Day(number: 20_586)),
        .accepted, .refused(ground: .heldByLaw, reason: "Vụ việc đang được điều tra."),
        .carriedOut(
            DataEffect(records: 1, reports: 2, consents: 3, sessions: 4, drafts: 5, follows: 6, media: 7)),
        .carriedOut(DataEffect()), .withdrawn, .lifted, .lapsed, .answerReminded, .answerOverdue, .carryOutReminded,
        .carryOutOverdue,
    ]
}
