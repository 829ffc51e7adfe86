package import FieldReports
package import LocalTime

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

    /// Of the reports read since `start` that officials have answered: how many, for how many of them a category was
    /// proposed, and in how many of these the report was answered under it.
    package func agreement(since start: Instant) throws -> Agreement {
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS n, COUNT(reading.category) AS spoken,
                   COALESCE(SUM(CASE WHEN reading.category = report.category THEN 1 ELSE 0 END), 0) AS kept,
                   COALESCE(SUM(reading.confidence), 0.0) AS confidence
              FROM reading JOIN report ON report.id = reading.report
             WHERE reading.at >= \(start) AND report.answered_at IS NOT NULL
               AND report.status IN ('answered', 'closed', 'clarifying')
            """
        ).first
        let n: Int = try row?.get("n") ?? 0
        let confidence: Double = try row?.get("confidence") ?? 0
        return Agreement(
            count: n, spoken: try row?.get("spoken") ?? 0, kept: try row?.get("kept") ?? 0,
            meanConfidence: n == 0 ? 0 : confidence / Double(n))
    }

    package struct Agreement: Sendable, Equatable {
        package var count: Int
        package var spoken: Int
        package var kept: Int
        package var meanConfidence: Double
    }

    /// What officials have settled, as lessons: the newest public reports that they have answered. What is not public
    /// teaches nothing, nor do reports of the trial period (REP-06).
    package func settled(limit: Int) throws -> [Lesson] {
        try tx.rows(
            """
            SELECT report.shown_description, report.category, report.urgent_kind FROM report
             WHERE report.visibility = 'public' AND report.is_pilot = 0 AND report.answered_at IS NOT NULL
               AND report.status IN ('answered', 'closed', 'clarifying')
             ORDER BY report.answered_at DESC, report.id DESC
             LIMIT \(limit)
            """
        ).map { row in
            Lesson(
                try row.get("shown_description"), category: try row.get("category"),
                urgentKind: try row.get("urgent_kind"))
        }
    }
}
