// Reports that were linked, one to the other and on, as far as somebody may know of them.

import FieldReports
import Office

extension ReportQueries {
    /// What links lead to from this report over reports that this person may know of as a citizen. What is hidden, secret
    /// or not yet public is neither shown nor a bridge to others: it is as if nobody had linked it.
    func incident(of report: Report) throws -> Incident? {
        let sight = Sight.condition(viewer.asCitizen)
        var known = [report]
        var asked: Set<ReportCode> = [report.code]
        var next = report.links
        while known.count < Self.mostOfOneMatter {
            let codes = next.filter { asked.insert($0).inserted }
            if codes.isEmpty { break }
            let found = try tx.rows(
                """
                SELECT body FROM report WHERE report.id IN (\(list: codes.map(\.number))) AND \(sight)
                 ORDER BY report.id LIMIT \(Self.mostOfOneMatter - known.count)
                """
            ).map(Report.init(row:))
            known += found
            next = found.flatMap(\.links)
        }
        return Incident(known)
    }

    private static let mostOfOneMatter = 50
}

extension Report {
    fileprivate init(row: Row) throws {
        let body: JSON<Report> = try row.get("body")
        self = body.value
    }
}
