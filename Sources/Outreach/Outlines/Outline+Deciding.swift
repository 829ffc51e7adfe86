package import Office
import Vietnamese

package enum OutlineCommand: Sendable, Equatable {
    case revise(OutlineText)
    case submit
    case sendBack(words: String)
    case approve
}

/// The one table of what may be done with an outline.
package struct OutlineMove: Sendable {
    package let act: Act
    package let from: Set<OutlineStatus>
    package let by: OutlineStanding

    package enum Act: String, Sendable, CaseIterable { case revise, submit, sendBack, approve }

    package static let all = [
        OutlineMove(act: .revise, from: [.draft, .approved], by: .editor),
        OutlineMove(act: .submit, from: [.draft], by: .editor),
        OutlineMove(act: .sendBack, from: [.submitted], by: .approver),
        OutlineMove(act: .approve, from: [.submitted], by: .approver),
    ]
}

extension OutlineCommand {
    package var act: OutlineMove.Act {
        switch self {
        case .revise: .revise
        case .submit: .submit
        case .sendBack: .sendBack
        case .approve: .approve
        }
    }
}

extension Outline {
    package static let editorRoles: Set<Role> = [.outreachSupervisor, .bulletinEditor]
    package static let approverRoles: Set<Role> = [.outreachSupervisor, .bulletinApprover]
    /// Roles that see what is not approved yet; approved editions are for every official.
    package static let draftReaders: Set<Role> = editorRoles.union(approverRoles).union([
        .iocManager, .provincialOverseer,
    ])

    /// - Throws: `OutreachDenial`; `InvalidSubmission` with all that is wrong in a text.
    package static func draft(
        _ text: OutlineText, number: Int64, by viewer: Viewer
    ) throws -> (Outline, OutlineDecision) {
        guard let account = viewer.account, viewer.holds(editorRoles) else { throw OutreachDenial.notYours }
        let kept = try text.kept()
        return (
            Outline(number: number, kept),
            OutlineDecision(
                by: Signature(account: account, standing: .editor, agency: viewer.agencies.first),
                events: [.drafted(kept)])
        )
    }

    /// - Throws: `OutreachDenial`; `InvalidSubmission` with all that is wrong in a text.
    package func decide(_ command: OutlineCommand, by viewer: Viewer) throws -> OutlineDecision {
        guard let account = viewer.account, let move = OutlineMove.all.first(where: { $0.act == command.act }),
            viewer.holds(move.by == .editor ? Self.editorRoles : Self.approverRoles)
        else { throw OutreachDenial.notYours }
        guard move.from.contains(status) else {
            throw OutreachDenial.wrongStatus("Đề cương đang ở trạng thái «\(status.label)». Hãy tải lại trang.")
        }
        return OutlineDecision(
            by: Signature(account: account, standing: move.by, agency: viewer.agencies.first),
            events: [try event(of: command, by: account)])
    }

    private func event(of command: OutlineCommand, by account: AccountID) throws -> OutlineEvent {
        switch command {
        case .revise(let text): return .revised(try text.kept())
        case .submit:
            let gaps = text.gaps()
            guard gaps.isEmpty else { throw InvalidSubmission(gaps) }
            return .submitted
        case .sendBack(let words):
            var check = Checked()
            let kept = check.words(words, "words", lines: .many, atMost: 2000)
            try check.finish()
            guard !kept.isEmpty else { throw OutreachDenial.missing("words", "Hãy ghi điều cần sửa.") }
            return .sentBack(words: kept)
        case .approve:
            guard !editors.contains(account) else { throw OutreachDenial.needsAnotherPerson }
            return .approved
        }
    }

    package func acts(of viewer: Viewer) -> [OutlineMove.Act] {
        OutlineMove.all.filter { move in
            guard move.from.contains(status) else { return false }
            switch move.by {
            case .editor: return viewer.holds(Self.editorRoles)
            case .approver:
                let isAnother = viewer.account.map { !editors.contains($0) } ?? false
                return viewer.holds(Self.approverRoles) && (move.act != .approve || isAnother)
            }
        }.map(\.act)
    }

    package func isVisible(to viewer: Viewer) -> Bool {
        viewer.holds(Self.draftReaders) || (viewer.isOfficial && !editions.isEmpty)
    }
}
