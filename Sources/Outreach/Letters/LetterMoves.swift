package import Office

/// What may be done with a letter.
package enum LetterAct: String, Sendable, CaseIterable {
    case revise, submit, sendBack, approve, issue, cancel, discard, receive, actOn
}

extension LetterAct {
    package var label: String {
        switch self {
        case .revise: "Sửa"
        case .submit: "Trình duyệt"
        case .sendBack: "Trả lại để sửa"
        case .approve: "Duyệt"
        case .issue: "Phát hành"
        case .cancel: "Hủy công văn, bỏ số"
        case .discard: "Bỏ bản nháp"
        case .receive: "Báo đã nhận"
        case .actOn: "Báo đã thực hiện"
        }
    }
}

/// The one table: what is not in it does not exist.
package struct LetterMove: Sendable {
    package let act: LetterAct
    package let from: Set<LetterStatus>
    package let by: Set<LetterStanding>

    package static let all = [
        LetterMove(act: .revise, from: [.draft], by: [.supervisor]),
        LetterMove(act: .submit, from: [.draft], by: [.supervisor]),
        LetterMove(act: .discard, from: [.draft], by: [.supervisor]),
        LetterMove(act: .sendBack, from: [.submitted, .approved], by: [.leader]),
        LetterMove(act: .approve, from: [.submitted], by: [.leader]),
        LetterMove(act: .issue, from: [.approved], by: [.supervisor]),
        LetterMove(act: .cancel, from: [.issued], by: [.leader]),
        LetterMove(act: .receive, from: [.issued], by: [.unit, .supervisor]),
        LetterMove(act: .actOn, from: [.issued], by: [.unit]),
    ]
}

extension Letter {
    /// In which capacities this viewer stands to it.
    func standings(of viewer: Viewer, in ground: LetterGround) -> Set<LetterStanding> {
        var standings: Set<LetterStanding> = []
        if viewer.holds([.outreachSupervisor]) { standings.insert(.supervisor) }
        if viewer.leads(agency) { standings.insert(.leader) }
        if !ownUnits(of: viewer, in: ground).isEmpty { standings.insert(.unit) }
        return standings
    }

    /// The addressed units for which this viewer speaks: of their own agency, or of one that the unit's work went to.
    package func ownUnits(of viewer: Viewer, in ground: LetterGround) -> [AddressedUnit] {
        units.filter { unit in
            let speaking = ground.directory.agencies(for: unit.code, on: ground.day) + [unit.agency].compactMap(\.self)
            return viewer.appointments.contains { appointment in
                appointment.role.isOfficial && appointment.agency.map(speaking.contains) ?? false
            }
        }
    }

    /// Acts that this viewer may try now.
    package func acts(of viewer: Viewer, in ground: LetterGround) -> [LetterAct] {
        let standings = standings(of: viewer, in: ground)
        return LetterMove.all.filter { move in
            move.from.contains(status) && !move.by.isDisjoint(with: standings)
                && isOpen(move.act, to: viewer, in: ground)
        }.map(\.act)
    }

    private func isOpen(_ act: LetterAct, to viewer: Viewer, in ground: LetterGround) -> Bool {
        switch act {
        case .approve: viewer.account.map { !editors.contains($0) } ?? false
        case .receive:
            missingReceipts.contains { mayReceive($0, viewer, in: ground) != nil }
        default: true
        }
    }

    /// The capacity in which this viewer may say that a unit has it: the unit's own people, or the supervisor where the
    /// unit has nobody with an account.
    func mayReceive(_ unit: AddressedUnit, _ viewer: Viewer, in ground: LetterGround) -> LetterStanding? {
        if ownUnits(of: viewer, in: ground).contains(unit) { return .unit }
        guard viewer.holds([.outreachSupervisor]) else { return nil }
        let reachable = ground.directory.agencies(for: unit.code, on: ground.day) + [unit.agency].compactMap(\.self)
        return ground.staffed.isDisjoint(with: reachable) ? .supervisor : nil
    }
}

extension Viewer {
    package func leads(_ agency: AgencyCode) -> Bool {
        appointments.contains { $0.role == .agencyLeader && $0.agency == agency }
    }
}
