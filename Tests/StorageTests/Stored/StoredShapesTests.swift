import FieldReports
import Foundation
import LocalTime
import Office
import Territory
import Testing

@testable import Storage

/// What lies in the stores of provinces is read by every later program. The files in `Frozen` are as a released
/// program wrote them, and are only added to: a new kind of event adds a line, nothing else is ever changed.
@Suite("Stored shapes are for ever")
struct StoredShapesTests {
    @Test("every event is read, and written again to the letter", arguments: try! Frozen.lines("events"))
    func event(line: String) throws {
        let event = try JSON<ReportEvent>(stored: .text(line)).value
        #expect(try JSON(event).text() == line)
        #expect(line.hasPrefix("{\"\(event.name)\""), "the name in the column is the name in the text")
    }

    @Test("no event is without a frozen example")
    func everyEvent() throws {
        let frozen = Set(
            try Frozen.lines("events").compactMap { $0.firstMatch(of: #/^\{"([A-Za-z]+)"/#).map { String($0.1) } })
        let known = try Frozen.cases(of: "ReportEvent")
        try #require(known.count >= 54)
        #expect(
            known.subtracting(frozen).sorted() == [],
            "append to Tests/StorageTests/Stored/Frozen/events.jsonl one line of each, as JSON(event).text() writes it")
        #expect(frozen.subtracting(known).sorted() == [], "an event that was stored is never renamed or removed")
    }

    @Test("a whole report is read, and its history gives all that was stored", arguments: 1...3)
    func report(number: Int) throws {
        let lines = try Frozen.lines("report-\(number)")
        let stored = try JSON<Report>(stored: .text(lines[0])).value
        let history = try lines.dropFirst().map { try Frozen.recorded($0, of: stored.code) }
        let replayed = try #require(Report(replaying: history))
        #expect(replayed.version == stored.version && replayed.status == stored.status)
        // What a later program adds beside it is its own; what stood there stands there still.
        let (now, then) = (try Frozen.value(try JSON(replayed).text()), try Frozen.value(lines[0]))
        #expect(now.lacking(then) == [])
        #expect(try Frozen.value(try JSON(stored).text()).lacking(then) == [])
    }

    @Test("notices that wait to be delivered are read", arguments: try! Frozen.lines("notices"))
    func notice(line: String) throws {
        #expect(try JSON(JSON<Notice>(stored: .text(line)).value).text() == line)
    }

    @Test("rules, regulations, the calendar and the routing list are read as they were")
    func books() throws {
        let rules = try Frozen.text("rules")
        let set = try JSON<RuleSet>(stored: .text(rules)).value
        #expect(set.version == "663-2023.1" && set.resolutionWorkingDays == 6 && set.recurrenceWindowDays == 180)
        #expect(try Frozen.value(try JSON(set).text()).lacking(try Frozen.value(rules)) == [])
        #expect(try JSON<[Regulation]>(stored: .text(Frozen.text("regulations"))).value.isEmpty == false)
        #expect(try JSON<[CalendarDay]>(stored: .text(Frozen.text("calendar"))).value.count > 100)
        let routing = try JSON<[RoutingRule]>(stored: .text(Frozen.text("routing"))).value
        #expect(try JSON(routing).text() == Frozen.text("routing"))
    }
}

// MARK: - The files

private enum Frozen {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    static func text(_ name: String) throws -> String { try lines(name, "json")[0] }

    static func lines(_ name: String, _ ending: String = "jsonl") throws -> [String] {
        try String(contentsOf: here.appending(path: "Frozen/\(name).\(ending)"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    static func value(_ text: String) throws -> Stored { try JSONDecoder().decode(Stored.self, from: Data(text.utf8)) }

    static func recorded(_ line: String, of code: ReportCode) throws -> RecordedEvent {
        let row = try JSONDecoder().decode(EventRow.self, from: Data(line.utf8))
        return RecordedEvent(
            code: code, sequence: row.sequence, at: Instant(milliseconds: row.at),
            by: Author(
                account: row.account.map(AccountID.init(rawValue:)), standing: row.standing,
                agency: row.agency.map(AgencyCode.init(rawValue:))),
            rules: RuleSet.Version(rawValue: row.rules), event: try JSON(stored: .text(row.body)).value)
    }

    private struct EventRow: Decodable {
        let sequence: Int
        let at: Int64
        let account: Int64?
        let standing: Standing
        let agency: String?
        let rules: String
        let body: String
    }

    /// The names of an enumeration's cases, as its source has them.
    static func cases(of name: String) throws -> Set<String> {
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let source = try String(
            contentsOf: root.appending(path: "Sources/FieldReports/Events/\(name).swift"), encoding: .utf8)
        let body = source.split(separator: "enum \(name):")[1].split(separator: "\n}\n")[0]
        return Set(body.matches(of: #/\n    case `?([A-Za-z]+)/#).map { String($0.1) })
    }
}

/// Any JSON, to hold one against another.
private indirect enum Stored: Decodable, Equatable {
    case object([String: Stored])
    case list([Stored])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([Stored].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Stored].self))
        }
    }

    /// The paths of what `other` says and this does not.
    func lacking(_ other: Stored, at path: String = "") -> [String] {
        switch (self, other) {
        case (.object(let mine), .object(let others)):
            return others.sorted { $0.key < $1.key }.flatMap { key, value in
                mine[key]?.lacking(value, at: "\(path)/\(key)") ?? ["\(path)/\(key)"]
            }
        case (.list(let mine), .list(let others)) where mine.count == others.count:
            return zip(mine, others).enumerated().flatMap { $1.0.lacking($1.1, at: "\(path)/\($0)") }
        default: return self == other ? [] : [path]
        }
    }
}
