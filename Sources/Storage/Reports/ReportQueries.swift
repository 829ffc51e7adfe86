// What can be read of reports. Every question takes the viewer; nothing wider is offered to the web.

package import FieldReports
package import Office

package struct ReportQueries {
    let tx: any Transaction
    let viewer: Viewer
}

extension Transaction {
    package func reports(visibleTo viewer: Viewer) -> ReportQueries { ReportQueries(tx: self, viewer: viewer) }
}

extension ReportQueries {
    /// One report as this viewer may see it; what may not be known is not there.
    package func find(_ code: ReportCode) throws -> SeenReport? {
        let row = try tx.rows(
            "SELECT body FROM report WHERE id = \(code.number) AND \(Sight.condition(viewer))"
        ).first
        guard let whole = try row.map({ try report($0) }) else { return nil }
        let seen = SeenReport(whole, by: viewer)
        guard !whole.links.isEmpty else { return seen }
        let matter = try incident(of: whole)
        return seen?.joined(in: matter)
    }

    /// The history this viewer may read.
    package func timeline(_ code: ReportCode, in phrasebook: Phrasebook) throws -> [TimelineLine]? {
        guard let seen = try find(code) else { return nil }
        let audience = seen.inside?.audience
        return try tx.events.of(code).compactMap { $0.line(for: audience, in: phrasebook) }
    }

    /// One page, cut by key, so that page 40 costs what page 1 costs.
    package func page(_ filter: ReportFilter, after cursor: ReportCursor? = nil, limit: Int = 50) throws -> ReportSlice
    {
        let limit = min(max(limit, 1), 200)
        if filter.sort == .relevance, let search = filter.search {
            return try ranked(search, filter, after: cursor, limit: limit)
        }
        var reports = try list(filter, after: cursor, limit: limit + 1)
        guard reports.count > limit else { return ReportSlice(reports: reports, next: nil) }
        reports.removeLast()
        return ReportSlice(reports: reports, next: reports.last?.cursor(filter.sort))
    }

    package func list(_ filter: ReportFilter, after cursor: ReportCursor? = nil, limit: Int = 50) throws
        -> [ReportSummary]
    {
        let limit = min(max(limit, 1), 201)
        if let search = filter.search, filter.sort != .due, tx.dialect.givesMatchesInOrder {
            return try newest(search, filter, after: cursor, limit: limit)
        }
        let matching = Sight.condition(viewer) + " AND " + filter.condition(tx.dialect)
        let from: Query = cursor.map { " AND " + filter.sort.after($0) } ?? ""
        return try tx.rows(
            """
            SELECT \(summaryColumns) FROM report
             WHERE \(matching)\(from)
             ORDER BY \(filter.sort.order)
             LIMIT \(limit)
            """
        ).map(ReportSummary.init)
    }

    package func count(_ filter: ReportFilter) throws -> Int {
        let row = try tx.rows(
            "SELECT COUNT(*) AS n FROM report WHERE \(Sight.condition(viewer)) AND \(filter.condition(tx.dialect))"
        ).first
        return try row?.get("n") ?? 0
    }
}

// MARK: - Oversight

extension ReportQueries {
    /// How many reports there are in all. A number says nothing of any one of them.
    package func rowsInAll() throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM report").first?.get("n") ?? 0
    }
}
