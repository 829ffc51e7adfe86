// What stands near a place, for finding what tells of the same thing. Like every question it takes the viewer: a report
// that may not be known is not compared, and so is neither named nor counted.

package import FieldReports
package import LocalTime
package import Office

/// A report near a place, as the viewer may see it, with the hashes of the pictures that they may see of it.
package struct NearbyReport: Sendable {
    package let summary: ReportSummary
    package let seen: SeenReport
    package let pictures: [PictureHash]
}

extension ReportQueries {
    /// The fifty that were sent nearest in time. Index: report_place.
    ///
    /// - Parameters:
    ///   - since: what was sent before it counts only if it was answered after it.
    ///   - answered: asks for those alone that have an answer.
    package func near(
        _ box: ReportFilter.Box, around instant: Instant, since: Instant, answered: Bool = false, limit: Int = 50
    ) throws -> [NearbyReport] {
        let pieces = MapPosition.pieces(of: box).map { range -> Query in
            "report.cell BETWEEN \(range.lowerBound) AND \(range.upperBound)"
        }
        let done: Query = answered ? " AND report.answered_at IS NOT NULL" : ""
        return try nearby(
            """
            SELECT \(summaryColumns), report.body FROM report
             WHERE (\(pieces.joined(separator: " OR ")))
               AND report.latitude BETWEEN \(box.south) AND \(box.north)
               AND report.longitude BETWEEN \(box.west) AND \(box.east)
               AND \(Sight.condition(viewer))
               AND report.status NOT IN ('refused', 'merged', 'withdrawn')
               AND (report.submitted_at >= \(since) OR report.answered_at >= \(since))\(done)
             ORDER BY ABS(report.submitted_at - \(instant)), report.id
             LIMIT \(min(max(limit, 1), 50))
            """)
    }

    /// Summaries and bodies as the viewer may see them, with what may be compared of their pictures.
    func nearby(_ query: Query) throws -> [NearbyReport] {
        let found: [(ReportSummary, SeenReport)] = try tx.rows(query).compactMap { row in
            guard let seen = SeenReport(try report(row), by: viewer) else { return nil }
            return (try ReportSummary(row), seen)
        }
        let hashes = try tx.media.hashes(of: found.map(\.0.code))
        return found.map { summary, seen in
            let shown = seen.comparableMedia
            let pictures = hashes[summary.code, default: [:]].filter { shown.contains($0.key) }
            return NearbyReport(summary: summary, seen: seen, pictures: pictures.map(\.value))
        }
    }
}

extension SeenReport {
    /// A picture that the viewer sees only covered must not be told apart by what lies under the cover.
    fileprivate var comparableMedia: Set<String> {
        Set(face.media.filter { inside != nil || !$0.isBlurred }.map(\.id))
    }
}

extension MediaTable {
    /// The hashes of the reports' pictures, by the pictures' names. Index: media_subject.
    package func hashes(of codes: [ReportCode]) throws -> [ReportCode: [String: PictureHash]] {
        guard !codes.isEmpty else { return [:] }
        var found: [ReportCode: [String: PictureHash]] = [:]
        for row in try tx.rows(
            """
            SELECT id, subject, likeness FROM media
             WHERE subject_kind = \(Subject.Kind.report) AND subject IN (\(list: codes.map(\.number)))
               AND likeness IS NOT NULL
            """)
        {
            let code = ReportCode(number: try row.get("subject"))
            let id: String = try row.get("id")
            found[code, default: [:]][id] = PictureHash(stored: try row.get("likeness"))
        }
        return found
    }

    /// The hashes of pictures that this account has uploaded; of nobody else's.
    package func hashes(of ids: [String], owner: AccountID) throws -> [PictureHash] {
        guard !ids.isEmpty else { return [] }
        return try tx.rows(
            """
            SELECT likeness FROM media
             WHERE id IN (\(list: ids)) AND owner = \(owner) AND likeness IS NOT NULL
            """
        ).compactMap { PictureHash(stored: try $0.get("likeness")) }
    }
}
