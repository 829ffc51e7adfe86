package import LocalTime
package import Office
import Vietnamese

/// How a report came that was taken down on paper, in an outage or from somebody without a telephone (A0.24). Its true
/// time is `enteredLater` beside it.
package struct PaperOrigin: Sendable, Equatable, Codable {
    /// In which capacity somebody wrote it down: «Trực ban UBND xã», never the reporter's name.
    package var writtenDownBy: String
    /// The office that entered it; nil for the IOC.
    package var office: AgencyCode?

    package init(writtenDownBy: String, office: AgencyCode?) {
        (self.writtenDownBy, self.office) = (writtenDownBy, office)
    }
}

/// Somebody whose office takes reports on paper: an agency's desk, or the IOC's.
package struct PaperClerk: Sendable, Equatable {
    package static let roles: Set<Role> = [
        .agencyFocal, .agencyOfficer, .agencyLeader, .iocOperator, .iocShiftLead,
    ]

    package let office: AgencyCode?

    /// Nil for whoever may not enter what others said.
    package init?(_ viewer: Viewer) {
        guard viewer.account != nil,
            let appointment = viewer.appointments.first(where: { Self.roles.contains($0.role) })
        else { return nil }
        office = appointment.role.belongsToAgency ? appointment.agency : nil
    }
}

extension SubmissionForm {
    /// Something in it tells that it was written on paper first.
    package var isFromPaper: Bool {
        enteredLater != nil || writtenDownBy != nil || media.contains { $0.isPaper == true }
    }

    /// A0.24: the times on the paper are an official's word, and nobody sets their own clock by it.
    func paperProblems(_ context: SubmissionContext) -> [FieldProblem] {
        guard isFromPaper else { return [] }
        guard context.clerk != nil else { return [.notYourPaper] }
        return paperTimeProblems(context) + writerProblems
    }

    private func paperTimeProblems(_ context: SubmissionContext) -> [FieldProblem] {
        func problem(_ code: String, _ sentence: String) -> [FieldProblem] {
            [FieldProblem("enteredLater", code, sentence)]
        }
        guard let enteredLater else { return problem("enteredLaterMissing", "Hãy ghi lúc nhận tờ giấy.") }
        let days = context.rules.paperMaxDays
        if enteredLater > context.now {
            return problem("enteredLaterInFuture", "Thời gian ghi trên giấy không thể ở tương lai.")
        }
        if enteredLater < context.now - .days(days) {
            return problem("enteredLaterTooOld", "Giấy nhận quá \(days) ngày trước không nhập được nữa.")
        }
        if let observedAt, observedAt > enteredLater + .minutes(5) {
            return [
                FieldProblem(
                    "observedAt", "observedAtAfterPaper", "Thời gian sự việc không thể sau lúc nhận tờ giấy.")
            ]
        }
        return []
    }

    private var writerProblems: [FieldProblem] {
        guard (try? cleaned(writtenDownBy ?? "", lines: .one, atMost: 200)) == nil else { return [] }
        return [
            FieldProblem(
                "writtenDownBy", "writtenDownByMissing",
                "Hãy ghi chức danh người nhận và ghi lại, ví dụ «Trực ban UBND xã», tối đa 200 ký tự.")
        ]
    }

    func paperOrigin(_ context: SubmissionContext) -> PaperOrigin? {
        guard let writtenDownBy, let clerk = context.clerk else { return nil }
        let words = (try? cleaned(writtenDownBy, lines: .one, atMost: 200)) ?? writtenDownBy
        return PaperOrigin(writtenDownBy: words, office: clerk.office)
    }
}

extension FieldProblem {
    package static let notYourPaper = FieldProblem(
        "enteredLater", "enteredLaterNotYours",
        "Chỉ cán bộ nhận phản ánh ghi trên giấy mới được nhập thời gian nhận giấy.")
}

extension Report {
    /// Where the legal days began before anybody could see it here, the terms that offices set each other count from
    /// when it was entered.
    package var inHandSince: Instant? { receivedAt.map { max($0, submittedAt) } }

    /// The paper bears the person's name and hand: it is for them, and for who entered it.
    func readsPaper(_ viewer: Viewer) -> Bool {
        let standings = standings(of: viewer)
        return standings.contains(.reporter) || standings.contains(.assistant)
    }
}
