package import FieldReports
import LocalTime
package import Office
import Outbound
import Storage
import Vietnamese

/// Somebody for whom a report was sent makes it their own (A0.12): with its code, which the assistant wrote down for
/// them, and with a one-time code to the telephone that the assistant named.
///
/// Nobody is told which of the two was wrong, nor by how long an answer takes: the message leaves with the next round
/// of deliveries.
extension Intake {
    /// Always answers the same.
    /// - Throws: `TooManyRequests`; `InvalidSubmission` where the telephone cannot be one; `AccountProblem.notSignedIn`.
    package func askClaim(of report: ReportCode, phone: String, by viewer: Viewer) async throws {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let number = try province.accounts.phoneNumber(phone).e164
        let named = try province.accounts.digest(ofPhone: number)
        try await province.allow(Allowance(.claiming, for: "\(account.rawValue)"))
        let (now, code) = (now(), OneTimeCode.draw(from: random))
        let codeDigest = Base64URL.text(code.digest(about: about(report, account), pepper: vault.pepper))
        let message = Base64URL.text(
            vault.seal(Array("\(number) \(code.digits)".utf8), context: "claim:\(account.rawValue)").bytes)
        try await store.write { tx in
            let person = try tx.claimable(report, by: account)
            let isTheirs = try person.map { try tx.people.phoneDigest($0) == named } ?? false
            try tx.claims.putCode(
                account, report, digest: codeDigest, unsent: isTheirs ? message : nil, at: now,
                expires: now + codeValidFor)
        }
    }

    /// The report is now this account's: its person stays who they were, and the account answers for them too.
    /// - Throws: `AccountProblem.codeWrong` whatever is wrong with report, telephone or code; `.notSignedIn`.
    package func claim(_ report: ReportCode, code typed: String, by viewer: Viewer) async throws {
        guard let id = viewer.account else { throw AccountProblem.notSignedIn }
        let (now, entry, about, pepper) = (now(), province.freshNumber(), about(report, id), vault.pepper)
        let isClaimed = try await store.write { tx in
            guard let (asked, code) = try tx.claims.code(of: id), asked == report else { return false }
            if let problem = code.problem(with: typed, about: about, pepper, at: now) {
                if problem == .codeWrong { try tx.claims.countTry(id) }
                return false
            }
            guard let person = try tx.claimable(report, by: id) else { return false }
            try take(person, for: id, in: tx, at: now)
            try tx.claims.deleteCode(id)
            try tx.audit.append(.reportClaimed, of: report.description, by: nil, at: now, number: entry)
            return true
        }
        guard isClaimed else { throw AccountProblem.codeWrong }
    }

    /// For whoever has neither the code nor the telephone any more: an office of the IOC looks at their papers and
    /// proposes it, and another confirms. The account is found by its own telephone.
    /// - Throws: `InvalidSubmission`, alike for a report and for an account that there is not; `AccountProblem`.
    package func proposeClaim(
        of report: ReportCode, phone: String, reason: String, by viewer: Viewer
    ) async throws {
        try viewer.require(Personnel.claimProposers)
        guard let proposer = viewer.account else { throw AccountProblem.notSignedIn }
        guard !reason.isEmpty else { throw claimReasonMissing }
        let digest = try province.accounts.digest(ofPhone: province.accounts.phoneNumber(phone).e164)
        let (now, proposal, entry) = (now(), province.freshNumber(), province.freshNumber())
        try await store.write { tx in
            guard let account = try tx.accounts.find(phoneDigest: digest), account.id != proposer,
                try tx.claimable(report, by: account.id) != nil
            else { throw nothingToClaim }
            try tx.propose(
                .claim(report), for: account.id, because: reason, by: proposer, at: now, number: proposal,
                entry: entry)
        }
    }

    /// The assistant's words about the person give way to what the account has proved.
    func take(_ person: PersonID, for account: AccountID, in tx: any Transaction, at now: Instant) throws {
        guard let own = try tx.accounts.find(account)?.person, let box = try tx.people.sealed(own) else {
            throw AccountProblem.notFound
        }
        let record = try province.identity(box, of: own)
        try tx.claims.put(person, of: account, at: now)
        try tx.people.update(
            person, phoneDigest: tx.people.phoneDigest(own), sealed: province.sealed(record, of: person))
        // Who has restricted the opening of their identity has restricted it here too (A0.18).
        if try tx.people.isRestricted(own) { try tx.people.restrict(person, since: now) }
    }

    private func about(_ report: ReportCode, _ account: AccountID) -> String {
        "claim:\(account.rawValue):\(report.number)"
    }
}

private let claimReasonMissing = InvalidSubmission([
    FieldProblem("reason", "reasonMissing", "Hãy ghi lý do và giấy tờ đã xem.")
])

private let nothingToClaim = InvalidSubmission([
    FieldProblem(
        "code", "nothingToClaim",
        "Không có phản ánh gửi thay như vậy còn chờ người nhận, hoặc số điện thoại chưa có tài khoản.")
])

extension RateRule {
    static let claiming = RateRule("claiming", burst: 5, every: .minutes(10))
}

extension Transaction {
    /// The person named in an assisted report whom nobody has claimed yet, unless it is the assistant who asks.
    func claimable(_ code: ReportCode, by account: AccountID) throws -> PersonID? {
        guard let report = try reports.load(code), report.isAssisted, report.submittedBy != account,
            try accounts.find(account)?.isOpen == true, try accounts.find(person: report.reporter) == nil
        else { return nil }
        return report.reporter
    }
}
