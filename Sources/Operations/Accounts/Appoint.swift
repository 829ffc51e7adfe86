import LocalTime
package import Office
package import Storage

/// Who holds which role, where and for how long (A0.9). What was held stays in the log.
extension Province {
    package func appoint(_ id: AccountID, _ appointment: Appointment, by viewer: Viewer) async throws {
        try viewer.require([.systemAdmin])
        let books = try await books.current()
        try check(appointment, books)
        let (now, entry) = (now(), freshNumber())
        try await store.write { tx in
            guard try tx.accounts.find(id)?.kind == .official else { throw AccountProblem.notFound }
            try tx.accounts.appoint(id, appointment)
            try tx.audit.append(
                "appointed", of: String(id.rawValue), by: viewer.account, detail: appointment.words, at: now,
                number: entry)
        }
    }

    package func dismiss(_ id: AccountID, from role: Role, at agency: AgencyCode?, by viewer: Viewer) async throws {
        try viewer.require([.systemAdmin])
        let (now, entry) = (now(), freshNumber())
        try await store.write { tx in
            try tx.accounts.dismiss(id, role, agency)
            try tx.audit.append(
                "dismissed", of: String(id.rawValue), by: viewer.account, detail: Appointment(role, at: agency).words,
                at: now, number: entry)
        }
    }

    package static let auditReaders: Set<Role> = [.systemAdmin, .directoryAdmin, .auditor, .iocManager]

    /// What was done outside any one report, the latest first.
    package func auditLog(for viewer: Viewer, limit: Int = 100) async throws -> [AuditTable.Entry] {
        try viewer.require(Self.auditReaders)
        return try await store.read { try $0.audit.latest(limit) }
    }
}

extension Appointment {
    fileprivate var words: String {
        [role.rawValue, agency?.rawValue, from?.description, to?.description].compactMap(\.self).joined(separator: " ")
    }
}
