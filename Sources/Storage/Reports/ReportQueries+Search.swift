// Searches: what was found, the newest first.
//
// Common words are found in a tenth of all reports. A code grows with the day, so SQLite's index gives what was found by
// its number, the newest day first, and reports are fetched only until the page is full. PostgreSQL's gives all at once;
// its planner, told the words, walks the newest public reports where they are common and takes the index where they are
// rare. (100 000 reports, words that are in 8 400 of them, a page of 50, the SQL alone: SQLite 4 ms where all matches
// were fetched and sorted in 41; PostgreSQL 1 to 5, but 60 for words that always come together, which it takes for rare.)

import FieldReports
import LocalTime
import Office
import Territory

extension SearchQuery {
    /// The ways to the numbers (`id`) of what it finds, whoever may see them.
    func ways(_ dialect: Dialect) -> [Query] {
        var ways = [dialect.matches(allWords)]
        if let codeEnd { ways.append(dialect.matches([codeEnd])) }
        if let codes {
            ways.append("SELECT id FROM report WHERE id BETWEEN \(codes.lowerBound) AND \(codes.upperBound)")
        }
        for land in lands {
            let (words, isUnfinished) = rest(beside: land)
            let said: Query =
                words.isEmpty ? "" : " AND id IN (" + dialect.matches(words, isUnfinished: isUnfinished) + ")"
            ways += Query.lies(inEachEraOf: land.units).map { "SELECT id FROM report WHERE " + $0 + said }
        }
        return ways
    }

    /// That a report is found.
    func found(_ dialect: Dialect) -> Query {
        let ways = ways(dialect)
        return ways.count == 1
            ? "report.id IN (" + ways[0] + ")" : dialect.isAmong(ways.joined(separator: " UNION "))
    }
}

/// Where the reports of a search are read from.
struct FoundReports {
    /// Follows FROM.
    let source: Query
    /// What was found, what may be seen of it, and what else was asked.
    let condition: Query
    /// Their numbers, by which to order and to cut.
    let id: Query
}

extension ReportQueries {
    func found(_ search: SearchQuery, _ filter: ReportFilter) -> FoundReports {
        let seen = Sight.condition(viewer) + " AND " + filter.narrowing()
        let ways = search.ways(tx.dialect)
        // One after the other out of the index, where the engine can; all numbers first, where it cannot.
        if tx.dialect.givesMatchesInOrder, ways.count == 1 {
            return FoundReports(
                source: "(" + ways[0] + ") AS found CROSS JOIN report", condition: "report.id = found.id AND " + seen,
                id: "found.id")
        }
        return FoundReports(source: "report", condition: search.found(tx.dialect) + " AND " + seen, id: "report.id")
    }

    /// By the minute it was sent. Where numbers come in order, they know only the day: the day is looked for first on
    /// which the page is full. Where they do not, the newest that may be seen are asked one after the other.
    func newest(
        _ search: SearchQuery, _ filter: ReportFilter, after cursor: ReportCursor?, limit: Int
    ) throws -> [ReportSummary] {
        let found = self.found(search, filter)
        var condition = found.condition
        if let cursor {
            // A cursor comes from outside: what is no time of ours is the edge of it.
            let key = min(max(cursor.key, 0), 1 << 42)
            let end = ReportCode.end(of: Instant(milliseconds: key).day)
            condition += " AND " + found.id + " < \(end) AND " + ReportFilter.Sort.newest.after(cursor)
        }
        if tx.dialect.givesMatchesInOrder, let start = try startOfDay(found, condition, limit) {
            condition += " AND " + found.id + " >= \(start)"
        }
        return try tx.rows(
            """
            SELECT \(summaryColumns) FROM \(found.source) WHERE \(condition)
             ORDER BY \(ReportFilter.Sort.newest.order)
             LIMIT \(limit)
            """
        ).map(ReportSummary.init)
    }

    private func startOfDay(_ found: FoundReports, _ condition: Query, _ limit: Int) throws -> Int64? {
        try tx.rows(
            """
            SELECT report.id FROM \(found.source) WHERE \(condition)
             ORDER BY \(found.id) DESC LIMIT 1 OFFSET \(limit - 1)
            """
        ).first.map { ReportCode(number: try $0.get("id")).startOfDay }
    }

    /// Counts no further than `most`: for a heading, which says «hơn 1.000».
    package func count(_ filter: ReportFilter, upTo most: Int) throws -> Int {
        let found =
            filter.search.map { self.found($0, filter) }
            ?? FoundReports(
                source: "report", condition: Sight.condition(viewer) + " AND " + filter.narrowing(), id: "report.id")
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS n
              FROM (SELECT report.id FROM \(found.source) WHERE \(found.condition) LIMIT \(most)) AS counted
            """
        ).first
        return try row?.get("n") ?? 0
    }
}
