package import LocalTime
package import Office

/// Accounts and what they are appointed to.
package struct AccountTable {
    let tx: any Transaction
}

extension Transaction {
    package var accounts: AccountTable { AccountTable(tx: self) }
}

extension AccountTable {
    package func find(_ id: AccountID) throws -> Account? {
        try tx.rows("SELECT \(columns) FROM account WHERE id = \(id)").first.map(Account.init)
    }

    package func find(phoneDigest: String) throws -> Account? {
        try tx.rows("SELECT \(columns) FROM account WHERE phone_digest = \(phoneDigest)").first.map(Account.init)
    }

    /// Whose person it is, or who has claimed what was sent for them.
    package func find(person: PersonID) throws -> Account? {
        try tx.rows(
            """
            SELECT \(columns) FROM account
             WHERE closed_at IS NULL
               AND (person = \(person) OR id = (SELECT account FROM claimed_person WHERE person = \(person)))
             ORDER BY id LIMIT 1
            """
        ).first.map(Account.init)
    }

    /// Somebody has had an account of theirs, or claimed what was sent for them, whatever became of that account.
    package func hasHad(person: PersonID) throws -> Bool {
        try !tx.rows(
            """
            SELECT 1 AS found FROM account
             WHERE person = \(person) OR id = (SELECT account FROM claimed_person WHERE person = \(person)) LIMIT 1
            """
        ).isEmpty
    }

    package func insert(_ account: Account, phoneDigest: String) throws {
        try tx.run(
            """
            INSERT INTO account (id, person, phone_digest, kind, password, totp_sealed, must_change_password, created_at,
                                 verified_at)
            VALUES (\(account.id), \(account.person), \(phoneDigest), \(account.kind), \(account.password),
                    \(account.totpSealed), \(account.mustChangePassword), \(account.createdAt), \(account.verifiedAt))
            """)
    }

    package func update(_ account: Account) throws {
        try tx.run(
            """
            UPDATE account
               SET person = \(account.person), password = \(account.password), totp_sealed = \(account.totpSealed),
                   must_change_password = \(account.mustChangePassword), verified_at = \(account.verifiedAt),
                   disabled_at = \(account.disabledAt), closed_at = \(account.closedAt)
             WHERE id = \(account.id)
            """)
    }

    /// A closed account frees its telephone for another; a changed one takes the new.
    package func setPhoneDigest(_ digest: String?, of id: AccountID) throws {
        try tx.run("UPDATE account SET phone_digest = \(digest) WHERE id = \(id)")
    }

    package func officials() throws -> [(account: Account, appointments: [Appointment])] {
        try tx.rows("SELECT \(columns) FROM account WHERE kind = 'official' ORDER BY created_at, id").map { row in
            let account = try Account(row)
            return (account, try appointments(of: account.id))
        }
    }
}

// MARK: - The second factor

extension AccountTable {
    /// The step of the clock whose figures were accepted last.
    package func secondFactorStep(of id: AccountID) throws -> Int64? {
        try tx.rows("SELECT second_factor_step FROM account WHERE id = \(id)").first?.get("second_factor_step")
    }

    /// - Parameter step: nil with a new secret, of which no figures were used yet.
    package func keepSecondFactorStep(_ step: Int64?, of id: AccountID) throws {
        try tx.run("UPDATE account SET second_factor_step = \(step) WHERE id = \(id)")
    }
}

// MARK: - Appointments

extension AccountTable {
    package func appointments(of id: AccountID) throws -> [Appointment] {
        try tx.rows(
            "SELECT role, agency, from_day, to_day, scope FROM appointment WHERE account = \(id) ORDER BY role, agency"
        )
        .map { row in
            let agency: String = try row.get("agency")
            let scope: JSON<InspectionScope>? = try row.get("scope")
            return Appointment(
                try row.get("role"), at: agency.isEmpty ? nil : AgencyCode(rawValue: agency),
                from: try row.get("from_day"), to: try row.get("to_day"), scope: scope?.value)
        }
    }

    package func appoint(_ id: AccountID, _ appointment: Appointment) throws {
        let scope: Query = appointment.scope.map { "\(JSON($0))" } ?? "NULL"
        try tx.run(
            """
            INSERT INTO appointment (account, role, agency, from_day, to_day, scope)
            VALUES (\(id), \(appointment.role), \(appointment.agency?.rawValue ?? ""), \(appointment.from),
                    \(appointment.to), \(scope))
            ON CONFLICT (account, role, agency) DO UPDATE
               SET from_day = excluded.from_day, to_day = excluded.to_day, scope = excluded.scope
            """)
    }

    package func dismiss(_ id: AccountID, _ role: Role, _ agency: AgencyCode?) throws {
        try tx.run(
            "DELETE FROM appointment WHERE account = \(id) AND role = \(role) AND agency = \(agency?.rawValue ?? "")")
    }

    /// Everyone who holds a role today: whom a notice reaches. Index: appointment_role.
    package func holders(of role: Role, at agency: AgencyCode?, on day: Day) throws -> [AccountID] {
        let place: Query = agency.map { " AND appointment.agency = \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT appointment.account FROM appointment JOIN account ON account.id = appointment.account
             WHERE appointment.role = \(role)\(place) AND account.disabled_at IS NULL AND account.closed_at IS NULL
               AND COALESCE(from_day, \(day)) <= \(day) AND COALESCE(to_day, \(day)) >= \(day)
             ORDER BY appointment.account
            """
        ).map { try $0.get("account") }
    }
}

extension AccountTable {
    /// The agencies at which somebody can sign in today.
    package func staffedAgencies(on day: Day) throws -> Set<AgencyCode> {
        let codes: [AgencyCode] = try tx.rows(
            """
            SELECT DISTINCT appointment.agency FROM appointment JOIN account ON account.id = appointment.account
             WHERE appointment.agency <> '' AND account.disabled_at IS NULL AND account.closed_at IS NULL
               AND COALESCE(from_day, \(day)) <= \(day) AND COALESCE(to_day, \(day)) >= \(day)
            """
        ).map { try $0.get("agency") }
        return Set(codes)
    }
}

// MARK: - Rows

private let columns: Query = """
    id, person, kind, password, totp_sealed, must_change_password, created_at, verified_at, disabled_at, closed_at
    """

extension Account {
    init(_ row: Row) throws {
        id = try row.get("id")
        person = try row.get("person")
        kind = try row.get("kind")
        password = try row.get("password")
        totpSealed = try row.get("totp_sealed")
        mustChangePassword = try row.get("must_change_password")
        createdAt = try row.get("created_at")
        verifiedAt = try row.get("verified_at")
        disabledAt = try row.get("disabled_at")
        closedAt = try row.get("closed_at")
    }
}

extension AccountTable {
    package func verified() throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM account WHERE verified_at IS NOT NULL").first?.get("n") ?? 0
    }
}
