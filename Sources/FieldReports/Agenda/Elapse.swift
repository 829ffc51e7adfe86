package import LocalTime
package import Office

/// Time as an actor. It decides by the same law as people do, once for each matter, however late it comes. What is owed
/// is owed since it fell due, and not since somebody came to look.
extension Report {
    /// What has fallen due by `now`: the first matter only, since it may change the others. Ask again after applying.
    ///
    /// - Parameter route: the agency that the rules, or failing them the IOC managing agency, would have it go to.
    package func elapse(to now: Instant, under law: Law, fallback route: RoutingProposal) -> Decision? {
        guard let item = agenda(under: law).first, item.at <= now else { return nil }
        return Decision(by: .clock, events: events(for: item, now, law, route))
    }

    private func events(for item: AgendaItem, _ now: Instant, _ law: Law, _ route: RoutingProposal) -> [ReportEvent] {
        switch item.matter {
        case .deemReceipt: return deemedReceipt(item.at, law, route)
        case .acceptSilently: return [.accepted(automatically: true)]
        case .escalate(let step): return [.alerted(step: step)]
        case .ringAgain(let step): return [.rangAgain(step: step)]
        case .lapse(let proposal): return [.proposalLapsed(proposal: proposal)]
        case .remind(let kind): return [.reminded(kind: latestReminder(kind, now, law))]
        case .courtesyLine: return [.courtesyLineSent(deadline: round?.deadline.day ?? now.day)]
        case .becomeOverdue: return [.becameOverdue(round: round?.number ?? 1)]
        case .oweProgressNotice: return [.progressNoticeOwed(since: item.at)]
        case .missCommitment: return [.commitmentMissed(day: commitment?.day ?? now.day)]
        case .close: return [.closed(automatically: true, reason: nil)]
        case .flag(let flag): return [.flagged(flag, since: item.at)]
        }
    }

    /// After a long stop one reminder is sent, the latest, and not every one that was slept through.
    private func latestReminder(_ kind: ReminderKind, _ now: Instant, _ law: Law) -> ReminderKind {
        guard let due = round?.deadline.day else { return kind }
        if now >= due.end { return .overdue }
        if now >= due.at(hour: 15) { return .dueThisAfternoon }
        if now >= due.at(hour: 8) { return .dueToday }
        return now >= law.calendar.workingDay(1, before: due).at(hour: 8) ? .oneDayLeft : kind
    }

    /// A0.20: the working day that passed counts as the day of receipt, so its last moment is the receipt.
    private func deemedReceipt(_ end: Instant, _ law: Law, _ route: RoutingProposal) -> [ReportEvent] {
        let routed = ReportEvent.routed(to: route.agency, basis: .rule(id: route.rule, version: route.version))
        return [routed, receiptAfterRouting(at: end - .seconds(1), deemed: true, law)] + alarmForNewLead
    }
}
