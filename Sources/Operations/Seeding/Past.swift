package import FieldReports
package import LocalTime
package import Office
import Storage

/// What somebody did with a report whose past is being written.
package struct PastAct: Sendable {
    package var at: Instant
    package var command: Command
    package var viewer: Viewer

    package init(at: Instant, command: Command, viewer: Viewer) {
        self.at = at
        self.command = command
        self.viewer = viewer
    }
}

/// A report that was sent some time ago.
package struct PastReport: Sendable {
    package var form: SubmissionForm
    package var at: Instant
    /// For its code.
    package var random: UInt64
    package var reporter: Viewer

    package init(form: SubmissionForm, at: Instant, random: UInt64, reporter: Viewer) {
        self.form = form
        self.at = at
        self.random = random
        self.reporter = reporter
    }
}

/// Many reports at once, for measurements alone: what each has lived through is decided by the same rules and kept by
/// the same hands as in earnest, but its row is written once, as it stands at the end, and nobody is told anything.
extension Intake {
    /// - Parameter next: what comes next for a report; nil when its past is complete.
    /// - Throws: `AccountProblem.notSignedIn`, `InvalidSubmission`, `Denial` for a past that the rules would not have
    ///   let happen.
    package func writePast(
        of reports: [PastReport], _ next: @escaping @Sendable (Report) -> PastAct?
    ) async throws {
        let books = try await books.current()
        try await store.write { tx in
            for past in reports {
                guard let account = past.reporter.account, let person = past.reporter.person else {
                    throw AccountProblem.notSignedIn
                }
                let context = books.context(for: past.form, at: past.at)
                let submission = try past.form.submission(
                    code: ReportCode(day: past.at.day, random: past.random), reporter: person, submittedBy: account,
                    isAssisted: false, in: context)
                let birth = Report.submit(
                    submission, by: Author(account: account, standing: .reporter, agency: nil),
                    routedTo: books.route(submission, context.finding), under: books.law)
                try tx.keepPast(birth, of: submission, under: books.law, next)
            }
        }
    }
}
