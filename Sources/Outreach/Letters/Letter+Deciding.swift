package import LocalTime
package import Office
import Vietnamese

extension Letter {
    /// - Throws: `OutreachDenial`; `InvalidSubmission` with all that is wrong in a text.
    package static func draft(
        _ text: LetterText, issuer: DirectoryUnit.Code, number: Int64, by viewer: Viewer, in ground: LetterGround
    ) throws -> (Letter, LetterDecision) {
        guard let account = viewer.account, viewer.holds([.outreachSupervisor]) else { throw OutreachDenial.notYours }
        guard let unit = ground.directory.unit(issuer), unit.isInForce(on: ground.day), let agency = unit.agency else {
            throw OutreachDenial.badChoice(
                "issuer", "Không tìm thấy đơn vị ban hành đang hoạt động và có tài khoản. Hãy chọn trong danh mục.")
        }
        let kept = try text.kept()
        let decision = LetterDecision(
            by: Signature(account: account, standing: .supervisor, agency: viewer.agencies.first),
            events: [.drafted(kept, issuer: issuer, agency: agency)])
        return (Letter(number: number, kept, issuer, agency), decision)
    }

    /// - Throws: `OutreachDenial`; `InvalidSubmission` with all that is wrong in a text.
    package func decide(
        _ command: LetterCommand, by viewer: Viewer, at now: Instant, in ground: LetterGround, under law: Law
    ) throws -> LetterDecision {
        guard let account = viewer.account, let move = LetterMove.all.first(where: { $0.act == command.act }) else {
            throw OutreachDenial.notYours
        }
        let standings = standings(of: viewer, in: ground).intersection(move.by)
        guard !standings.isEmpty else { throw OutreachDenial.notYours }
        guard move.from.contains(status) else { throw OutreachDenial.wrongStatus(of: self, for: command.act) }
        let (standing, events) = try events(of: command, by: viewer, as: standings, at: now, in: ground, under: law)
        return LetterDecision(
            by: Signature(account: account, standing: standing, agency: agency(of: viewer, as: standing, in: ground)),
            events: events)
    }

    private func events(
        of command: LetterCommand, by viewer: Viewer, as standings: Set<LetterStanding>, at now: Instant,
        in ground: LetterGround, under law: Law
    ) throws -> (LetterStanding, [LetterEvent]) {
        switch command {
        case .revise(let text): (.supervisor, [.revised(try text.kept())])
        case .submit: (.supervisor, try submission(in: ground))
        case .sendBack(let words): (.leader, [.sentBack(words: try said(words, "words", "Hãy ghi điều cần sửa."))])
        case .approve: (.leader, try approval(by: viewer))
        case .issue(let number, let day, let isByHand):
            (.supervisor, [.issued(try issued(number, on: day, isByHand, at: now, in: ground, under: law))])
        case .cancel(let reason):
            (.leader, [.cancelled(reason: try said(reason, "reason", "Hãy ghi lý do hủy; số sẽ thành số bỏ."))])
        case .discard(let reason):
            (.supervisor, [.discarded(reason: try said(reason, "reason", "Hãy ghi lý do bỏ bản nháp."))])
        case .receive(let units, let day, let said):
            try receipts(for: units, on: day, said, by: viewer, at: now, in: ground)
        case .actOn(let units, let words): (.unit, try acting(units, words, by: viewer, at: now, in: ground))
        }
    }

    private func submission(in ground: LetterGround) throws -> [LetterEvent] {
        let gaps = text.gaps()
        guard gaps.isEmpty else { throw InvalidSubmission(gaps) }
        return [.submitted]
    }

    /// Whoever had a hand in the words does not approve them (A0.26).
    private func approval(by viewer: Viewer) throws -> [LetterEvent] {
        guard let account = viewer.account, !editors.contains(account) else { throw OutreachDenial.needsAnotherPerson }
        return [.approved]
    }

    private func agency(of viewer: Viewer, as standing: LetterStanding, in ground: LetterGround) -> AgencyCode? {
        switch standing {
        case .leader: agency
        case .unit: ownUnits(of: viewer, in: ground).first?.agency ?? viewer.agencies.first
        case .supervisor, .clock: viewer.agencies.first
        }
    }

    func said(_ words: String, _ field: String, _ otherwise: String) throws -> String {
        var check = Checked()
        let kept = check.words(words, field, lines: .many, atMost: 2000)
        try check.finish()
        guard !kept.isEmpty else { throw OutreachDenial.missing(field, otherwise) }
        return kept
    }
}

extension OutreachDenial {
    static func wrongStatus(of letter: Letter, for act: LetterAct) -> OutreachDenial {
        wrongStatus(
            "Công văn đang ở trạng thái «\(letter.status.label)» nên chưa thể «\(act.label)». Hãy tải lại trang.")
    }
}
