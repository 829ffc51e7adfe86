import Outreach

extension CampaignTable {
    /// Writes what differs, and takes away what is gone.
    func write(_ rows: CampaignRows, over old: CampaignRows) throws {
        if let head = rows.head, head != old.head {
            try put(head, into: "campaign", CampaignRows.headColumns, key: ["id"])
        }
        for unit in old.units.keys where rows.units[unit] == nil {
            try tx.run("DELETE FROM campaign_unit WHERE campaign = \(rows.campaign) AND unit = \(unit)")
        }
        for station in old.stations.keys where rows.stations[station] == nil {
            try tx.run("DELETE FROM campaign_station WHERE campaign = \(rows.campaign) AND station = \(station)")
        }
        for (station, row) in rows.stations where old.stations[station] == nil {
            try tx.send("INSERT INTO campaign_station (campaign, station) VALUES (\(stored: row))")
        }
        for (table, columns, key, new, before) in [
            ("campaign_unit", CampaignRows.unitColumns, ["campaign", "unit"], rows.units, old.units),
            ("campaign_evidence", CampaignRows.evidenceColumns, ["campaign", "id"], rows.evidence, old.evidence),
            ("campaign_message", CampaignRows.messageColumns, ["campaign", "id"], rows.messages, old.messages),
        ] {
            for (name, row) in new.sorted(by: { $0.key < $1.key }) where before[name] != row {
                try put(row, into: table, columns, key: key)
            }
        }
    }

    private func put(_ row: [StoredValue], into table: String, _ columns: [String], key: [String]) throws {
        let changes = columns.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try tx.send(
            """
            INSERT INTO \(raw: table) (\(raw: columns.joined(separator: ", "))) VALUES (\(stored: row))
            ON CONFLICT (\(raw: key.joined(separator: ", "))) DO UPDATE SET \(raw: changes)
            """)
    }

    /// The rows as they lie there, to be held against the history.
    package func rows(of campaign: Int64) throws -> CampaignRows {
        CampaignRows(
            campaign: campaign,
            head: try all("campaign", CampaignRows.headColumns, "WHERE id = \(campaign)").first,
            units: try keyed("campaign_unit", CampaignRows.unitColumns, campaign),
            stations: try keyed("campaign_station", CampaignRows.stationColumns, campaign),
            evidence: try keyed("campaign_evidence", CampaignRows.evidenceColumns, campaign),
            messages: try keyed("campaign_message", CampaignRows.messageColumns, campaign))
    }

    private func keyed(_ table: String, _ columns: [String], _ campaign: Int64) throws -> [String: [StoredValue]] {
        let rows = try all(table, columns, "WHERE campaign = \(campaign)")
        return try Dictionary(rows.map { (try $0[1].name, $0) }) { first, _ in first }
    }

    private func all(_ table: String, _ columns: [String], _ condition: Query) throws -> [[StoredValue]] {
        try tx.rows("SELECT \(raw: columns.joined(separator: ", ")) FROM \(raw: table) \(condition)").map(\.values)
    }
}

extension StoredValue {
    /// A row's own part of its key: a code or a number.
    fileprivate var name: String {
        get throws {
            if case .text(let text) = self { return text }
            return "\(try Int64(stored: self))"
        }
    }
}
