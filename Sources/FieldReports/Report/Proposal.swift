package import LocalTime
package import Office

/// Something one person wants to do and another must agree to. `approval` names it and decides it.
package struct Proposal: Sendable, Equatable, Codable {
    package var id: Int
    package var content: Content
    package var by: Author
    package var at: Instant
    /// Approvals given so far, in order.
    package var approvals: [Author] = []

    package enum Content: Sendable, Equatable, Codable {
        case answer(outcome: Outcome, text: String, media: [String], plannedFor: Day?, referredTo: String?)
        case deadlineChange(reason: String, workingDays: Int)
        case hiding(code: ViolationCode, interest: ProtectedInterest, reason: String)
        case lateRefusal(code: RefusalCode, reason: String, guidance: String)
        case lateReturn(reason: String, suggested: AgencyCode?)
        /// The alarm goes on until a second person agrees that there is nothing to be alarmed about.
        case endOfUrgency(reason: String)
        /// In force at once, and lifted again where nobody confirms it.
        case stateSecrecy(ground: SecrecyGround, reason: String)
    }
}

extension Proposal {
    package var label: String {
        switch content {
        case .answer: "Dự thảo trả lời"
        case .deadlineChange: "Đề nghị thay đổi thời hạn"
        case .hiding: "Đề nghị ẩn phản ánh"
        case .lateRefusal: "Đề nghị từ chối muộn"
        case .lateReturn: "Đề nghị trả lại muộn"
        case .endOfUrgency: "Đề nghị bỏ mức khẩn"
        case .stateSecrecy: "Xác nhận bí mật Nhà nước"
        }
    }

    /// A0.26: two people are two accounts, whatever their roles. Whoever has had a hand in it does not agree to it.
    package func hasHand(of account: AccountID?) -> Bool {
        guard let account else { return true }
        return by.account == account || approvals.contains { $0.account == account }
    }
}

// MARK: - Who must agree

extension Proposal {
    /// Who has still to agree, in order. In an agency with one account the IOC managing agency is the second (A0.24);
    /// what the IOC managing agency itself wants, another of the IOC. UBND tỉnh agrees to nothing beforehand: it is the last
    /// to judge, and nobody judges what they agreed to (A0.9, A0.32).
    package var needs: [Set<Standing>] {
        var left = steps
        let given = (settlesByRank ? [by.standing] : []) + approvals.map(\.standing)
        for standing in given where left.first?.contains(standing) == true { left.removeFirst() }
        return left
    }

    /// Who is called upon now: the one of those who may agree whose business it is first.
    package var callsOn: Standing? {
        guard let next = needs.first else { return nil }
        // A secret is the managing agency's to clear, and what a leader wants may have nobody beside him in a commune.
        let managerFirst = by.standing == .leadLeader || waitsForConfirmation && !endsUrgency
        let order: [Standing] = managerFirst ? [.iocManager] : [.leadLeader, .iocShiftLead, .iocManager]
        return order.first(where: next.contains)
    }

    private var steps: [Set<Standing>] {
        switch content {
        case .answer, .deadlineChange, .hiding: [[.leadLeader, .iocManager]]
        case .lateRefusal:
            if Standing.lead.contains(by.standing) {
                [[.leadLeader], [.iocManager]]
            } else {
                by.standing == .iocManager ? [[.iocShiftLead, .iocManager]] : [[.iocManager]]
            }
        case .lateReturn: [Standing.ioc]
        case .endOfUrgency: [[.iocShiftLead, .iocManager]]
        case .stateSecrecy: [[.leadLeader, .iocManager]]
        }
    }

    /// What a leader may do alone needs no second person; hiding always does (AMB-13).
    private var settlesByRank: Bool {
        switch content {
        case .answer, .deadlineChange, .lateRefusal: by.standing == .leadLeader
        default: false
        }
    }
}

// MARK: - What does not wait for ever

extension Proposal {
    /// When it falls away, agreed to by nobody (A0.26). Whatever an office wants otherwise waits until it is decided.
    package func lapsesAt(under law: Law) -> Instant? {
        switch content {
        case .endOfUrgency: at + .minutes(law.rules.urgencyEndConfirmMinutes)
        case .stateSecrecy: law.calendar.workingDay(law.rules.stateSecrecyConfirmWorkingDays, after: at.day).end
        default: nil
        }
    }

    /// It outlives a change of hands and an end: it is no wish of the agency's.
    var waitsForConfirmation: Bool {
        switch content {
        case .endOfUrgency, .stateSecrecy: true
        default: false
        }
    }

    func confirms(_ ground: SecrecyGround) -> Bool {
        if case .stateSecrecy(ground, _) = content { true } else { false }
    }

    var endsUrgency: Bool { if case .endOfUrgency = content { true } else { false } }
}
