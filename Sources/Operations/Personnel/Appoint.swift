import FieldReports
import LocalTime
package import Office
package import Storage
import Territory

/// Who holds which role, where, over what and for how long (A0.9). What was held stays in the log.
extension Personnel {
    /// What became of an appointment that was asked for.
    package enum Appointing: Sendable, Equatable { case inForce, awaitsConfirmation }

    /// - Throws: `AccountProblem.ownAccount`: nobody appoints themselves, nor moves their own limits; `.notFound`,
    ///   `.secondFactorMissing`; `InvalidSubmission` where agency, scope or term is missing.
    @discardableResult
    package func appoint(_ id: AccountID, _ appointment: Appointment, by viewer: Viewer) async throws -> Appointing {
        try viewer.require([.systemAdmin])
        guard id != viewer.account else { throw AccountProblem.ownAccount }
        let (now, books) = (now(), try await books.current())
        try check(appointment, books, on: now.day)
        let (entry, proposal) = (province.freshNumber(), province.freshNumber())
        return try await store.write { tx in
            guard let account = try tx.accounts.find(id), account.kind == .official else {
                throw AccountProblem.notFound
            }
            guard account.totpSealed != nil || !appointment.role.isOfficial else {
                throw AccountProblem.secondFactorMissing
            }
            guard appointment.role.needsConfirmation, let proposer = viewer.account else {
                try tx.appoint(id, appointment, as: .appointed, by: viewer.account, at: now, number: entry)
                return .inForce
            }
            try tx.propose(
                .appointment(appointment), for: id, because: "", by: proposer, at: now, number: proposal, entry: entry)
            return .awaitsConfirmation
        }
    }

    /// - Throws: `AccountProblem.ownAccount`: nobody lays down their own role unseen.
    package func dismiss(_ id: AccountID, from role: Role, at agency: AgencyCode?, by viewer: Viewer) async throws {
        try viewer.require([.systemAdmin])
        guard id != viewer.account else { throw AccountProblem.ownAccount }
        let (now, entry) = (now(), province.freshNumber())
        try await store.write { tx in
            try tx.accounts.dismiss(id, role, agency)
            try tx.audit.append(
                .dismissed, of: String(id.rawValue), by: viewer.account, detail: Appointment(role, at: agency).words,
                at: now, number: entry)
        }
    }

    package static let auditReaders: Set<Role> = [.systemAdmin, .directoryAdmin, .auditor, .iocManager]

    /// What was done outside any one report, the latest first.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func auditLog(for viewer: Viewer, limit: Int = 100) async throws -> [AuditTable.Entry] {
        try viewer.require(Self.auditReaders)
        return try await store.read { try $0.audit.latest(limit) }
    }

    /// - Throws: `InvalidSubmission`.
    func check(_ appointment: Appointment, _ books: Books, on today: Day) throws {
        var problems: [FieldProblem] = []
        if appointment.role.needsAgency, appointment.agency.flatMap({ books.agencies[$0] }) == nil {
            problems.append(
                FieldProblem("agency", "agencyUnknown", "Vai trò này cần một cơ quan có trong danh mục."))
        }
        if appointment.role.needsScope {
            problems += scopeProblems(appointment.scope, books)
            if appointment.to.map({ $0 < today }) ?? true {
                problems.append(FieldProblem("to", "termMissing", "Vai trò này cần ngày kết thúc, từ hôm nay trở đi."))
            }
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
    }

    private func scopeProblems(_ scope: InspectionScope?, _ books: Books) -> [FieldProblem] {
        guard let scope, !scope.isEmpty, scope.reports != [] else {
            return [
                FieldProblem(
                    "scopeAgency", "scopeMissing",
                    "Vai trò này cần phạm vi: cơ quan, xã, lĩnh vực hoặc những phản ánh nêu mã.")
            ]
        }
        let isKnown =
            (scope.agency.map { books.agencies[$0] != nil } ?? true)
            && (scope.unit.map { books.atlas.gazetteer.unit($0) != nil } ?? true)
            && (scope.category.map { books.category($0) != nil } ?? true)
        return isKnown
            ? [] : [FieldProblem("scopeAgency", "scopeUnknown", "Phạm vi có mã không còn trong danh mục.")]
    }
}

extension Transaction {
    func appoint(
        _ id: AccountID, _ appointment: Appointment, as act: AuditAct, by account: AccountID?, at now: Instant,
        number: Int64
    ) throws {
        try accounts.appoint(id, appointment)
        try audit.append(
            act, of: String(id.rawValue), by: account, detail: appointment.words, at: now, number: number)
    }
}

extension Appointment {
    var words: String {
        let parts = [role.rawValue, agency?.rawValue, from?.description, to?.description]
        return (parts.compactMap(\.self) + (scope?.words ?? [])).joined(separator: " ")
    }
}

extension InspectionScope {
    fileprivate var words: [String] {
        [agency?.rawValue, unit?.code, category?.rawValue].compactMap(\.self) + (reports ?? []).map(\.description)
    }
}
