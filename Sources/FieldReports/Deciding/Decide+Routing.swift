import LocalTime
import Office

/// To the agency that must answer, and back.
extension Report {
    func route(_ agency: AgencyCode, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        try decideDispute(bench)
        let reason = try required(reason, "reason", "Hãy ghi lý do chuyển cơ quan này.")
        guard agency != leadAgency || status == .returned || status == .submitted else { throw .sameAgency }
        let routed = ReportEvent.routed(to: agency, basis: .official(reason: reason))
        return [routed, receiptAfterRouting(at: bench.now, deemed: false, bench.law)] + alarmForNewLead
    }

    /// REP-29: the agency that gets an urgent report later is woken like the first one, until somebody has acted.
    var alarmForNewLead: [ReportEvent] {
        guard let urgent, urgent.firstActionAt == nil else { return [] }
        return [.alerted(step: .duty)]
    }

    /// AMB-11: twice returned, the IOC managing agency decides; still disputed, UBND tỉnh.
    private func decideDispute(_ bench: Bench) throws(Denial) {
        guard status == .returned else { return }
        let limit = bench.law.rules.returnsBeforeDispute
        if returns > limit && bench.standing != .overseer { throw .remitDispute }
        if returns == limit && bench.standing != .iocManager && bench.standing != .overseer { throw .remitDispute }
    }

    /// REP-24: each agency's clock starts at its own receipt, where the one before returned it within its term.
    /// Any other change of hands (the IOC re-routes, a return came too late, the day has passed already) leaves the
    /// promised day where it was: a late mark is never erased.
    func receiptAfterRouting(at now: Instant, deemed: Bool, _ law: Law) -> ReportEvent {
        guard let round, receivedAt != nil, keepsClock || status != .returned || promise.isLate(at: now) else {
            return Report.receipt(at: now, deemed: deemed, law)
        }
        return .received(
            at: now, deemed: deemed, deadline: round.deadline, refusalLimit: law.refusalLimit(receivedAt: now))
    }

    func giveBack(_ reason: String, _ suggested: AgencyCode?, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard !proposals.contains(where: \.isLateReturn) else { throw .alreadyDone(.return) }
        let reason = try required(reason, "reason", "Hãy ghi lý do không thuộc phạm vi quản lý.")
        if bench.now < returnTerm(bench.law, at: bench.now).end {
            return [.returned(reason: reason, suggested: suggested, late: false)]
        }
        return [propose(.lateReturn(reason: reason, suggested: suggested))]
    }

    /// The last day to give it back without anybody's consent (AMB-11).
    func returnTerm(_ law: Law, at now: Instant) -> Day {
        law.calendar.workingDay(law.rules.returnWorkingDays, after: law.receiptDay(of: inHandSince ?? now))
    }

    func classify(
        _ category: CategoryCode?, _ place: PlaceChange?, _ reason: String
    ) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do sửa lĩnh vực hoặc địa điểm.")
        let (category, scene) = (category ?? self.category, scene.changed(by: place))
        guard category != self.category || scene != self.scene else { throw .alreadyDone(.classification) }
        return [.classified(category: category, scene: scene, reason: reason)]
    }

    func cooperate(
        _ agency: AgencyCode?, _ partner: String?, _ request: String, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        let request = try required(request, "request", "Hãy ghi nội dung đề nghị phối hợp.")
        let partner = partner.flatMap { $0.isEmpty ? nil : $0 }
        guard agency != nil || partner != nil else {
            throw .missing(field: "agency", "Hãy chọn cơ quan phối hợp hoặc ghi tên đơn vị ngoài hệ thống.")
        }
        guard agency == nil || agency != leadAgency else { throw .sameAgency }
        if let agency, cooperations.contains(where: { $0.agency == agency }) { throw .alreadyDone(.cooperation) }
        return implied(bench) + [.cooperationAsked(agency: agency, externalPartner: partner, request: request)]
    }

    /// REP-22: to the lead, in words and files. It answers nobody else: the reporter hears from the lead alone.
    func answerCooperation(_ words: String, _ media: [String], _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let words = try required(words, "words", "Hãy ghi nội dung trả lời cơ quan chủ trì.")
        guard let agency = bench.author.agency else { throw .notYours(.cooperationAnswer) }
        return [.cooperationAnswered(agency: agency, words: words, media: media)]
    }

    /// Of the agencies in whose name this person works, the one that was asked.
    func cooperatingAgency(of viewer: Viewer) -> AgencyCode? {
        viewer.agencies.first { agency in cooperations.contains { $0.agency == agency } }
    }

    /// The first act of the lead after receipt accepts it (A0.19).
    func implied(_ bench: Bench) -> [ReportEvent] {
        status == .routed && Standing.lead.contains(bench.standing) ? [.accepted(automatically: true)] : []
    }

    func propose(_ content: Proposal.Content) -> ReportEvent {
        .proposed(proposal: nextProposal, content: content)
    }
}
