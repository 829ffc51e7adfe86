package import FieldReports
import LocalTime
package import Office
import Storage

/// Following a public report of somebody else: the other way beside sending one's own (A0.7). Nobody can see who follows.
extension Reports {
    /// - Throws: `NoSuchReport` for everything that is not public, whatever office this person holds;
    ///   `InvalidSubmission` for a report of their own, of which they are told anyway.
    package func follow(_ code: ReportCode, by viewer: Viewer) async throws {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let now = now()
        try await store.write { tx in
            guard try tx.reports(visibleTo: .anyone).find(code) != nil, let report = try tx.reports.load(code) else {
                throw NoSuchReport()
            }
            guard !viewer.people.contains(report.reporter), report.submittedBy != account else { throw ownReport }
            try tx.follows.put(account, code, at: now)
        }
    }

    /// Says the same whatever there was, so it tells of nothing.
    /// - Throws: `AccountProblem.notSignedIn`.
    package func unfollow(_ code: ReportCode, by viewer: Viewer) async throws {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        try await store.write { try $0.follows.remove(account, code) }
    }

    /// - Throws: `StorageError` alone.
    package func follows(_ code: ReportCode, by viewer: Viewer) async throws -> Bool {
        guard let account = viewer.account else { return false }
        return try await store.read { try $0.follows.holds(account, code) }
    }
}

private let ownReport = InvalidSubmission([
    FieldProblem(
        "code", "ownReport", "Đây là phản ánh ông/bà đã gửi. Mọi thay đổi được báo ở mục «Của tôi», không cần theo dõi."
    )
])
