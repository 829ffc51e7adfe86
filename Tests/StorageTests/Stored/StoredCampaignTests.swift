import Foundation
import LocalTime
import Office
import Outreach
import Testing

@testable import Storage

/// The files in `Frozen` are only added to: a new kind of event adds a line, nothing else is ever changed.
@Suite("Stored campaigns are for ever")
struct StoredCampaignTests {
    @Test("every event of a campaign is read, and written again to the letter", arguments: try! Self.lines())
    func event(line: String) throws {
        let event = try JSON<CampaignEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""), "the name in the column is the name in the text")
    }

    @Test("no event of a campaign is without a frozen example")
    func everyEvent() throws {
        let frozen = try Self.lines().compactMap { $0.firstMatch(of: #/^\{"([A-Za-z]+)"/#).map { String($0.1) } }
        #expect(
            Set(frozen) == [
                "started", "changed", "extended", "endedEarly", "peopleCounted", "evidenceGiven", "evidenceConfirmed",
                "evidenceReturned", "messageSent", "messageRead",
            ])
        #expect(Set(frozen) == (try Self.cases()))
    }

    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    private static func lines() throws -> [String] {
        try String(contentsOf: here.appending(path: "Frozen/campaign-events.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// The names of the cases, as the source has them.
    private static func cases() throws -> Set<String> {
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let source = try String(
            contentsOf: root.appending(path: "Sources/Outreach/Campaigns/CampaignEvent.swift"), encoding: .utf8)
        let body = source.split(separator: "enum CampaignEvent:")[1].split(separator: "\n}\n")[0]
        return Set(body.matches(of: #/\n    case ([A-Za-z]+)/#).map { String($0.1) })
    }
}
