import LocalTime
import Office

extension Report {
    /// The day of `round` as the calendar in force counts it, with everything that was added to it.
    func recount(_ round: Round, under law: Law) -> Deadline {
        let start = law.receiptDay(of: round.startedAt)
        var deadline = law.deadline(round.original.countedDays.count, after: start)
        for change in round.changes {
            guard let days = change.workingDays else {
                // A day that the province named is a date, not a count (REP-28).
                deadline.day = change.to
                deadline.countedDays = law.counted(after: start, through: change.to)
                continue
            }
            deadline = deadline.extended(by: law.deadline(days, after: deadline.day))
        }
        return deadline
    }
}
