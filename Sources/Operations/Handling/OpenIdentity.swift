package import FieldReports
package import Office
import Outbound
import Storage

/// The one way to a reporter's name: with a ground the domain accepts, and leaving an event that the reporter reads.
extension Cases {
    /// - Returns: only the fields that were asked for; the rest of the record never leaves the vault.
    /// - Throws: `NoSuchReport`, `StaleReport`, `Denial`; `VaultFailure` where the key that sealed it is not here.
    package func openIdentity(
        of code: ReportCode, fields: [IdentityField], reason: String, by viewer: Viewer, seen version: Int? = nil
    ) async throws -> [IdentityField: String] {
        try await handle(.openIdentity(fields: fields, reason: reason), on: code, by: viewer, seen: version)
        let found = try await store.read { tx -> (PersonID, String)? in
            guard let report = try tx.reports.load(code), let sealed = try tx.people.sealed(report.reporter) else {
                return nil
            }
            return (report.reporter, sealed)
        }
        guard let (person, sealed) = found else { return [:] }
        let record = try province.identity(sealed, of: person)
        var opened: [IdentityField: String] = [:]
        for field in fields {
            switch field {
            case .fullName: opened[field] = record.fullName
            case .phone: opened[field] = record.phone
            case .email: opened[field] = record.email
            }
        }
        return opened
    }
}

extension Province {
    func identity(_ sealed: String, of person: PersonID) throws -> IdentityRecord {
        guard let bytes = Base64URL.bytes(sealed) else { throw StorageError.unreadable(column: "sealed") }
        return try SealedIdentity(bytes: bytes).record(of: String(person.rawValue), in: vault)
    }

    func sealed(_ record: IdentityRecord, of person: PersonID) -> String {
        Base64URL.text(SealedIdentity(record, of: String(person.rawValue), in: vault).bytes)
    }
}
