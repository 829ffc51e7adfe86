package import LocalTime
package import Office
package import Outreach
import Storage
package import Territory

/// Warnings to the people: composed, let go, updated and called back by two accounts, and what everybody sees of them.
package struct Warnings: Sendable {
    let province: Province
}

extension Province {
    package var warnings: Warnings { Warnings(province: self) }
}

extension Warnings {
    /// A draft; nobody but officials sees it.
    ///
    /// - Parameter number: the client's own for a repeat to find; a fresh one by default.
    /// - Throws: `InvalidSubmission` with all that is wrong, `WarningDenial`.
    @discardableResult
    package func draft(
        _ content: WarningContent, exercise: Bool, as number: Int64? = nil, by viewer: Viewer
    ) async throws -> Warning {
        let number = number ?? province.freshNumber()
        do {
            return try await decide(.draft(content, exercise: exercise), on: number, by: viewer, isNew: true)
        } catch WarningDenial.alreadyBegun {
            return try await repeated(content, exercise: exercise, as: number, by: viewer)
        }
    }

    /// A second press finds what the first one made; another's number, or other words under it, does not.
    private func repeated(
        _ content: WarningContent, exercise: Bool, as number: Int64, by viewer: Viewer
    ) async throws -> Warning {
        let history = try await province.store.read { try $0.journal.of(Warning.self, number) }
        let said = try content.checked(at: province.now())
        guard let first = history.first, first.by.account == viewer.account,
            first.event == .drafted(said, exercise: exercise), let warning = Warning(replaying: history)
        else { throw WarningDenial.alreadyBegun }
        return warning
    }

    /// - Parameter version: what the person had seen.
    /// - Throws: `AccountProblem.notFound`, `StaleSubject`, `InvalidSubmission`, `WarningDenial`.
    @discardableResult
    package func perform(
        _ command: WarningCommand, on number: Int64, seen version: Int? = nil, by viewer: Viewer
    ) async throws -> Warning {
        try await decide(command, on: number, seen: version, by: viewer, isNew: false)
    }

    private func decide(
        _ command: WarningCommand, on number: Int64, seen version: Int? = nil, by viewer: Viewer, isNew: Bool
    ) async throws -> Warning {
        try viewer.require(.readersOfWarnings)
        let (now, law) = (province.now(), try await province.books.current().law)
        let command = try command.checked(at: now)
        return try await province.store.write { tx in
            let known = try Warning.load(number, in: tx)
            guard isNew || known != nil else { throw AccountProblem.notFound }
            var warning = known ?? Warning(number: number)
            if let version, version != warning.version { throw StaleSubject(subject: warning.subject) }
            try tx.keep(try warning.decide(command, by: viewer, at: now), on: &warning, at: now, under: law)
            return warning
        }
    }
}

extension WarningCommand {
    /// What people typed is cleaned before it is decided about.
    fileprivate func checked(at now: Instant) throws(InvalidSubmission) -> WarningCommand {
        switch self {
        case .draft(let content, let exercise): .draft(try content.checked(at: now), exercise: exercise)
        case .change(let content): .change(try content.checked(at: now))
        case .prepareUpdate(let content): .prepareUpdate(try content.checked(at: now))
        case .submit, .sendBack, .issue, .prepareCancel, .discard: self
        }
    }
}

// MARK: - Reading

extension Warnings {
    /// For those who compose and let go, the newest first.
    ///
    /// - Throws: `AccountProblem.forbidden`.
    package func all(for viewer: Viewer) async throws -> [Warning] {
        try viewer.require(.readersOfWarnings)
        return try await province.store.read { tx in
            try tx.warnings.newest().compactMap { try Warning.load($0, in: tx) }
        }
    }

    /// - Throws: `AccountProblem.notFound`.
    package func one(_ number: Int64, for viewer: Viewer) async throws -> Warning {
        try viewer.require(.readersOfWarnings)
        guard let warning = try await province.store.read({ try Warning.load(number, in: $0) }) else {
            throw AccountProblem.notFound
        }
        return warning
    }

    /// Who composed it and who let it go, by name: for those who read warnings, who are their colleagues.
    ///
    /// - Throws: `AccountProblem.forbidden`, `VaultFailure`.
    package func hands(in warning: Warning, for viewer: Viewer) async throws -> OfficialNames {
        try viewer.require(.readersOfWarnings)
        let said = warning.messages.flatMap { $0.composedBy + [$0.issuedBy].compactMap(\.self) }
        let accounts = said + (warning.pending?.hands ?? [])
        return try await province.store.read { try province.officialNames(of: accounts, $0) }
    }

    /// What everybody is to see now.
    ///
    /// - Throws: `StorageError` alone.
    package func live() async throws -> [LiveWarning] {
        let now = province.now()
        return try await province.store.read { tx in
            try tx.warnings.live(at: now).compactMap { try Warning.load($0, in: tx).flatMap { LiveWarning($0) } }
        }
    }

    /// One message as it went out, also when it is over; nil for exercises, drafts and what never was.
    ///
    /// - Throws: `StorageError` alone.
    package func message(_ identifier: String) async throws -> CAPAlert? {
        let parts = identifier.split(separator: "-")
        guard parts.count == 4, let number = Int64(parts[2]) else { return nil }
        return try await province.store.read { tx in
            try Warning.load(number, in: tx)?.publicMessages.first { $0.identifier == identifier }
        }
    }
}

// MARK: - Who wants to hear

extension Warnings {
    /// In place of what this person had chosen before.
    ///
    /// - Throws: `InvalidSubmission` for a unit that is no commune of today.
    package func choose(_ units: [UnitKey], by viewer: Viewer) async throws {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let now = province.now()
        _ = try await communes(units, on: now.day)
        try await province.store.write { try $0.warnings.choose(units, for: account, at: now) }
    }

    /// - Throws: `AccountProblem.notSignedIn`.
    package func chosen(by viewer: Viewer) async throws -> [UnitKey] {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        return try await province.store.read { try $0.warnings.chosen(by: account) }
    }
}

// MARK: - Where

extension Warnings {
    /// The communes as they are today, with a ring around their land where the borders are known.
    ///
    /// - Throws: `InvalidSubmission` for a unit that is no commune of this day.
    package func communes(_ units: [UnitKey], on day: Day) async throws -> [WarnedCommune] {
        let atlas = try await province.books.current().atlas
        return try Set(units).sorted().map { key in
            guard let unit = atlas.gazetteer.unit(key), unit.isCommuneLevel, unit.isInForce(on: day) else {
                throw InvalidSubmission([
                    FieldProblem("communes", "unknownCommune", "Có xã, phường không còn trong danh mục. Hãy chọn lại.")
                ])
            }
            let points = atlas.boundaries(of: key.era)?.rings(of: key.code).joined() ?? [].joined()
            return WarnedCommune(unit: key, name: unit.name, ring: Ring.around(Array(points)))
        }
    }
}
