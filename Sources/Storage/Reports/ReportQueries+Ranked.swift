// Searches: the best first.
//
// The newest matches are read and ranked here, by the same few lines for both engines: what SQLite and PostgreSQL rank
// by themselves differs, and neither knows marks, order, land or codes.

import FieldReports
import LocalTime
import Office
import Territory
import Vietnamese

extension ReportQueries {
    /// So many of the newest matches are ranked: to rank a report its words must be read. (100 000 reports, words that are
    /// in 8 400: 500 are read in 6 ms and ranked in 3, optimised and on one core; all would take sixteen times that.)
    /// Whoever has more must say more, or ask for the newest first, which gives all.
    package static let ranked = 500

    func ranked(
        _ search: SearchQuery, _ filter: ReportFilter, after cursor: ReportCursor?, limit: Int
    ) throws -> ReportSlice {
        let lines = try best(search, filter, upTo: cursor?.newest)
        let newest = cursor?.newest ?? lines.map(\.sentAt).max()
        // Also when the report is no longer there on which the page before ended.
        let rest = cursor.map { cursor in lines.drop { !($0 < Ranked(cursor)) } } ?? lines[...]
        let page = rest.prefix(limit)
        let shown = try summaries(page.map(\.id))
        let next = rest.count > limit ? page.last.map { ReportCursor(key: $0.key, id: $0.id, newest: newest) } : nil
        return ReportSlice(reports: page.compactMap { shown[$0.id] }, next: next)
    }

    private func best(_ search: SearchQuery, _ filter: ReportFilter, upTo newest: Int64?) throws -> [Ranked] {
        let found = self.found(search, filter)
        let known: Query = newest.map { " AND report.submitted_at <= \($0)" } ?? ""
        let rows = try tx.rows(
            """
            SELECT report.id, report.submitted_at, report.shown_description, report.place_words, report.unit_era,
                   report.unit_code
              FROM \(found.source)
             WHERE \(found.condition)\(known)
             ORDER BY \(found.id) DESC
             LIMIT \(Self.ranked)
            """)
        let ranks = search.ranks(of: try rows.map(SearchQuery.Candidate.init))
        return try zip(rows, ranks).map { row, rank in
            Ranked(rank: rank, sentAt: try row.get("submitted_at"), id: try row.get("id"))
        }.sorted(by: >)
    }

    private func summaries(_ ids: [Int64]) throws -> [Int64: ReportSummary] {
        guard !ids.isEmpty else { return [:] }
        let found = try tx.rows(
            """
            SELECT \(summaryColumns) FROM report WHERE report.id IN (\(list: ids)) AND \(Sight.condition(viewer))
            """
        ).map(ReportSummary.init)
        return Dictionary(found.map { ($0.code.number, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A place in a ranked list: rank, then time, then number, the highest first.
private struct Ranked: Comparable {
    /// Rank and time in one number, as a cursor holds them: times fit in 42 bits until the year 2109.
    let key: Int64
    let id: Int64

    init(rank: Int, sentAt: Int64, id: Int64) { (key, self.id) = (Int64(rank) << 42 | sentAt, id) }
    init(_ cursor: ReportCursor) { (key, id) = (cursor.key, cursor.id) }

    var sentAt: Int64 { key & (1 << 42 - 1) }

    static func < (a: Ranked, b: Ranked) -> Bool { (a.key, a.id) < (b.key, b.id) }
}

extension SearchQuery.Candidate {
    init(_ row: Row) throws {
        let (words, place): (String, String?) = (try row.get("shown_description"), try row.get("place_words"))
        let (era, code): (String?, String?) = (try row.get("unit_era"), try row.get("unit_code"))
        self.init(
            number: try row.get("id"), text: FoldedText(place.map { words + "\n" + $0 } ?? words),
            unit: era.flatMap { era in code.map { UnitKey(era: era, code: $0) } })
    }
}
