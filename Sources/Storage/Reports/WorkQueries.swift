// The desk's lists, most pressing first, cut by key.

package import FieldReports
package import LocalTime
package import Office

/// What a desk asks for: a list, whose, and with which words.
package struct WorkQuestion: Sendable {
    package var list: WorkList
    /// In whose name the viewer works; empty asks for everything the viewer may see.
    package var agencies: [AgencyCode]
    package var search: SearchQuery?
    package var today: Day
    /// What was received before this day should be decided by now: public, or kept back (A0.2).
    package var publishedBy: Day
    /// What nobody has touched since then is forgotten (IOC-02).
    package var quietSince: Instant

    package init(_ list: WorkList, of agencies: [AgencyCode], today: Day, publishedBy: Day, quietSince: Instant) {
        (self.list, self.agencies) = (list, agencies)
        (self.today, self.publishedBy, self.quietSince) = (today, publishedBy, quietSince)
    }

    /// The same of another list.
    package func about(_ list: WorkList) -> WorkQuestion {
        var question = self
        question.list = list
        return question
    }
}

/// A line of work: a summary with what only the desk shows.
package struct WorkRow: Sendable, Equatable {
    package var summary: ReportSummary
    package var isExtended: Bool
    /// It was done once, and is there again.
    package var hasRecurred: Bool
    /// Nil where it is not urgent.
    package var urgentSince: Instant?
    /// Its text was taken for something urgent when it came in, and nobody has said so, thought about it or taken it up.
    package var soundsUrgent: Bool
    package var cursor: WorkCursor
}

/// Where a page of work ended: its rank, its key within the rank, and its number.
package struct WorkCursor: Sendable, Equatable {
    package var rank: Int
    package var key: Int64
    package var id: Int64

    package init(rank: Int, key: Int64, id: Int64) { (self.rank, self.key, self.id) = (rank, key, id) }
}

extension ReportQueries {
    package func work(_ question: WorkQuestion, after cursor: WorkCursor? = nil, limit: Int = 50) throws -> [WorkRow] {
        let key: Query = question.list.isDone ? "-report.submitted_at" : dueKey
        let after: Query =
            cursor.map {
                " AND (" + rank + ", " + key + ", report.id) > (\($0.rank), \($0.key), \($0.id))"
            } ?? ""
        return try tx.rows(
            """
            SELECT \(summaryColumns), \(rank) AS rank, \(key) AS due_key,
                   report.is_extended, report.recurs, report.urgent_since,
                   CASE WHEN report.urgent_kind IS NULL
                             AND report.urgency_weighed_at IS NULL
                             AND report.status IN (\(list: Status.untaken.map(\.rawValue).sorted()))
                             AND EXISTS (SELECT 1 FROM reading
                                          WHERE reading.report = report.id AND reading.urgent_kind IS NOT NULL)
                        THEN 1 ELSE 0 END AS sounds_urgent
              FROM report
             WHERE \(condition(question))\(after)
             ORDER BY rank, due_key, report.id
             LIMIT \(min(max(limit, 1), 200))
            """
        ).map { row in
            let summary = try ReportSummary(row)
            return WorkRow(
                summary: summary, isExtended: try row.get("is_extended"),
                hasRecurred: try row.get("recurs"), urgentSince: try row.get("urgent_since"),
                soundsUrgent: try row.get("sounds_urgent"),
                cursor: WorkCursor(
                    rank: try row.get("rank"), key: try row.get("due_key"), id: summary.code.number))
        }
    }

    package func workCount(_ question: WorkQuestion) throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM report WHERE \(condition(question))").first?.get("n") ?? 0
    }

    func condition(_ question: WorkQuestion) -> Query {
        var all: [Query] = [Sight.condition(viewer)]
        if !question.agencies.isEmpty && question.list != .cooperation {
            all.append("report.lead_agency IN (\(list: question.agencies))")
        }
        all.append(question.list.condition(question))
        if let search = question.search { all.append(search.found(tx.dialect)) }
        return all.joined(separator: " AND ")
    }
}

/// An alarm that nobody has taken stands above everything (REP-29).
private let rank: Query = """
    CASE WHEN report.urgent_kind IS NOT NULL AND report.acknowledged_at IS NULL AND report.answered_at IS NULL
         THEN 0 ELSE 1 END
    """

/// What has no deadline yet is owed a routing by the end of the working day after it came (A0.20).
private let dueKey: Query = "COALESCE(report.deadline_day, (report.submitted_at + 25200000) / 86400000 + 1)"
