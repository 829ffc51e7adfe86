import Foundation
import LocalTime
import Office
import Outreach
import Testing

@testable import Storage

/// As `Frozen` for reports: what airings wrote is read by every later program, and lines are only added.
@Suite("CAM-06: stored shapes of airings are for ever")
struct StoredAiringsTests {
    @Test("every event is read, and written again to the letter", arguments: try! frozenLines())
    func event(line: String) throws {
        let event = try JSON<AiringEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""))
    }

    @Test("no event is without a frozen example")
    func everyEvent() throws {
        let frozen = try frozenLines().compactMap { $0.firstMatch(of: #/^\{"([A-Za-z]+)"/#).map { String($0.1) } }
        #expect(
            Set(frozen) == ["planned", "replaced", "reported", "confirmed", "cancelled", "missed", "corrected"])
    }

    @Test("a slot of a programme is read, and written again to the letter")
    func slot() throws {
        let line = """
            {"clusters":["trung-tam"],"content":{"bulletin":{"number":7}},"from":"2026-03-03","minute":1050,"minutes":5,\
            "number":12,"repeats":{"everyMinutes":60,"times":2},"station":"dai-a","to":"2026-04-01","weekdays":127}
            """
        #expect(try JSON(JSON<ProgrammeSlot>(stored: .text(line)).value).text() == line)
    }
}

private func frozenLines() throws -> [String] {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: here.appending(path: "Frozen/airing-events.jsonl"), encoding: .utf8)
        .split(separator: "\n").map(String.init)
}
