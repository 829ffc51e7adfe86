import Office

@testable import FieldReports

/// Who had a part in what others judge, once more and from the history alone: whoever proposed it, did it, or agreed.
struct Makers {
    enum Matter: Hashable { case hiding, refusal, keptBack, merge, deadlineChange }

    private var of: [Matter: Set<AccountID?>] = [:]
    private var proposals: [Int: (content: Proposal.Content, by: Set<AccountID?>)] = [:]
    private var isKeptBack = false

    init(of history: [RecordedEvent]) { for recorded in history { add(recorded) } }

    func includes(_ account: AccountID?, in matter: Matter) -> Bool { of[matter]?.contains(account) == true }

    private mutating func add(_ recorded: RecordedEvent) {
        let by = recorded.by.account
        switch recorded.event {
        case .proposed(let id, let content): proposals[id] = (content, [by])
        case .proposalApproved(let id): agree(id, by)
        case .proposalRejected(let id, _), .proposalLapsed(let id):
            if case .stateSecrecy(.moderation, _) = proposals[id]?.content { isKeptBack = false }
        case .hidden(_, _, _, let proposer, _): of[.hiding] = [by, proposer.account]
        case .refused(_, _, _, let late, let proposer):
            let agreed = proposals.filter { late && $0.value.content.isLateRefusal }.max { $0.key < $1.key }?.value.by
            of[.refusal] = Set([by, proposer?.account ?? by]).union(agreed ?? [])
        case .moderated(.keptBack):
            of[.keptBack] = (isKeptBack ? of[.keptBack] ?? [] : []).union([by])
            isKeptBack = true
        case .moderated: isKeptBack = false
        case .merged: of[.merge] = [by]
        case .deadlineChanged(_, _, _, _, _, let proposer, _): of[.deadlineChange] = [by, proposer.account]
        default: break
        }
    }

    private mutating func agree(_ id: Int, _ account: AccountID?) {
        proposals[id]?.by.insert(account)
        switch proposals[id]?.content {
        case .stateSecrecy(.refusal, _): of[.refusal, default: []].insert(account)
        case .stateSecrecy(.moderation, _): of[.keptBack, default: []].insert(account)
        default: break
        }
    }
}

extension Proposal.Content {
    fileprivate var isLateRefusal: Bool { if case .lateRefusal = self { true } else { false } }
}

extension Objection.Target {
    var matter: Makers.Matter {
        switch self {
        case .hiding: .hiding
        case .keptBack: .keptBack
        case .lateRefusal, .triageRefusal: .refusal
        }
    }
}

extension ReviewSubject {
    var matter: Makers.Matter {
        switch self {
        case .triageRefusal: .refusal
        case .merge: .merge
        case .deadlineChange: .deadlineChange
        }
    }
}
