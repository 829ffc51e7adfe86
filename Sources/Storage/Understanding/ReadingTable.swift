package import FieldReports
package import LocalTime
import Office

/// What each text was taken for when it came in, beside which the officials' decision can be put later.
package struct ReadingTable {
    let tx: any Transaction
}

extension Transaction {
    package var readings: ReadingTable { ReadingTable(tx: self) }
}

/// What a machine made of one report's text.
package struct Reading: Sendable, Equatable {
    package var classifier: Int
    package var category: CategoryCode?
    package var confidence: Double
    package var urgentKind: UrgentKind?
    package var exclusion: Exclusion?
    /// The codes of the advice on wording that the text still had when it was sent (REP-12).
    package var advice: [String]
    /// The person had taken an expansion that was offered.
    package var adviceTaken: Bool

    package init(_ said: Classification, advice: [String], adviceTaken: Bool) {
        classifier = said.version
        category = said.category
        confidence = said.confidence
        urgentKind = said.urgentKind
        exclusion = said.exclusion
        self.advice = advice
        self.adviceTaken = adviceTaken
    }
}

extension ReadingTable {
    package func insert(_ reading: Reading, of code: ReportCode, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO reading (report, at, classifier, category, confidence, urgent_kind, exclusion, advice,
                                 advice_taken)
            VALUES (\(code.number), \(now), \(reading.classifier), \(reading.category), \(reading.confidence),
                    \(reading.urgentKind), \(reading.exclusion?.rawValue), \(reading.advice.joined(separator: " ")),
                    \(reading.adviceTaken))
            """)
    }

    /// What was read in a period, by one classifier or by all, and under which field it was answered. Reports of the trial
    /// period stand in no figures (REP-06).
    package func tally(_ period: Range<Instant>, by classifier: Int? = nil) throws -> ReadingTally {
        let version: Query = classifier.map { "AND reading.classifier = \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT COUNT(*) AS n, COUNT(category) AS spoken, COALESCE(AVG(confidence), 0.0) AS confidence,
                   COUNT(settled) AS settled, COUNT(judged) AS judged, COALESCE(SUM(kept), 0) AS kept
              FROM (SELECT reading.category, reading.confidence,
                           CASE WHEN \(isSettled) THEN 1 END AS settled,
                           CASE WHEN \(isSettled) AND reading.category IS NOT NULL THEN 1 END AS judged,
                           CASE WHEN \(isSettled) AND reading.category = report.category THEN 1 ELSE 0 END AS kept
                      FROM reading JOIN report ON report.id = reading.report
                     WHERE reading.at >= \(period.lowerBound) AND reading.at < \(period.upperBound)
                       AND report.is_pilot = 0 \(version)) AS readings
            """
        ).first.map(ReadingTally.init) ?? ReadingTally()
    }

    /// What officials have settled, as lessons: the newest public reports that they have answered. What is not public
    /// teaches nothing, nor do reports of the trial period (REP-06).
    package func settled(limit: Int) throws -> [Lesson] {
        try tx.rows(
            """
            SELECT report.shown_description, report.category, report.urgent_kind FROM report
             WHERE report.visibility = 'public' AND report.is_pilot = 0 AND \(isSettled)
             ORDER BY report.answered_at DESC, report.id DESC
             LIMIT \(limit)
            """
        ).map { row in
            Lesson(
                MaskGround.withoutBlocks(try row.get("shown_description")), category: try row.get("category"),
                urgentKind: try row.get("urgent_kind"))
        }
    }
}

/// Officials have answered it under the field in which it stands.
private let isSettled: Query =
    "report.answered_at IS NOT NULL AND report.status IN ('answered', 'closed', 'clarifying')"
