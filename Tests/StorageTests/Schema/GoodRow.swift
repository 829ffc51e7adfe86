import Storage

/// A row that the schema takes, its values as SQL writes them. A test changes one thing in it.
struct GoodRow: Sendable {
    let table: String
    private let values: [String: String]

    init(_ table: String, _ values: [String: String]) { (self.table, self.values) = (table, values) }

    var insert: Query { but([:]) }

    func but(_ changes: [String: String]) -> Query {
        let columns = values.merging(changes) { _, changed in changed }.sorted { $0.key < $1.key }
        let (names, values) = (columns.map(\.key).joined(separator: ", "), columns.map(\.value).joined(separator: ", "))
        return "INSERT INTO \(raw: table) (\(raw: names)) VALUES (\(raw: values))"
    }
}

extension GoodRow {
    static let person = GoodRow("person", ["id": "1", "sealed": "'x'", "created_at": "0"])
    static let account = GoodRow(
        "account", ["id": "1", "person": "1", "phone_digest": "'d'", "kind": "'individual'", "created_at": "0"])
    static let colleague = GoodRow("account", ["id": "2", "person": "1", "kind": "'official'", "created_at": "0"])
    static let appointment = GoodRow("appointment", ["account": "1", "role": "'dpo'"])
    static let code = GoodRow(
        "one_time_code", ["account": "1", "purpose": "'recovery'", "code_digest": "'d'", "expires_at": "0"])
    static let registration = GoodRow(
        "registration",
        [
            "handle_digest": "'h'", "account": "3", "person": "3", "phone_digest": "'d'", "kind": "'individual'",
            "password": "'p'", "sealed": "'x'", "code_digest": "'c'", "expires_at": "0", "created_at": "0",
        ])
    static let claimed = GoodRow("claimed_person", ["person": "1", "account": "1", "at": "0"])
    static let audit = GoodRow("audit", ["at": "0", "number": "1", "act": "'signIn'", "subject": "'1'"])

    static let agency = GoodRow("agency", ["code": "'a'", "name": "'A'", "kind": "'department'"])
    static let category = GoodRow(
        "category", ["code": "'c'", "name": "'C'", "grouping": "'G'", "is_active": "1", "position": "1"])
    static let book = GoodRow(
        "reference", ["kind": "'rules'", "name": "''", "version": "1", "at": "0", "note": "''", "body": "'{}'"])
    static let ruleChange = GoodRow(
        "rule_change",
        [
            "id": "1", "base": "'1'", "valid_from": "9", "document": "'12/TTr'", "body": "'{}'", "proposed_by": "1",
            "proposed_at": "0", "decided_by": "2", "decided_at": "1", "is_agreed": "1",
        ])

    static let report = GoodRow(
        "report",
        [
            "id": "1", "version": "1", "submitted_at": "0", "status": "'routed'", "visibility": "'public'",
            "is_hidden": "0", "is_restricted": "0", "is_pilot": "0", "category": "'c'", "channel": "'webPortal'",
            "lead_agency": "'a'", "pending": "0", "updated_at": "0", "reporter": "1", "submitted_by": "1",
            "is_assisted": "0", "request_key": "'k'", "shown_description": "''", "body": "'{}'",
        ])
    static let event = GoodRow(
        "event",
        [
            "report": "1", "sequence": "1", "at": "0", "standing": "'reporter'", "rules": "'1'",
            "name": "'submitted'", "body": "'{}'",
        ])
    static let cooperation = GoodRow("cooperation", ["report": "1", "agency": "'a'"])
    static let journal = GoodRow(
        "journal",
        [
            "kind": "'bulletin'", "subject": "1", "sequence": "1", "at": "0", "standing": "'editor'",
            "rules": "'1'", "name": "'drafted'", "body": "'{}'",
        ])
    static let answered = GoodRow(
        "answered_request",
        ["account": "1", "request_key": "'k'", "digest": "'d'", "subject_kind": "'report'", "subject": "1", "at": "0"])
    static let follow = GoodRow("follow", ["account": "1", "report": "1", "at": "0"])
    static let media = GoodRow(
        "media",
        [
            "id": "'m'", "owner": "1", "subject_kind": "'report'", "subject": "1", "sha256": "'s'", "kind": "'photo'",
            "content_type": "'image/jpeg'", "bytes": "1", "created_at": "0",
        ])
    static let upload = GoodRow("upload", ["id": "'u'", "owner": "1", "length": "1", "created_at": "0"])

    /// Each after those it refers to.
    static let all = [
        person, account, colleague, appointment, code, registration, claimed, audit, agency, category, book,
        ruleChange, report, event, cooperation, journal, answered, follow, media, upload,
    ]
}
