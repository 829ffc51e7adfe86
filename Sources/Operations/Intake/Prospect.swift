package import FieldReports
package import LocalTime
package import Office
import Territory

/// What sending will come to, shown before it is sent: who must answer, and by when.
package struct Prospect: Sendable {
    /// Nil: the IOC looks first, because the place is in doubt or no rule names an agency.
    package let agency: AgencyCode?
    package let deadline: Deadline
    /// By when the IOC has passed it on where nobody is named yet (A0.20).
    package let triageLimit: Day
    package let problems: [FieldProblem]
}

extension Books {
    package func prospect(of form: SubmissionForm, at now: Instant) -> Prospect {
        let context = context(for: form, at: now)
        let finding = context.finding
        let byPerson = form.unit != nil && (form.placeConfirmed || form.unit != finding?.unit)
        let isDoubtful = !byPerson && (finding?.needsConfirmation ?? false) && form.urgentKind == nil
        let proposal = router.route(
            unit: form.unit ?? finding?.unit, category: form.category ?? context.otherCategory, on: now.day)
        return Prospect(
            agency: isDoubtful ? nil : proposal?.agency, deadline: law.resolutionDeadline(receivedAt: now),
            triageLimit: law.triageLimit(queuedAt: now),
            problems: form.problems(in: context))
    }
}
