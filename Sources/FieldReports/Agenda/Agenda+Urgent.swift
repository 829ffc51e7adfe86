import LocalTime
import Office

/// Who is called, and called again, until something has been done; and what falls away when nobody confirms it.
extension Report {
    func urgentAgenda(_ law: Law) -> [AgendaItem] {
        guard let urgent, status.owesAnswer else { return [] }
        return urgent.acknowledgedAt == nil ? escalations(urgent, law) : rings(urgent, law)
    }

    /// REP-29: real minutes, on any day, until acknowledged. Whoever acted has also acknowledged.
    private func escalations(_ urgent: Urgent, _ law: Law) -> [AgendaItem] {
        let called = Set(urgent.newestAlarm.map(\.step))
        return zip(AlertStep.higher, law.rules.urgentEscalationMinutes).compactMap { step, minutes in
            called.contains(step) ? nil : AgendaItem(at: urgent.wokenAt + .minutes(minutes), matter: .escalate(step))
        }
    }

    /// A0.30: acknowledged is not done. Without a first action within its minutes it rings again, one step higher each
    /// time those minutes pass.
    private func rings(_ urgent: Urgent, _ law: Law) -> [AgendaItem] {
        guard urgent.isIdle, let acknowledged = urgent.acknowledgedAt else { return [] }
        let rung = (urgent.rings ?? []).count { $0.at >= urgent.wokenAt }
        guard rung < AlertStep.higher.count else { return [] }
        let minutes = law.rules.urgentFirstActionMinutes
        // Acknowledged later than that, it has as many minutes again.
        let start = acknowledged - urgent.wokenAt < .minutes(minutes) ? urgent.wokenAt : acknowledged
        return [AgendaItem(at: start + .minutes(minutes * (rung + 1)), matter: .ringAgain(AlertStep.higher[rung]))]
    }

    /// A0.26: what one person did for the time being.
    func confirmationAgenda(_ law: Law) -> [AgendaItem] {
        proposals.compactMap { proposal in
            proposal.lapsesAt(under: law).map { AgendaItem(at: $0, matter: .lapse(proposal: proposal.id)) }
        }
    }
}

extension AlertStep {
    /// Above the duty, in order.
    fileprivate static let higher: [AlertStep] = [.agencyLeader, .iocLead, .provincialDuty]
}

extension Urgent {
    /// The alerts since the lead of today was woken: a new lead is woken anew, and the steps count from there.
    fileprivate var newestAlarm: ArraySlice<Alert> { alerts.dropFirst(alerts.lastIndex { $0.step == .duty } ?? 0) }
    fileprivate var wokenAt: Instant { newestAlarm.first?.at ?? since }
}
