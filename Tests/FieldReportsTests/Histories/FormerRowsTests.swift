import Foundation
import LocalTime
import Office
import Operations
import Synchronization
import Territory
import TestKit
import Testing
import Vietnamese

@testable import FieldReports
@testable import Storage

/// Rows as the program before migration 13 wrote them: its INSERT, its columns, and bodies without what it did not keep.
@Suite("Histories: rows of an earlier program", .bothEngines)
struct FormerRowsTests {
    private static let now = moment("2026-12-31 08:00")

    @Test("they get the columns of this program at the start, whatever happened to them, and only once")
    func refilled() async throws {
        try await withFormerRows { temporary, stories in
            try await temporary.store.bringUpToDate(at: Self.now) { code, error in
                Issue.record("\(code) was left: \(error)")
            }
            let province = TestProvince.bare(temporary.store, TestClock("2026-12-31T08:00:00+07:00"))
            #expect(try await province.keeping.verify().differences == [])
            let stored = try await temporary.store.read { tx in try stories.map { try tx.reports.load($0.report.code) }
            }
            #expect(stored == stories.map(\.report))
            // What was acknowledged, undone or touched stands in no former body.
            #expect(stories.contains { $0.report.urgent?.acknowledgedBy != nil })
            #expect(stories.contains { $0.report.pastRefusals != nil })
            let left = try await temporary.store.read { try $0.reports.written(by: 0, after: nil) }
            #expect(left == [])
        }
    }

    @Test("nodes that start together do it once")
    func together() async throws {
        try await withFormerRows { temporary, stories in
            let other = try temporary.again()
            async let here: Void = temporary.store.bringUpToDate(at: Self.now)
            async let there: Void = other.bringUpToDate(at: Self.now)
            _ = try await (here, there)
            await other.close()
            let province = TestProvince.bare(temporary.store, TestClock("2026-12-31T08:00:00+07:00"))
            #expect(try await province.keeping.verify().differences == [])
        }
    }

    @Test("a row that cannot be read, or says other than its history, keeps nobody from starting and is told of")
    func damaged() async throws {
        try await withFormerRows { temporary, stories in
            let (broken, changed) = (stories[3].report.code, stories[7].report.code)
            try await temporary.store.write { tx in
                try tx.run("UPDATE report SET body = 'không đọc được' WHERE id = \(broken.number)")
                try tx.run(
                    "UPDATE report SET body = replace(body, 'bùn lấp', 'cát lấp') WHERE id = \(changed.number)")
            }
            let told = Mutex<[ReportCode: String]>([:])
            try await temporary.store.bringUpToDate(at: Self.now) { code, error in
                told.withLock { $0[code] = "\(error)" }
            }
            #expect(Set(told.withLock { $0 }.keys) == [broken, changed])
            let province = TestProvince.bare(temporary.store, TestClock("2026-12-31T08:00:00+07:00"))
            let kept = try await temporary.store.read { try $0.reports.load(changed) }
            #expect(kept?.description.contains("cát lấp") == true, "what somebody changed is not painted over")
            await #expect(throws: StorageError.self) { try await province.keeping.verify() }
        }
    }

    @Test("A0.25: an office's words about a place, which an earlier program showed, are neither shown nor found now")
    func officesWords() async throws {
        var story = Story(sent("2026-03-03 09:15", number: 1))
        try story.do(
            .classify(category: nil, place: PlaceChange(words: "Đường sạch đẹp"), reason: "Rõ hơn."), by: .officer)
        let officer = Author(account: Viewer.officer.account, standing: .leadOfficer, agency: .paHam)
        story.record(Decision(by: officer, events: [.moderated(.approved(blurred: [], text: nil))]))
        let code = story.report.code
        try await withFormerRows([story]) { temporary, _ in
            let text = ReportTable.searchText(code, story.report.description, "Đường sạch đẹp")
            try await temporary.store.write { tx in
                try tx.run("UPDATE report SET place_words = 'Đường sạch đẹp' WHERE id = \(code.number)")
                try tx.send(tx.dialect.index(code.number, searchKey(text)))
            }
            try await temporary.store.bringUpToDate(at: Self.now)
            for (words, found) in [("sạch đẹp", []), ("bùn lấp", [code])] {
                var filter = ReportFilter()
                filter.search = SearchQuery(words)
                let asked = filter
                let page = try await temporary.store.read { try $0.reports(visibleTo: .anyone).page(asked) }
                #expect(page.reports.map(\.code) == found, "\(words)")
                #expect(page.reports.allSatisfy { $0.placeWords == nil })
            }
        }
    }

    private static func refusedLateAndOverturned() throws -> Story {
        var story = Story(sent("2026-03-03 09:15", number: 1))
        try story.do(.refuse(), by: .officer, at: "2026-03-09 09:00")
        try story.do(.agree(1), by: .leader)
        try story.do(.agree(1), by: .manager)
        try story.do(.object, by: .lan)
        try story.do(.judge(uphold: false), by: .overseer)
        return story
    }

    /// A store of the program before, with reports to which anything has happened.
    private func withFormerRows(
        _ chosen: [Story] = [], _ body: (TemporaryStore, [Story]) async throws -> Void
    ) async throws {
        let stories = chosen.isEmpty ? try Self.anything() : chosen
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate(Migration.all.filter { $0.number <= 12 }, at: Self.now)
            try await temporary.store.write { tx in
                try tx.putCast(at: Self.now)
                try tx.reference.add(.rules, RuleSet.starter, note: "", by: nil, at: Self.now)
                try tx.reference.add(.calendar, CalendarDay.starter, note: "", by: nil, at: Self.now)
                for (position, category) in Category.starter.enumerated() {
                    try tx.directory.put(category, position: position)
                }
                for story in stories {
                    try tx.insertFormerly(story.report, body: try story.report.former(), at: story.now)
                    for event in story.history { try tx.events.append(event) }
                }
            }
            try await body(temporary, stories)
        }
    }

    private static func anything() throws -> [Story] {
        var dice = Dice(seed: 5)
        return try [refusedLateAndOverturned()]
            + (2...40).map { number in
                var story = Story.beginning(&dice, number: UInt64(number))
                for _ in 0..<30 { story.step(&dice) }
                return story
            }
    }
}

extension Report {
    /// As the program before wrote it: without the members that it did not know.
    fileprivate func former() throws -> String {
        let data = try JSONEncoder().encode(self)
        var members = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        let unknown = [
            "pastRefusals", "lastTouch", "urgencyWeighedAt", "keptBackBy", "secrecyFailed", "sentPlaceWords",
        ]
        for name in unknown { members[name] = nil }
        var refusal = members["refusal"] as? [String: Any]
        refusal?["agreedBy"] = nil
        members["refusal"] = refusal
        var urgent = members["urgent"] as? [String: Any]
        urgent?["acknowledgedBy"] = nil
        members["urgent"] = urgent
        return String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
    }
}

extension Transaction {
    /// The INSERT of the program before migration 13, and the table of who cooperates.
    fileprivate func insertFormerly(_ report: Report, body: String, at now: Instant) throws {
        let answered = report.rounds.last { $0.answer != nil }
        let answeredAt = report.status.owesAnswer ? nil : answered?.answer?.at ?? report.refusal?.at
        let wasOnTime: Bool? = report.punctuality == .open ? nil : report.punctuality == .onTime
        try run(
            """
            INSERT INTO report (id, submitted_at, channel, reporter, submitted_by, is_assisted, is_pilot,
                                shown_description, request_key, request_digest, cell, latitude, longitude,
                                version, status, visibility, is_hidden, is_restricted, category, unit_era, unit_code,
                                urgent_kind, acknowledged_at, lead_agency, received_at, deadline_day, answered_at,
                                rating, notice_owed_since, pending, place_words, wakes_at, first_limit_day, was_on_time,
                                is_late, updated_at, body)
            VALUES (\(report.code.number), \(report.submittedAt), \(report.channel), \(report.reporter),
                    \(report.submittedBy), \(report.isAssisted), \(report.isPilot), \(report.shownDescription),
                    NULL, NULL, NULL, \(report.scene.point?.latitude), \(report.scene.point?.longitude),
                    \(report.version), \(report.status), \(report.visibility), \(report.isHidden),
                    \(report.isRestricted), \(report.category), \(report.scene.unit?.era), \(report.scene.unit?.code),
                    \(report.urgent?.kind), \(report.urgent?.acknowledgedAt), \(report.leadAgency),
                    \(report.receivedAt), \(report.round?.deadline.day), \(answeredAt), \(answered?.rating?.level),
                    \(report.noticeOwedSince), \(report.proposals.count), \(report.shownPlaceWords),
                    NULL, \(report.firstLimitDay), \(wasOnTime), \(report.isLateForGood), \(now), \(body))
            """)
        for agency in Set(report.cooperations.compactMap(\.agency)) {
            try run("INSERT INTO cooperation (report, agency) VALUES (\(report.code.number), \(agency))")
        }
    }
}
