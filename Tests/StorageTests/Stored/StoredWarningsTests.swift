import Foundation
import LocalTime
import Office
import Outreach
import Territory
import Testing

@testable import Storage

/// As `StoredShapesTests`, for the events of warnings: the file is only added to.
@Suite("Stored shapes of warnings are for ever")
struct StoredWarningsTests {
    @Test("every event is read, and written again to the letter")
    func events() throws {
        let lines = try Self.lines
        for line in lines {
            let event = try JSON<WarningEvent>(stored: .text(line)).value
            #expect(try JSON(event).text() == line)
        }
        let names = Set(try lines.map { try JSON<WarningEvent>(stored: .text($0)).value.name })
        #expect(names.count == 10, "append a line for each new event")
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
                    .appending(path: "Frozen/warning-events.jsonl"), encoding: .utf8
            ).split(separator: "\n").map(String.init)
        }
    }

    private static let examples: [WarningEvent] = [
        .drafted(content, exercise: false), .changed(content), .submitted, .sentBack(words: "Thiếu giờ"),
        .issued(identifier: "VN-DB-7-1", sender: CAPAlert.sender), .updateDrafted(content),
        .cancelDrafted(reason: "Mưa đã ngớt"), .discarded(reason: ""), .leftWaiting, .expired,
    ]

    private static let content = WarningContent(
        hazard: .heavyRain, urgency: .expected, severity: .severe, certainty: .likely,
        onset: Instant(milliseconds: 1_796_295_600_000), expires: Instant(milliseconds: 1_796_360_400_000),
        headline: "Mưa lớn", description: "Mưa rất to.", instruction: "Dời đến nơi cao.",
        communes: [
            WarnedCommune(
                unit: UnitKey(era: "2025-07-01", code: "03160"), name: "Xã Mường Nhé",
                ring: [GeoPoint(latitude: 22.1, longitude: 102.4)].compactMap(\.self))
        ])
}
