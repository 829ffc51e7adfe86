package import FieldReports
package import LocalTime
package import Office
package import Storage

/// What the centre sees first: figures and urgent reports of one moment, no identity anywhere.
package struct Overview: Sendable {
    /// Those in force when it was counted.
    package var rules: RuleSet
    package var counts: [WorkList: Int]
    package var urgent: [UrgentLine]
    package var oldestUnrouted: Instant?
    package var agencies: [AgencyFigures]
    package var today: PeriodFigures
    package var week: PeriodFigures
    package var month: PeriodFigures
    /// The first of those that nobody has, or that nobody has touched for days (IOC-02); `counts` has how many.
    package var forgotten: [ReportSummary]

    static let readers: Set<Role> = [.iocOperator, .iocShiftLead, .iocManager, .provincialOverseer]
}

/// An urgent report with how far its alarm has gone (REP-29, REP-30).
package struct UrgentLine: Sendable {
    package var code: ReportCode
    package var words: String
    package var place: String?
    package var kind: UrgentKind
    package var since: Instant
    package var step: AlertStep?
    package var acknowledgedAt: Instant?
    package var acknowledgedBy: Standing?
    package var firstActionAt: Instant?
    package var agency: AgencyCode?
}

extension Oversight {
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func overview(for viewer: Viewer) async throws -> Overview {
        try viewer.require(Overview.readers)
        return try await counted(for: viewer)
    }

    func counted(for viewer: Viewer) async throws -> Overview {
        let now = now()
        let question = try await province.cases.question(.urgent, for: viewer)
        let books = try await books.current()
        return try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            var counts: [WorkList: Int] = [:]
            for list in WorkList.allCases {
                counts[list] = try reports.workCount(question.about(list))
            }
            return Overview(
                rules: books.law.rules, counts: counts, urgent: try tx.urgentLines(question, for: viewer, books),
                oldestUnrouted: try reports.oldestUnrouted(), agencies: try reports.byAgency(today: now.day),
                today: try tx.figures.period(from: now.day, to: now.day, on: now.day),
                week: try tx.figures.period(from: now.day - 6, to: now.day, on: now.day),
                month: try tx.figures.period(
                    from: Day(year: now.day.year, month: now.day.month, day: 1) ?? now.day, to: now.day, on: now.day),
                forgotten: try reports.work(question.about(.forgotten), limit: 10).map(\.summary))
        }
    }
}

extension Transaction {
    fileprivate func urgentLines(_ question: WorkQuestion, for viewer: Viewer, _ books: Books) throws -> [UrgentLine] {
        try reports(visibleTo: viewer).work(question, limit: 30).compactMap { row in
            guard let report = try reports.load(row.summary.code), let urgent = report.urgent else { return nil }
            return UrgentLine(
                code: report.code, words: report.description,
                place: books.unitName(report.scene.unit) ?? report.scene.words, kind: urgent.kind, since: urgent.since,
                step: urgent.alerts.last?.step, acknowledgedAt: urgent.acknowledgedAt,
                acknowledgedBy: urgent.acknowledgedBy?.standing,
                firstActionAt: urgent.firstActionAt, agency: report.leadAgency)
        }
    }
}
