import FieldReports
import LocalTime
import Office
import Storage

/// Rows by the ten thousand for a town: enough of them, spread widely enough, that an engine chooses its roads as it
/// would in a province.
struct Crowd {
    static let people = 2000
    static let reports = 20_000
    static let agencies = 60
    static let now = Town.start + .days(300)

    static func fill(_ tx: any Transaction) throws {
        var dice = Dice(3)
        let start = Town.start.milliseconds
        try tx.load(
            (0..<people).map { [.integer(1000 + Int64($0)), .text("p\($0)"), .text("x"), .integer(start)] },
            into: "person", columns: ["id", "phone_digest", "sealed", "created_at"])
        try tx.load(
            (0..<people).map {
                [
                    .integer(10_000 + Int64($0)), .integer(1000 + Int64($0)), .text("a\($0)"), .text("individual"),
                    .integer(start),
                ]
            }, into: "account", columns: ["id", "person", "phone_digest", "kind", "created_at"])
        try tx.load(
            (0..<people).map { [.text("s\($0)"), .integer(10_000 + Int64($0)), .integer(start), .integer(start * 2)] },
            into: "session", columns: ["token_digest", "account", "created_at", "expires_at"])
        for number in 0..<agencies {
            try tx.directory.put(Agency(code: agency(number), name: "Cơ quan \(number)", kind: .department))
        }
        try tx.load(
            (0..<people / 2).map {
                [.integer(10_000 + Int64($0)), .text("agencyOfficer"), .text(agency($0 % agencies).rawValue)]
            },
            into: "appointment", columns: ["account", "role", "agency"])
        try tx.load((0..<reports).map { report($0, &dice) }, into: "report", columns: columns)
        for number in 0..<reports {
            try tx.send(tx.dialect.index(id(number), "cong bi lap ban so\(number) xom \(number % 97)"))
        }
        try tx.load(
            (0..<3 * reports).map { number in
                [
                    .integer(id(number / 3)), .integer(Int64(number % 3 + 1)), .integer(start + Int64(number) * 60_000),
                    .text("system"), .text("r1"), .text(number % 1000 == 2 ? "hidden" : "routed"), .text("{}"),
                ]
            }, into: "event", columns: ["report", "sequence", "at", "standing", "rules", "name", "body"])
        try tx.load(
            (0..<reports).map { number in
                [
                    .text("report"), .integer(id(number)), .integer(1), .integer(0), .integer(start), .integer(start),
                    .text("{}"), number % 200 == 0 ? .null : .integer(start),
                ]
            }, into: "outbox",
            columns: ["kind", "subject", "sequence", "ordinal", "at", "leaves_at", "body", "done_at"])
        try tx.load(
            (0..<reports).map { number in
                [.integer(10_000 + Int64(number % people)), .integer(id(number)), .integer(start)]
            }, into: "follow", columns: ["account", "report", "at"])
        try tx.load(
            (0..<reports).map { [.text("bulletin"), .integer(Int64($0)), .integer(start + Int64($0) * 60_000_000)] },
            into: "wake", columns: ["kind", "subject", "at"])
        try tx.load(
            (0..<reports).map { number in
                [
                    .integer(10_000 + Int64(number % people)), .integer(start + Int64(number)), .text("report"),
                    .integer(id(number)), .integer(1), .integer(0), .text("notice"), .text("Thử"),
                ]
            }, into: "line",
            columns: ["account", "at", "kind", "subject", "sequence", "ordinal", "notice_kind", "words"])
    }

    static func id(_ number: Int) -> Int64 {
        ReportCode(day: Town.start.day + number / 70, random: UInt64(number)).number
    }
    static func agency(_ number: Int) -> AgencyCode { AgencyCode(rawValue: "co-quan-\(number)") }

    private static let columns = [
        "id", "version", "submitted_at", "status", "visibility", "is_hidden", "is_restricted", "is_pilot", "category",
        "unit_era", "unit_code", "latitude", "longitude", "cell", "channel", "lead_agency", "deadline_day",
        "answered_at", "pending", "wakes_at", "updated_at", "reporter", "submitted_by", "is_assisted", "request_key",
        "shown_description", "body", "first_limit_day", "was_on_time", "columns",
        "review_by", "hidings",
    ]

    private static func report(_ number: Int, _ dice: inout Dice) -> [StoredValue] {
        let sent = Town.start + .minutes(number * 21)
        let isOpen = number > reports * 9 / 10
        let person = Int64(dice.roll(people))
        let point = Point(
            latitude: 21 + Double(dice.roll(1400)) / 1000, longitude: 102.2 + Double(dice.roll(1400)) / 1000)
        return [
            .integer(id(number)), .integer(3), .integer(sent.milliseconds), .text(isOpen ? "inProgress" : "closed"),
            .text(dice.isOne(in: 10) ? "hidden" : "public"), .integer(0), .integer(0), .integer(0), .text("khac"),
            .text("2025-07-01"), .text("\(3000 + dice.roll(45))"), .real(point.latitude), .real(point.longitude),
            .integer(MapPosition.cell(point)), .text("mobileApp"), .text(agency(dice.roll(agencies)).rawValue),
            .integer(Int64(sent.day.number + 8)), isOpen ? .null : .integer(sent.milliseconds + 86_400_000),
            .integer(0),
            isOpen ? .integer(sent.milliseconds + 864_000_000) : .null, .integer(sent.milliseconds),
            .integer(1000 + person),
            .integer(10_000 + person), .integer(0), .text("k\(number)"), .text("Cống bị lấp"), .text("{}"),
            .integer(Int64(sent.day.number + 8)), isOpen ? .null : .integer(1), .integer(1),
            number % 500 == 1 ? .text("overseer") : .null, .integer(number % 500 == 1 ? 1 : 0),
        ]
    }
}
