package import FieldReports
package import Office
import Outbound
import Storage

/// The names of officials for those who may know them: of a hiding for those who oversee it, who proposed and who approved
/// (IOC-01); of a warning for its readers, who composed and who let go. Empty for everybody else, so a page that shows what
/// is in it shows the reporter and the public nothing.
package struct OfficialNames: Sendable, Equatable {
    fileprivate let names: [AccountID: String]

    package static let none = OfficialNames(names: [:])

    package var isEmpty: Bool { names.isEmpty }

    /// Who this was; nil where it may not be known, or was nobody's account.
    package func name(_ author: Author) -> String? { name(author.account) }

    package func name(_ account: AccountID?) -> String? { account.flatMap { names[$0] } }
}

extension Viewer {
    /// The provincial People's Committee, the centre's managing agency, and competent State agencies (IOC-01).
    static let oversight: Set<Role> = [.provincialOverseer, .iocManager, .competentInspector]
}

extension Oversight {
    /// Who hid the report, for somebody who oversees it. In their own case an overseer is a reporter like any other.
    /// - Throws: `VaultFailure` where the key that sealed one is not here.
    package func names(in seen: SeenReport, for viewer: Viewer) async throws -> OfficialNames {
        guard let inside = seen.inside, case .official = inside.audience, viewer.holds(Viewer.oversight),
            !inside.report.hidings.isEmpty
        else { return .none }
        return try await store.read { tx in try names(of: inside.report.hidings.flatMap(\.authors), tx) }
    }

    /// Of officials alone: what somebody did as a reporter, or for one, opens no name.
    func names(of authors: [Author], _ tx: any Transaction) throws -> OfficialNames {
        try province.officialNames(of: authors.filter { !$0.isOfPeople }.compactMap(\.account), tx)
    }
}

extension Province {
    /// Whoever is no official has no name here.
    func officialNames(of accounts: [AccountID], _ tx: any Transaction) throws -> OfficialNames {
        var found: [AccountID: String] = [:]
        for id in Set(accounts) {
            guard let account = try tx.accounts.find(id),
                account.kind == .official, let sealed = try tx.people.sealed(account.person)
            else { continue }
            found[id] = try identity(sealed, of: account.person).fullName
        }
        return OfficialNames(names: found)
    }
}

extension Hiding {
    var authors: [Author] { [proposedBy, approvedBy] + (review.map { [$0.by] } ?? []) }
}

extension Author {
    fileprivate var isOfPeople: Bool { standing == .reporter || standing == .assistant }
}
