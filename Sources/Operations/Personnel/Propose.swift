import FieldReports
import LocalTime
package import Office
package import Outbound
package import Storage
import Vietnamese

/// How long a proposal waits; then whoever still wants it proposes it again.
private let proposalValidFor = Span.days(30)

/// A proposal with what whoever may confirm it must know.
package struct WaitingProposal: Sendable {
    package let proposal: AccountProposal
    package let of: IdentityRecord?
    package let proposer: IdentityRecord?
    package let mayConfirm: Bool
}

/// What one person does not do alone to an account: proposed here, confirmed in `Confirm.swift` (A0.24, A0.26).
extension Personnel {
    package static let confirmers: Set<Role> = [
        .systemAdmin, .provincialOverseer, .agencyLeader, .iocShiftLead, .iocManager,
    ]
    package static let claimProposers: Set<Role> = [.iocOperator, .iocShiftLead, .iocManager]
    /// Who has something to do where proposals wait.
    package static let proposalReaders = confirmers.union(claimProposers)

    /// New credentials for whoever lost them, once somebody else confirms.
    /// - Parameter phone: another telephone, where the old one is lost too.
    /// - Throws: `AccountProblem.ownAccount`, `.notFound`, `.phoneTaken`; `InvalidSubmission`.
    package func proposeReset(
        of id: AccountID, phone: String?, reason: String, by viewer: Viewer
    ) async throws {
        try viewer.require([.systemAdmin])
        guard id != viewer.account, let proposer = viewer.account else { throw AccountProblem.ownAccount }
        guard !reason.isEmpty else {
            throw InvalidSubmission([
                FieldProblem("reason", "reasonMissing", "Hãy ghi lý do và cách đã kiểm tra đúng người.")
            ])
        }
        let number = try phone.map { try province.accounts.phoneNumber($0).e164 }
        let digest = try number.map { try province.accounts.digest(ofPhone: $0) }
        let change = number.map {
            let box = vault.seal(Array($0.utf8), context: "phone:\(id.rawValue)")
            return AccountChange.telephone(sealed: Base64URL.text(box.bytes))
        }
        let (now, proposal, entry) = (now(), province.freshNumber(), province.freshNumber())
        try await store.write { tx in
            guard let account = try tx.accounts.find(id), account.kind == .official, account.isOpen else {
                throw AccountProblem.notFound
            }
            if let digest, try tx.accounts.find(phoneDigest: digest) != nil { throw AccountProblem.phoneTaken }
            try tx.propose(
                change ?? .credentials, for: id, because: reason, by: proposer, at: now, number: proposal, entry: entry)
        }
    }

    /// What waits for this person, and what they proposed themselves, the oldest first.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `VaultFailure`.
    package func waitingProposals(for viewer: Viewer) async throws -> [WaitingProposal] {
        try viewer.require(Self.proposalReaders)
        let since = now() - proposalValidFor
        let found = try await store.read { tx in
            try tx.accountProposals.all().filter { $0.proposedAt > since }.compactMap { proposal in
                let mayConfirm = try tx.mayConfirm(proposal, viewer)
                guard mayConfirm || proposal.proposedBy == viewer.account else { return nil }
                // Whose telephone it is that was typed, a claim tells nobody but whoever confirms it.
                let isTold = if case .claim = proposal.change { mayConfirm } else { true }
                return (
                    proposal, isTold ? try tx.sealedIdentity(of: proposal.account) : nil,
                    try tx.sealedIdentity(of: proposal.proposedBy), mayConfirm
                )
            } as [(AccountProposal, (PersonID, String)?, (PersonID, String)?, Bool)]
        }
        return try found.map { proposal, of, proposer, mayConfirm in
            WaitingProposal(
                proposal: proposal, of: try of.map { try province.identity($0.1, of: $0.0) },
                proposer: try proposer.map { try province.identity($0.1, of: $0.0) }, mayConfirm: mayConfirm)
        }
    }

    /// How many proposals this person may confirm: what the navigation shows.
    ///
    /// - Throws: `StorageError` alone.
    package func waitingForConfirmation(by viewer: Viewer) async throws -> Int {
        guard viewer.holds(Self.confirmers) else { return 0 }
        let since = now() - proposalValidFor
        return try await store.read { tx in
            try tx.accountProposals.all().count { try $0.proposedAt > since && tx.mayConfirm($0, viewer) }
        }
    }

    /// Whoever proposed it takes it back, or whoever would confirm it says no.
    /// - Throws: `AccountProblem.notFound` also where it is nobody's business of theirs.
    package func declineProposal(_ id: Int64, by viewer: Viewer) async throws {
        try viewer.require(Self.proposalReaders)
        let (now, entry) = (now(), province.freshNumber())
        try await store.write { tx in
            guard let proposal = try tx.accountProposals.find(id) else { throw AccountProblem.notFound }
            guard try proposal.proposedBy == viewer.account || tx.mayConfirm(proposal, viewer),
                try tx.accountProposals.delete(id)
            else { throw AccountProblem.notFound }
            // A log that names the report must not name whose it is.
            let report: ReportCode? = if case .claim(let report) = proposal.change { report } else { nil }
            try tx.audit.append(
                .proposalDeclined, of: report?.description ?? String(proposal.account.rawValue), by: viewer.account,
                detail: report == nil ? proposal.change.words : nil, at: now, number: entry)
        }
    }

    func proposal(_ id: Int64, for viewer: Viewer, in tx: any Transaction) throws -> AccountProposal {
        guard let proposal = try tx.accountProposals.find(id), proposal.proposedAt > now() - proposalValidFor else {
            throw AccountProblem.notFound
        }
        guard try tx.mayConfirm(proposal, viewer) else { throw AccountProblem.needsAnotherPerson }
        return proposal
    }
}

extension Transaction {
    func propose(
        _ change: AccountChange, for id: AccountID, because reason: String, by proposer: AccountID, at now: Instant,
        number: Int64, entry: Int64
    ) throws {
        // Proposed again, the same takes the place of the first: it is confirmed once.
        for earlier in try accountProposals.all() where earlier.account == id && earlier.change.isSame(as: change) {
            _ = try accountProposals.delete(earlier.id)
        }
        try accountProposals.insert(
            AccountProposal(
                id: number, account: id, change: change, reason: reason, proposedBy: proposer, proposedAt: now))
        // A log that names the report must not name whose it is.
        if case .claim(let report) = change {
            return try audit.append(
                .claimProposed, of: report.description, by: proposer, detail: reason, at: now, number: entry)
        }
        let detail = [change.words, reason].filter { !$0.isEmpty }.joined(separator: ": ")
        try audit.append(
            .proposed, of: String(id.rawValue), by: proposer, detail: detail, at: now, number: entry)
    }

    func mayConfirm(_ proposal: AccountProposal, _ viewer: Viewer) throws -> Bool {
        let held = try accounts.appointments(of: proposal.account)
        return proposal.change.mayBeConfirmed(
            by: viewer, for: proposal.account, holding: held, proposedBy: proposal.proposedBy)
    }

    func sealedIdentity(of id: AccountID) throws -> (PersonID, String)? {
        guard let account = try accounts.find(id), let sealed = try people.sealed(account.person) else { return nil }
        return (account.person, sealed)
    }
}

extension AccountChange {
    fileprivate func isSame(as other: AccountChange) -> Bool { self == other || renews && other.renews }

    private var renews: Bool {
        switch self {
        case .credentials, .telephone: true
        case .appointment, .claim: false
        }
    }

    /// For the log: no telephone.
    var words: String {
        switch self {
        case .appointment(let appointment): appointment.words
        case .credentials: "credentials"
        case .telephone: "telephone"
        case .claim(let report): report.description
        }
    }
}
