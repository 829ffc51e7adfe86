/// A table of a province, and the key by which its rows are told apart and put in order.
package struct ProvinceTable: Sendable, Hashable {
    package let name: String
    private let key: [String]
    /// The key in schemas before this one: a backup of such a province is compared before it is brought up to date.
    private let earlier: [String]?

    private init(_ name: String, by key: String..., earlier: [String]? = nil) {
        (self.name, self.key, self.earlier) = (name, key, earlier)
    }

    func key(among columns: [TableColumn]) -> [String] {
        guard let earlier, !Set(key).isSubset(of: columns.map(\.name)) else { return key }
        return earlier
    }
}

extension ProvinceTable {
    /// What a province was in schemas before this one: a backup of it is compared before it is brought up to date.
    package static let former = [ProvinceTable("answered_act", by: "account", "request_key")]

    /// All that a province is, each table after those it refers to.
    package static let all = [
        ProvinceTable("person", by: "id"),
        ProvinceTable("account", by: "id"),
        ProvinceTable("appointment", by: "account", "role", "agency"),
        ProvinceTable("account_proposal", by: "id"),
        ProvinceTable("claimed_person", by: "person"),
        ProvinceTable("claim_code", by: "account"),
        ProvinceTable("session", by: "token_digest"),
        ProvinceTable("one_time_code", by: "account", "purpose"),
        ProvinceTable("registration", by: "handle_digest"),
        ProvinceTable("draft", by: "key_digest"),
        ProvinceTable("audit", by: "at", "number"),
        ProvinceTable("agency", by: "code"),
        ProvinceTable("category", by: "code"),
        ProvinceTable("reference", by: "kind", "name", "version"),
        ProvinceTable("rule_change", by: "id"),
        ProvinceTable("report", by: "id"),
        ProvinceTable("reading", by: "report"),
        ProvinceTable("classifier", by: "version"),
        ProvinceTable("event", by: "report", "sequence"),
        ProvinceTable("cooperation", by: "report", "agency"),
        ProvinceTable("journal", by: "kind", "subject", "sequence"),
        ProvinceTable("wake", by: "kind", "subject"),
        ProvinceTable("letter", by: "number"),
        ProvinceTable("letter_unit", by: "letter", "unit"),
        ProvinceTable("register_book", by: "issuer", "symbol", "year"),
        ProvinceTable("register", by: "issuer", "symbol", "year", "number"),
        ProvinceTable("outline", by: "number"),
        ProvinceTable("campaign", by: "id"),
        ProvinceTable("campaign_unit", by: "campaign", "unit"),
        ProvinceTable("campaign_station", by: "campaign", "station"),
        ProvinceTable("campaign_evidence", by: "campaign", "id"),
        ProvinceTable("campaign_message", by: "campaign", "id"),
        ProvinceTable(
            "outbox", by: "kind", "subject", "sequence", "ordinal", earlier: ["report", "sequence", "ordinal"]),
        ProvinceTable(
            "line", by: "account", "kind", "subject", "sequence", "ordinal",
            earlier: ["account", "report", "sequence", "ordinal"]),
        ProvinceTable("answered_request", by: "account", "request_key"),
        ProvinceTable("follow", by: "account", "report"),
        ProvinceTable("warning", by: "id"),
        ProvinceTable("warning_interest", by: "account", "unit"),
        ProvinceTable("data_request", by: "id"),
        ProvinceTable("data_request_words", by: "request"),
        ProvinceTable("breach", by: "id"),
        ProvinceTable("media", by: "id"),
        ProvinceTable("upload", by: "id"),
        ProvinceTable("bulletin", by: "number"),
        ProvinceTable("bulletin_exercise", by: "number"),
        ProvinceTable("sound_work", by: "kind", "subject", "take"),
        ProvinceTable("allowance", by: "key_digest"),
        ProvinceTable("programme_slot", by: "id"),
        ProvinceTable("programme_turn", by: "station"),
        ProvinceTable("airing", by: "id"),
        ProvinceTable("play_log", by: "station", "device", "report"),
        ProvinceTable("station_key", by: "id"),
        ProvinceTable("player_seen", by: "station_key"),
        ProvinceTable("playable", by: "bulletin"),
    ]

    /// What is not copied: the migrations write the one, and the reports give the other.
    package static let madeAgain = ["schema_migration", "report_search"]
}

/// A column as the schema has it.
package struct TableColumn: Sendable, Hashable {
    package let name: String
    package let isText: Bool
}

extension Transaction {
    package func tableNames() throws -> [String] { try rows(dialect.tableNames).map { try $0.get("name") } }

    package func columns(of table: ProvinceTable) throws -> [TableColumn] {
        try rows(dialect.columns(table.name)).map {
            TableColumn(name: try $0.get("name"), isText: try $0.get("is_text"))
        }
    }

    /// Every row in the order of the key, which is the same on both engines: texts by their bytes, whatever the
    /// database's own collation is.
    func each(of table: ProvinceTable, _ columns: [TableColumn], _ body: ([StoredValue]) throws -> Void) throws {
        let names = columns.map(\.name).joined(separator: ", ")
        let order = table.key(among: columns).map { name -> Query in
            let isText = columns.contains { $0.name == name && $0.isText }
            return Query(raw: name) + (isText ? dialect.bytewise : "")
        }
        try each("SELECT \(raw: names) FROM \(raw: table.name) ORDER BY \(order.joined(separator: ", "))") { row in
            try body(row.values)
            return true
        }
    }
}
