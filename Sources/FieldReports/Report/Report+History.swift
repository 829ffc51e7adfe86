package import LocalTime
package import Office

/// A report stands on the spine that all areas share.
extension Report: Ledgered {
    package typealias Event = ReportEvent
    package typealias Standing = FieldReports.Standing
    package typealias Decision = FieldReports.Decision

    package static var kind: Subject.Kind { .report }
    package var number: Int64 { code.number }

    package func notices(of recorded: RecordedEvent, under law: Law) -> [Notice] {
        recorded.notices(self, under: law)
    }
}

extension Decision: Decided {}
extension ReportEvent: LedgerEvent {}

/// Who acted on a report.
package typealias Author = Signature<Standing>

extension Author {
    package static var clock: Author { Author(account: nil, standing: .clock, agency: nil) }
}

/// An event of a report with who, when, and under which rules.
package typealias RecordedEvent = Recorded<Report>

extension RecordedEvent {
    package init(
        code: ReportCode, sequence: Int, at: Instant, by: Author, rules: RuleSet.Version, event: ReportEvent
    ) {
        self.init(subject: code.subject, sequence: sequence, at: at, by: by, rules: rules, event: event)
    }

    package var code: ReportCode { ReportCode(number: subject.number) }
}

extension Subject.Kind {
    package static let report: Subject.Kind = "report"
}

extension ReportCode {
    package var subject: Subject { Subject(.report, number) }

    /// Nil when it is about something else than a report.
    package init?(_ subject: Subject) {
        guard subject.kind == .report else { return nil }
        self.init(number: subject.number)
    }
}
