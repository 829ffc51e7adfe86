import DataProtection
import Foundation
import LocalTime
import Office
import Testing

@testable import Storage

/// As `StoredShapesTests`, for the events of breaches: the file is only added to.
@Suite("Stored shapes of breaches are for ever")
struct StoredBreachTests {
    @Test("every event is read, and written again to the letter")
    func events() throws {
        let lines = try Self.lines
        for line in lines {
            let event = try JSON<BreachEvent>(stored: .text(line)).value
            #expect(try JSON(event).text() == line)
        }
        let names = Set(try lines.map { try JSON<BreachEvent>(stored: .text($0)).value.name })
        #expect(names.count == 8, "append a line for each new event")
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
                    .appending(path: "Frozen/breach-events.jsonl"), encoding: .utf8
            ).split(separator: "\n").map(String.init)
        }
    }

    private static let noticed = Instant(milliseconds: 1_796_295_600_000)

    private static let examples: [BreachEvent] = [
        .registered(
            BreachFacts(
                data: [.names, .telephones], people: 120, what: "Tệp để nhầm chỗ.", measures: "Đã gỡ tệp."),
            noticedAt: noticed, notifyBy: noticed + .hours(72)),
        .amended(BreachFacts(data: [.credentials], people: nil, what: "Lộ khóa.", measures: "Đã đổi khóa.")),
        .notified(BreachNotification(at: noticed, agency: "Công an tỉnh", document: "15/BC")),
        .peopleTold(how: "Tin nhắn"), .closed(words: "Xong"), .dismissed(reason: "Nhầm"), .notificationReminded,
        .notificationOverdue,
    ]
}
