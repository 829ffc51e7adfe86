package import DataProtection
import FieldReports
import LocalTime
package import Office
import Outbound
package import Storage

extension DataRequests {
    /// Does what was asked and keeps that it was done, in one transaction.
    ///
    /// - Throws: `NoSuchSubject`, `StaleSubject`, `DataDenial`, `RequestKeyReused`, `VaultFailure`; `StaleReport` where
    ///   somebody wrote to one of the person's reports meanwhile.
    @discardableResult
    package func carryOut(
        _ number: Int64, by viewer: Viewer, seen version: Int? = nil, request: RequestKey? = nil
    ) async throws -> DataRequest {
        let files = try await store.read { tx in
            try DataRequest.load(number, in: tx).map { try tx.media.unattachedContents(of: $0.account) } ?? []
        }
        let done = try await act(on: number, by: viewer, seen: version, request) { tx, asked, now, law in
            // Who may not, or not now, touches nothing.
            _ = try asked.decide(.carryOut(DataEffect()), by: viewer)
            let effect = try carryOut(asked, at: now, under: law, in: tx)
            try tx.keep(try asked.decide(.carryOut(effect), by: viewer), on: &asked, at: now, under: law)
        }
        await province.forgetUnnamed(files)
        return done
    }

    private func carryOut(
        _ asked: DataRequest, at now: Instant, under law: Law, in tx: any Transaction
    ) throws -> DataEffect {
        let people = try tx.people(of: asked.account)
        switch asked.right {
        case .see:
            // The file is made anew each time that the person fetches it; no copy of it lies anywhere.
            return DataEffect(records: people.count, reports: try tx.reports.codes(of: people).count)
        case .correct: return DataEffect(records: try correct(asked, people, in: tx))
        case .restrict:
            try tx.restrict(asked.account, since: now)
            return DataEffect(records: people.count)
        case .withdrawConsent:
            return DataEffect(consents: try tx.withdrawConsents(of: asked.account, people, at: now, under: law))
        case .erase:
            // Appointed since they asked.
            if let account = try tx.accounts.find(asked.account), try tx.isOfficial(account) {
                throw DataDenial.officialAccount
            }
            let effect = try tx.erase(asked.account, people, at: now)
            try tx.lapseRequests(of: asked.account, but: asked.number, at: now, under: law)
            return effect
        }
    }

    /// - Returns: how many records were sealed anew.
    private func correct(_ asked: DataRequest, _ people: [PersonID], in tx: any Transaction) throws -> Int {
        guard let sealed = try tx.dataRequests.words(of: asked.number) else { return 0 }
        let words = try unseal(sealed, of: asked.number)
        var corrected = 0
        for person in people {
            guard let kept = try tx.people.sealed(person) else { continue }
            var record = try province.identity(kept, of: person)
            record.fullName = words.fullName ?? record.fullName
            record.email = words.email ?? record.email
            try tx.people.update(
                person, phoneDigest: tx.people.phoneDigest(person), sealed: province.sealed(record, of: person))
            corrected += 1
        }
        return corrected
    }
}

extension Transaction {
    /// As the person would, report by report: each is an event that they and the agency read.
    fileprivate func withdrawConsents(
        of account: AccountID, _ people: [PersonID], at now: Instant, under law: Law
    ) throws -> Int {
        let person = Viewer(account: account, person: people.first, claimed: Array(people.dropFirst()))
        var withdrawn = 0
        for code in try reports.codes(of: people) {
            guard var report = try reports.load(code) else { continue }
            for consent in report.consents where consent.isGranted(at: now) {
                let decision = try report.decide(
                    .answerConsent(id: consent.id, .withdrawn), by: person, at: now, under: law)
                try keep(decision, on: &report, at: now, under: law)
                withdrawn += 1
            }
        }
        return withdrawn
    }
}
