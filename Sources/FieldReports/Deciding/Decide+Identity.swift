import LocalTime
import Office

/// «phải được sự đồng ý của người phản ánh» (REP-17). Asking pauses nothing, silence is no, and a yes is for those whom
/// the question named.
extension Report {
    func requestConsent(
        _ purpose: String, _ fields: [IdentityField], _ seenBy: String, _ until: Day?, _ audience: ConsentAudience,
        _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard !publicityWithdrawn else { throw .messagesEnded }
        // Silence is no: a request that ran out unanswered stands in nobody's way.
        guard !consents.contains(where: { $0.answer == nil && !$0.isOver(at: bench.now) }) else {
            throw .alreadyDone(.consentRequest)
        }
        let purpose = try required(purpose, "purpose", "Hãy ghi mục đích dùng thông tin.")
        let seenBy = try required(seenBy, "seenBy", "Hãy ghi ai sẽ được xem.")
        guard !fields.isEmpty else { throw .missing(field: "fields", "Hãy chọn thông tin cần dùng.") }
        let (today, rules) = (bench.now.day, bench.law.rules)
        let until = until ?? today + rules.consentValidDays
        guard until >= today else { throw .expectedDayInPast(field: "until") }
        let last = today + rules.consentMaxDays
        guard until <= last else { throw .dayTooFar(field: "until", last: last) }
        return implied(bench) + [
            .consentRequested(
                id: consents.count + 1, purpose: purpose, fields: fields, seenBy: seenBy, until: until,
                audience: audience)
        ]
    }

    func answerConsent(_ id: Int, _ answer: ConsentAnswer, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let request = consents.first(where: { $0.id == id }) else { throw .nothingToDecide(.consent) }
        switch (request.answer, answer) {
        case (nil, .granted), (nil, .declined):
            guard !request.isOver(at: bench.now) else { throw .windowClosed(request.until) }
        case (.granted, .withdrawn): break
        default: throw .alreadyDone(.consent)
        }
        return [.consentAnswered(id: id, answer: answer)]
    }

    /// A restriction (A0.18) is asked last of what the person has said: who has no ground learns nothing of it.
    func openIdentity(
        _ fields: [IdentityField], _ reason: String, _ restricted: Bool, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard IdentityField.allCases.contains(where: { openingGround([$0], bench) != nil }) else { throw .noConsent }
        let reason = try required(reason, "reason", "Hãy ghi lý do xem thông tin.")
        guard !fields.isEmpty else { throw .missing(field: "fields", "Hãy chọn thông tin cần xem.") }
        guard let ground = openingGround(fields, bench) else { throw .noConsent }
        guard !restricted else { throw .identityRestricted }
        return [.identityOpened(ground: ground, fields: fields, reason: reason)]
    }

    private func openingGround(_ fields: [IdentityField], _ bench: Bench) -> OpeningGround? {
        let onDuty = bench.standing == .iocOperator || bench.standing == .iocShiftLead
        if Standing.lead.contains(bench.standing) {
            let granted = consents.filter { $0.isGranted(at: bench.now) && $0.covers(bench.author) }
            return granted.contains { Set(fields).isSubset(of: $0.fields) } ? .consent : nil
        }
        guard onDuty, isUrgent, status.owesAnswer else { return nil }
        if mayCall && fields == [.phone] { return .mayCall }
        return bench.law.rules.breakGlassLegalBasis != nil && fields == [.phone] ? .breakGlass : nil
    }
}
