import LocalTime

/// A changed calendar under open reports (AMB-04): later, with notice; never earlier than what was told.
extension Report {
    /// - Parameter document: what the change of calendar rests on, kept in the history.
    package func recount(under law: Law, document: String) -> ReportEvent? {
        guard status.owesAnswer, let round, round.answer == nil else { return nil }
        let counted = recounted(round, law)
        guard counted.day > round.deadline.day else { return nil }
        return .deadlineRecomputed(deadline: counted, document: document)
    }

    private func recounted(_ round: Round, _ law: Law) -> Deadline {
        let start = law.receiptDay(of: round.startedAt)
        var deadline = law.deadline(round.original.countedDays.count, after: start)
        for change in round.changes {
            guard let days = change.workingDays else {
                // A day that the province named is a date, not a count (REP-28).
                deadline.day = change.to
                deadline.countedDays = law.calendar.counted(after: start, through: change.to)
                continue
            }
            deadline = deadline.extended(by: law.deadline(days, after: deadline.day))
        }
        return deadline
    }
}
