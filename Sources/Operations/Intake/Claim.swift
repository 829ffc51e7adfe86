package import FieldReports
import LocalTime
package import Office
import Outbound
import Storage

/// Somebody for whom a report was sent makes it their own (A0.12): with its code, and with the telephone that was
/// given for them, which they have proved by a one-time code when they registered.
extension Province {
    /// The account becomes the person whom the assistant named, so that the report and its history stay as they are.
    /// Only an account without reports of its own can: they would be left without anybody.
    package func claim(_ code: ReportCode, by viewer: Viewer) async throws {
        guard let id = viewer.account else { throw AccountProblem.notSignedIn }
        guard let record = try await ownIdentity(of: viewer) else { throw AccountProblem.notFound }
        let (now, entry) = (now(), freshNumber())
        try await store.write { tx in
            var account = try tx.open(id)
            let own = account.person
            let named = try tx.claimable(code, by: account)
            if named == own { return }
            guard try tx.reports(visibleTo: viewer).count(.own(own)) == 0 else { throw ownReports }
            let digest = try tx.people.phoneDigest(own)
            try tx.people.update(named, phoneDigest: digest, sealed: sealed(record, of: named))
            account.person = named
            try tx.accounts.update(account)
            try tx.people.erase(own, at: now)
            try tx.audit.append("reportClaimed", of: code.description, by: id, at: now, number: entry)
        }
    }
}

private let ownReports = InvalidSubmission([
    FieldProblem(
        "code", "claimNeedsFreshAccount",
        "Tài khoản này đã có phản ánh của mình nên chưa nhận được phản ánh gửi thay. Hãy liên hệ IOC để được hỗ trợ.")
])

extension Transaction {
    /// The person named in an assisted report, when this account has proved to hold that person's telephone.
    /// Everything else answers as if there were no such report.
    fileprivate func claimable(_ code: ReportCode, by account: Account) throws -> PersonID {
        guard account.verifiedAt != nil, let report = try reports.load(code), report.isAssisted,
            let digest = try people.phoneDigest(account.person),
            try people.phoneDigest(report.reporter) == digest
        else { throw NoSuchReport() }
        if report.reporter != account.person, try accounts.find(person: report.reporter) != nil { throw NoSuchReport() }
        return report.reporter
    }
}

extension ReportFilter {
    fileprivate static func own(_ person: PersonID) -> ReportFilter {
        var filter = ReportFilter()
        filter.reporter = person
        return filter
    }
}
