import FieldReports
import LocalTime
import Logging
package import Office
import Outbound
import Storage

/// What a second person confirms (A0.26), and only then happens.
extension Personnel {
    package enum Confirmed: Sendable {
        case appointed
        /// The report is that person's now.
        case claimed
        /// New credentials, shown once to whoever confirmed, who hands them over.
        case credentials(NewOfficial)
    }

    /// - Throws: `AccountProblem.needsAnotherPerson` where this is not the one to confirm it; `.notFound` where it was
    ///   decided or has lapsed; `.accountClosed`, `.phoneTaken`; `InvalidSubmission` where the directory changed.
    package func confirmProposal(_ id: Int64, by viewer: Viewer) async throws -> Confirmed {
        try viewer.require(Self.confirmers)
        let waiting = try await store.read { try proposal(id, for: viewer, in: $0) }
        switch waiting.change {
        case .appointment(let appointment):
            let (now, books) = (now(), try await books.current())
            try check(appointment, books, on: now.day)
            let entry = province.freshNumber()
            try await store.write { tx in
                let found = try decided(id, for: viewer, in: tx)
                guard let account = try tx.accounts.find(found.account), account.isOpen else {
                    throw AccountProblem.accountClosed
                }
                try tx.appoint(
                    found.account, appointment, as: .appointmentConfirmed, by: viewer.account, at: now, number: entry)
            }
            return .appointed
        case .claim(let report):
            let (now, entry) = (now(), province.freshNumber())
            try await store.write { tx in
                let found = try decided(id, for: viewer, in: tx)
                guard let person = try tx.claimable(report, by: found.account) else { throw AccountProblem.notFound }
                try province.intake.take(person, for: found.account, in: tx, at: now)
                try tx.audit.append(
                    .reportClaimed, of: report.description, by: viewer.account, at: now, number: entry)
            }
            return .claimed
        case .credentials: return .credentials(try await renew(waiting, phone: nil, by: viewer))
        case .telephone(let sealed):
            let phone = try openPhone(sealed, of: waiting.account)
            return .credentials(try await renew(waiting, phone: phone, by: viewer))
        }
    }

    private func renew(_ waiting: AccountProposal, phone: String?, by viewer: Viewer) async throws -> NewOfficial {
        let entry = province.freshNumber()
        return try await renewCredentials(of: waiting.account, phone: phone) { tx, now in
            _ = try decided(waiting.id, for: viewer, in: tx)
            try tx.audit.append(
                .credentialsReset, of: String(waiting.account.rawValue), by: viewer.account,
                detail: waiting.change.words, at: now, number: entry)
        }
    }

    /// Checked again where it is done: of two who confirm at once, one is too late.
    private func decided(_ id: Int64, for viewer: Viewer, in tx: any Transaction) throws -> AccountProposal {
        let proposal = try proposal(id, for: viewer, in: tx)
        guard try tx.accountProposals.delete(id) else { throw AccountProblem.notFound }
        return proposal
    }

    func openPhone(_ sealed: String, of account: AccountID) throws -> String {
        guard let bytes = Base64URL.bytes(sealed) else { throw AccountProblem.codeWrong }
        let opened = try vault.open(SealedBox(bytes: bytes), context: "phone:\(account.rawValue)")
        guard let phone = String(validating: opened, as: UTF8.self) else { throw AccountProblem.codeWrong }
        return phone
    }
}
