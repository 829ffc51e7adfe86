package import LocalTime
package import Office

/// What somebody wants to know or to have done about their own data.
package struct DataAsking: Sendable, Equatable {
    package var right: DataRight
    package var fields: [CorrectedField]
    /// They were told what erasing means, and say so.
    package var understood: Bool

    package init(_ right: DataRight, fields: [CorrectedField] = [], understood: Bool = false) {
        self.right = right
        self.fields = fields
        self.understood = understood
    }
}

package enum DataRequestCommand: Sendable, Equatable {
    case accept
    case refuse(ground: DataRefusal, reason: String)
    /// With what it touched: it was done in the same transaction.
    case carryOut(DataEffect)
    case withdraw
    case lift

    package var act: DataRequestAct {
        switch self {
        case .accept: .accept
        case .refuse: .refuse
        case .carryOut: .carryOut
        case .withdraw: .withdraw
        case .lift: .lift
        }
    }
}

extension DataRequest {
    /// - Parameter isOfficial: the account holds a role, so that it is not the person's alone to end.
    /// - Throws: `DataDenial`.
    package static func ask(
        _ asking: DataAsking, number: Int64, by viewer: Viewer, isOfficial: Bool, at now: Instant, under law: Law
    ) throws(DataDenial) -> (DataRequest, DataRequestDecision) {
        guard let account = viewer.account else { throw .notYours }
        if asking.right == .erase {
            guard !isOfficial else { throw .officialAccount }
            guard asking.understood else { throw .mustUnderstand }
        }
        let fields = asking.right == .correct ? asking.fields : []
        if asking.right == .correct, fields.isEmpty { throw .nothingToCorrect }
        let answerBy = law.calendar.workingDay(law.rules.dataRequestWorkingDays, after: now.day)
        let carryOutBy = max(answerBy, now.day + law.rules.dataCarryOutDays)
        let request = DataRequest(
            number, asking.right, fields, of: account, at: now, answerBy: answerBy, carryOutBy: carryOutBy)
        let event = DataRequestEvent.asked(
            asking.right, fields: fields, answerBy: answerBy, carryOutBy: carryOutBy)
        return (request, DataRequestDecision(by: .person(account), events: [event]))
    }

    /// - Throws: `DataDenial`; nothing has happened then.
    package func decide(
        _ command: DataRequestCommand, by viewer: Viewer
    ) throws(DataDenial) -> DataRequestDecision {
        guard let account = viewer.account, let move = DataMove.of(command.act) else { throw .notYours }
        switch move.by {
        case .person: guard account == self.account else { throw .notYours }
        case .protectionOfficer:
            guard viewer.holds([.dpo]) else { throw .notYours }
            guard account != self.account else { throw .ownRequest }
        case .clock: throw .notYours
        }
        guard move.from.contains(status) else { throw .wrongStatus(status.label, for: command.act.label) }
        let by = Signature(account: account, standing: move.by, agency: nil)
        return DataRequestDecision(by: by, events: [try event(of: command)])
    }

    private func event(of command: DataRequestCommand) throws(DataDenial) -> DataRequestEvent {
        switch command {
        case .accept: return .accepted
        case .refuse(let ground, let reason):
            let said = try lastingWords(
                reason, "reason", otherwise: "Hãy ghi lý do và điều ông/bà ấy có thể làm tiếp theo.")
            return .refused(ground: ground, reason: said)
        case .carryOut(let effect): return .carriedOut(effect)
        case .withdraw: return .withdrawn
        case .lift:
            guard right == .restrict else { throw .notRestricted }
            return .lifted
        }
    }

    /// The acts that this viewer may try now; each is one that `decide` takes.
    package func acts(of viewer: Viewer) -> [DataRequestAct] {
        DataRequestAct.allCases.filter { act in
            let probe: DataRequestCommand =
                switch act {
                case .accept: .accept
                case .refuse: .refuse(ground: .heldByLaw, reason: "Lý do")
                case .carryOut: .carryOut(DataEffect())
                case .withdraw: .withdraw
                case .lift: .lift
                }
            return (try? decide(probe, by: viewer)) != nil
        }
    }

    /// With its account goes what there was to do.
    ///
    /// - Returns: nil where nothing is owed any more.
    package func lapse() -> DataRequestDecision? {
        status.isOpen ? DataRequestDecision(by: .clock, events: [.lapsed]) : nil
    }
}

extension Signature<DataRequestStanding> {
    static let clock = Signature(account: nil, standing: .clock, agency: nil)

    static func person(_ account: AccountID) -> Signature {
        Signature(account: account, standing: .person, agency: nil)
    }
}
