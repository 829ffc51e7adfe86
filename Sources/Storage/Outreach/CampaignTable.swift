package import LocalTime
import Office
package import Outreach

/// The rows of campaigns, for lists. What a campaign is stands in its history.
package struct CampaignTable {
    let tx: any Transaction
}

extension Transaction {
    package var campaigns: CampaignTable { CampaignTable(tx: self) }
}

/// A line of the list of campaigns.
package struct CampaignSummary: Sendable, Equatable {
    package let number: Int64
    package let title: String
    package let from: Day
    package let lastDay: Day
    package let units: Int
    package let total: Int
    package let reached: Int
    package let evidenceWaiting: Int
    package let unread: Int
}

extension CampaignTable {
    /// Two that ask at once get one after the other, by the primary key.
    package func nextNumber() throws -> Int64 {
        1 + (try tx.rows("SELECT COALESCE(MAX(id), 0) AS id FROM campaign").first?.get("id") ?? 0)
    }

    /// The newest first. Index: campaign_from.
    ///
    /// - Parameters:
    ///   - concerned: only what asks something of these; nil for all.
    ///   - begun: only what has begun by this day; nil for all.
    ///   - cursor: begins after this one of the list.
    package func list(
        for concerned: Concerned? = nil, begunBy begun: Day? = nil, after cursor: CampaignCursor? = nil,
        limit: Int = 50
    ) throws -> [CampaignSummary] {
        let own: Query = concerned.map { " AND (\($0.condition))" } ?? ""
        let begun: Query = begun.map { " AND from_day <= \($0)" } ?? ""
        let next: Query =
            cursor.map {
                " AND (from_day < \($0.from) OR (from_day = \($0.from) AND campaign.id < \($0.number)))"
            } ?? ""
        return try tx.rows(
            """
            SELECT id, title, from_day, last_day,
                   (SELECT COUNT(*) FROM campaign_unit u WHERE u.campaign = campaign.id) AS units,
                   (SELECT COALESCE(SUM(total), 0) FROM campaign_unit u WHERE u.campaign = campaign.id) AS total,
                   (SELECT COALESCE(SUM(reached), 0) FROM campaign_unit u WHERE u.campaign = campaign.id) AS reached,
                   (SELECT COALESCE(SUM(unread), 0) FROM campaign_unit u WHERE u.campaign = campaign.id) AS unread,
                   (SELECT COUNT(*) FROM campaign_evidence e
                     WHERE e.campaign = campaign.id AND e.state = 'waiting') AS waiting
              FROM campaign WHERE 1 = 1\(own)\(begun)\(next) ORDER BY from_day DESC, id DESC LIMIT \(limit)
            """
        ).map { row in
            CampaignSummary(
                number: try row.get("id"), title: try row.get("title"), from: try row.get("from_day"),
                lastDay: try row.get("last_day"), units: try row.get("units"), total: try row.get("total"),
                reached: try row.get("reached"), evidenceWaiting: try row.get("waiting"),
                unread: try row.get("unread"))
        }
    }

    /// The campaigns whose window holds this day; index: campaign_from.
    package func running(on day: Day) throws -> [Int64] {
        try tx.rows(
            "SELECT id FROM campaign WHERE from_day <= \(day) AND last_day >= \(day) ORDER BY from_day DESC, id DESC"
        ).map { try $0.get("id") }
    }
}

extension CampaignTable {
    /// Units that are addressed, or stations that are obliged.
    package struct Concerned: Sendable {
        let units: [DirectoryUnit.Code]
        let stations: [Station.Code]

        package init(units: [DirectoryUnit.Code], stations: [Station.Code]) {
            self.units = units
            self.stations = stations
        }

        /// Indexes: campaign_unit_unit, campaign_station_station.
        fileprivate var condition: Query {
            """
            campaign.id IN (SELECT campaign FROM campaign_unit WHERE unit IN (\(list: units.map(\.rawValue)))
                            UNION SELECT campaign FROM campaign_station
                                   WHERE station IN (\(list: stations.map(\.rawValue))))
            """
        }
    }
}

/// Where a list of campaigns goes on: `2026-09-14.3`.
package struct CampaignCursor: Sendable, Equatable, LosslessStringConvertible {
    package let from: Day
    package let number: Int64

    package init(from: Day, number: Int64) {
        self.from = from
        self.number = number
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let from = Day(String(parts[0])), let number = Int64(parts[1]) else { return nil }
        self.init(from: from, number: number)
    }

    package var description: String { "\(from).\(number)" }
}
