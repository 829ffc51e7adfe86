import LocalTime
import Office

/// What the running deadline brings: reminders, the courtesy line, the moment it is overdue, the notice that is owed.
extension Report {
    func clockAgenda(_ law: Law) -> [AgendaItem] {
        guard status.owesAnswer, let round, round.answer == nil else { return [] }
        var items: [AgendaItem] = []
        if overdueNotedRound < round.number {
            items.append(AgendaItem(at: round.deadline.day.end, matter: .becomeOverdue))
        }
        if let owed = noticeWillBeOwed(round) { items.append(AgendaItem(at: owed, matter: .oweProgressNotice)) }
        if !courtesyLineSent, round.number == 1 {
            let day = round.startedAt.day + law.rules.courtesyNoticeCalendarDay
            items.append(AgendaItem(at: day.end, matter: .courtesyLine))
        }
        if let next = nextReminder(round, law) { items.append(next) }
        if flags[.overdueReported] == nil {
            let day = law.calendar.workingDay(law.rules.overdueReportedAfterWorkingDays, after: round.deadline.day)
            items.append(AgendaItem(at: day.end, matter: .flag(.overdueReported)))
        }
        return items
    }

    /// A0.4: owed when the 6 working days pass, also where the province named a nearer day. A change to a later day
    /// was told to the person, so it is owed when that day passes too. What was promised before it was owed does not
    /// count (A0.31).
    private func noticeWillBeOwed(_ round: Round) -> Instant? {
        let owed = max(round.original.day, round.deadline.day).end
        let alreadySent = notices.contains { $0.at >= owed }
        return noticeOwedSince == nil && !alreadySent ? owed : nil
    }

    /// T−2 and T−1 at 08:00, the day itself at 08:00 and 15:00, then 08:00 of each working day (A3 `reminders`).
    /// Only in office hours: nobody is woken for a date.
    private func nextReminder(_ round: Round, _ law: Law) -> AgendaItem? {
        let after = max(remindedAt ?? round.startedAt, round.startedAt)
        let due = round.deadline.day
        let calendar = law.calendar
        let planned: [(Instant, ReminderKind)] = [
            (calendar.workingDay(2, before: due).at(hour: 8), .twoDaysLeft),
            (calendar.workingDay(1, before: due).at(hour: 8), .oneDayLeft),
            (due.at(hour: 8), .dueToday),
            (due.at(hour: 15), .dueThisAfternoon),
        ]
        if let next = planned.first(where: { $0.0 > after }) { return AgendaItem(at: next.0, matter: .remind(next.1)) }
        var day = calendar.workingDay(1, after: max(due, after.day - 1))
        if day.at(hour: 8) <= after { day = calendar.workingDay(1, after: day) }
        return AgendaItem(at: day.at(hour: 8), matter: .remind(.overdue))
    }
}
