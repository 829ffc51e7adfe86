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
        }
    }

    /// Who has still to agree, in order. A proposer's own rank counts, except for hiding: that always takes two
    /// people (AMB-13), and in a commune with one account the IOC managing agency is the second. UBND tỉnh is not
    /// among them, it reviews.
    package var needs: [Set<Standing>] {
        let steps: [Set<Standing>] =
            switch content {
            case .answer, .deadlineChange: [[.leadLeader]]
            case .hiding: [[.leadLeader, .iocManager]]
            case .lateRefusal: Standing.ioc.contains(by.standing) ? [[.iocManager]] : [[.leadLeader], [.iocManager]]
            case .lateReturn: [Standing.ioc]
            }
        var given = approvals.map(\.standing)
        if case .hiding = content {} else { given.insert(by.standing, at: 0) }
        var left = steps
        for standing in given where left.first?.contains(standing) == true { left.removeFirst() }
        return left
    }
}
