import LocalTime
package import Office
import Outbound
package import Storage

/// What was done to officials' accounts, with the names of those concerned: for whoever must be told of it (A0.9).
package struct AccountAct: Sendable {
    package let entry: AuditTable.Entry
    package let of: String?
    package let by: String?
}

extension Personnel {
    package static let accountActReaders: Set<Role> = [.systemAdmin, .provincialOverseer]

    /// The latest first.
    /// - Throws: `AccountProblem`.
    package func accountActs(for viewer: Viewer, limit: Int = 30) async throws -> [AccountAct] {
        try viewer.require(Self.accountActReaders)
        return try await store.read { tx in
            func name(_ id: AccountID?) throws -> String? {
                try id.flatMap { try tx.sealedIdentity(of: $0) }.map { try province.identity($0.1, of: $0.0).fullName }
            }
            return try tx.audit.latest(limit, of: AuditAct.aboutAccounts).map { entry in
                let subject = Int64(entry.subject).map(AccountID.init(rawValue:))
                return AccountAct(entry: entry, of: try name(subject), by: try name(entry.account))
            }
        }
    }
}
