package import FieldReports
import LocalTime
package import Office
import Outbound
package import Storage

/// As long as a client may try again after it heard nothing.
private let answerIsGivenAgainFor = Span.minutes(10)

package struct OpenedIdentity: Sendable {
    package let fields: [IdentityField: String]
    package let isRepeat: Bool
}

/// The one way to a reporter's name: with a ground the domain accepts, and leaving an event that the reporter reads.
extension Cases {
    /// Under a client's key a repeat is given the same once more, without a second event, where it comes at once and the
    /// ground still holds: an answer may be lost on the way, but one event is not a key to look again another day.
    /// - Returns: only the fields that were asked for; the rest of the record never leaves the vault.
    /// - Throws: as `perform`; `RequestKeyReused` also for a repeat that comes late.
    package func openIdentity(
        of code: ReportCode, fields: [IdentityField], reason: String, by viewer: Viewer, seen version: Int? = nil,
        request: RequestKey? = nil
    ) async throws -> OpenedIdentity {
        let command = Command.openIdentity(fields: fields, reason: reason)
        let handled = try await perform(command, on: code, by: viewer, seen: version, request: request)
        if handled.isRepeat {
            guard now() < handled.at + answerIsGivenAgainFor else { throw RequestKeyReused() }
            try await checkStillOpen(command, on: code, by: viewer)
        }
        let found = try await store.read { tx -> (PersonID, String)? in
            guard let report = try tx.reports.load(code), let sealed = try tx.people.sealed(report.reporter) else {
                return nil
            }
            return (report.reporter, sealed)
        }
        // Nothing is left of a person who was erased (A0.18).
        guard let (person, sealed) = found else { return OpenedIdentity(fields: [:], isRepeat: handled.isRepeat) }
        let record = try province.identity(sealed, of: person)
        var opened: [IdentityField: String] = [:]
        for field in fields {
            switch field {
            case .fullName: opened[field] = record.fullName
            case .phone: opened[field] = record.phone
            case .email: opened[field] = record.email
            }
        }
        return OpenedIdentity(fields: opened, isRepeat: handled.isRepeat)
    }

    private func checkStillOpen(_ command: Command, on code: ReportCode, by viewer: Viewer) async throws {
        let (now, law) = (now(), try await books.current().law)
        let found = try await store.read { tx -> (Report, Command)? in
            guard let report = try tx.reports.load(code), report.isVisible(to: viewer) else { return nil }
            return (report, try tx.restricting(command, about: report))
        }
        guard let (report, command) = found else { throw NoSuchReport() }
        _ = try report.decide(command, by: viewer, at: now, under: law)
    }
}

extension Transaction {
    /// With what the person has asked about the opening of who they are (A0.18).
    func restricting(_ command: Command, about report: Report) throws -> Command {
        guard case .openIdentity(let fields, let reason, _) = command else { return command }
        return .openIdentity(
            fields: fields, reason: reason, restricted: try people.isRestricted(report.reporter))
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
