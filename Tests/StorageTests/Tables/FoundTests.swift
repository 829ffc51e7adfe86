import LocalTime
import Office
import Storage
import Territory
import TestKit
import Testing

@testable import FieldReports

@Suite("What a search finds", .bothEngines)
struct FoundTests {
    private static let texts = [
        "Cống trước phố Hoà Bình bị tắc 🚧 3,5m", "ĐƯỜNG VÀO NÀ TÒNG SẠT LỞ", "duong vao na tong sat lo",
        "The bridge isn't safe; please \"fix\" it (urgent)", "Nước ngập o\u{031B}\u{0309} chợ Pa Ham",
        "ꪎꪱꪫ ꪹꪎꪸꪉ đường hỏng", "𞄀𞄩𞄰 đường hỏng", "Rác đổ bừa", "Rách bạt che chợ",
    ]

    private static func code(_ number: Int) -> ReportCode {
        ReportCode(day: Town.start.day, random: UInt64(number + 1))
    }

    private func withReports(_ body: (any Store) async throws -> Void) async throws {
        var dice = Dice(5)
        let reports = try Self.texts.enumerated().map { number, text in
            var report = try Town.report(number + 1, &dice, saying: text)
            report.sentPlaceWords = nil
            report.scene.unit = UnitKey(era: "2025-07-01", code: number == 7 ? "03172" : "03193")
            (report.moderation, report.hidings) = (.approved(blurred: [], text: nil), [])
            (report.secrecyRequested, report.publicityWithdrawn, report.status) = (false, false, .routed)
            report.leadAgency = "so-1"
            report.cooperations = []
            return report
        }
        try await Town.with { store in
            try await store.write { tx in
                for report in reports { _ = try tx.reports.insert(report, wakesAt: nil, request: nil, at: Town.start) }
            }
            try await body(store)
        }
    }

    @Test("PostgreSQL keeps no plan for a search: which way is best depends on the words")
    func planning() async throws {
        try await withReports { store in
            guard store.dialect.engine == .postgres else { return }
            var filter = ReportFilter()
            filter.search = SearchQuery("hỏng")
            let asked = filter
            let kept: Int? = try await store.read { tx in
                for _ in 0..<7 { #expect(try tx.reports(visibleTo: .anyone).page(asked).reports.count == 2) }
                return try tx.rows(
                    "SELECT COUNT(*) AS n FROM pg_prepared_statements WHERE statement LIKE \("%to_tsquery%")"
                ).first.map { try $0.get("n") }
            }
            #expect(kept == 0)
        }
    }

    private func found(_ typed: String, _ sort: ReportFilter.Sort, in store: any Store) async throws -> [Int] {
        var filter = ReportFilter()
        filter.search = SearchQuery(typed, in: .starter, on: Town.start.day)
        filter.sort = sort
        let asked = filter
        return try await store.read { tx in
            let questions = tx.reports(visibleTo: .anyone)
            let page = try questions.page(asked)
            #expect(try questions.count(asked) == page.reports.count)
            #expect(try questions.count(asked, upTo: 1) == min(1, page.reports.count))
            return try page.reports.map { summary in
                try #require(Self.texts.indices.first { Self.code($0) == summary.code })
            }
        }
    }

    @Test("the same on both engines, whatever is typed, in either order")
    func traps() async throws {
        let cases: [(String, Set<Int>)] = [
            ("hòa", [0]), ("hoà bình", [0]), ("HOA BINH", [0]), ("ho\u{0300}a bi\u{0300}nh", [0]), ("hoa b", [0]),
            ("na tong", [1, 2]), ("Nà Tòng", [1, 2]), ("bridge isn't", [3]), ("\"fix\" it", [3]), ("BRIDGE saf", [3]),
            ("(urgent)", [3]), ("🚧", []), ("tắc🚧", [0]), ("3,5m", [0]), ("ở chợ", [4]), ("o\u{031B}\u{0309} chơ", [4]),
            ("ꪎꪱꪫ", [5]), ("ꪹꪎꪸꪉ", [5]), ("𞄀𞄩𞄰", [6]), ("đường hỏng", [5, 6]), ("ra", [7, 8]), ("rác", [7, 8]),
            ("bừa rác", [7]), ("tắc OR rác", []), ("NOT tắc", []), ("tắc NEAR hoà", []), ("*", []), ("\"", []),
            ("tac* & hoa | !rac", []), ("tắc:* hoà", [0]), ("text:tắc", []), ("'; DROP TABLE report; --", []),
            ("\0", []),
            ("tắc\0", [0]), ("-tắc", [0]), ("^tắc", [0]), ("{tắc}", [0]), ("\\tắc\\", [0]), ("%", []), ("_", []),
            (String(repeating: "cống tắc ", count: 600), [0]), (String(repeating: "x", count: 5000), []),
            (String(repeating: "🚧", count: 5000), []),
        ]
        try await withReports { store in
            for (typed, expected) in cases {
                for sort in [ReportFilter.Sort.relevance, .newest, .due] {
                    let answer = Set(try await found(typed, sort, in: store))
                    #expect(answer == expected, "\(typed.prefix(40)) by \(sort)")
                }
            }
        }
    }

    @Test("a unit's name finds what lies there, also under its former names, and with other words what has them")
    func land() async throws {
        try await withReports { store in
            for (typed, expected) in Self.lying {
                let answers = [
                    try await found(typed, .relevance, in: store), try await found(typed, .newest, in: store),
                ]
                #expect(answers == [expected, expected], "\(typed)")
            }
            let there = try await found("Pa Ham", .relevance, in: store)
            #expect(Set(there) == [0, 1, 2, 3, 4, 5, 6, 8])
            // The text says it too, and so does the place.
            let said = try await found("chợ Pa Ham", .relevance, in: store)
            #expect(said.first == 4)
        }
    }

    private static let lying: [(String, [Int])] = [
        ("Na Sang", [7]), ("xã na san", [7]), ("Ma Thì Hồ", [7]), ("rác na sang", [7]), ("na sang rác", [7]),
        ("rách na sang", []), ("mái na sang", []), ("ra xã Na Sang", []), ("rác pa ham", []),
    ]

    @Test("a code is found by its beginning, its end, without hyphen and in lower case")
    func codes() async throws {
        try await withReports { store in
            let whole = Self.code(3).description
            let bare = whole.replacing("-", with: "")
            for typed in [whole, bare, bare.lowercased(), String(whole.suffix(6)), "ooooo4"] {
                let answer = try await found(typed, .relevance, in: store)
                #expect(answer == [3], "\(typed)")
            }
            for day in [String(bare.prefix(8)), String(bare.dropFirst(2).prefix(6))] {
                let answer = try await found(day, .newest, in: store)
                #expect(answer.count == Self.texts.count, "\(day)")
            }
        }
    }

    @Test("marks that were typed come first")
    func marks() async throws {
        try await withReports { store in
            let (unit, word) = (
                try await found("Nà Tòng", .relevance, in: store), try await found("rác", .relevance, in: store)
            )
            #expect(unit == [1, 2])
            #expect(word == [7, 8])
        }
    }
}
