package import LocalTime
package import Outreach

/// What devices have said was played, each report once: only added to.
package struct PlayLogTable {
    let tx: any Transaction
}

extension Transaction {
    package var playLog: PlayLogTable { PlayLogTable(tx: self) }
}

extension PlayLogTable {
    /// - Returns: what is kept under its number, where it is known already.
    package func add(
        _ report: PlayReport, of airing: Int64, from station: Station.Code, at now: Instant
    ) throws -> (airing: Int64, report: PlayReport)? {
        let added = try tx.run(
            """
            INSERT INTO play_log (station, device, report, airing, received_at, body)
            VALUES (\(station), \(report.device), \(report.id), \(airing), \(now), \(JSON(report)))
            ON CONFLICT (station, device, report) DO NOTHING
            """)
        guard added == 0 else { return nil }
        let kept = try tx.rows(
            """
            SELECT airing, body FROM play_log
             WHERE station = \(station) AND device = \(report.device) AND report = \(report.id)
            """
        ).first
        guard let kept else { return nil }
        let body: JSON<PlayReport> = try kept.get("body")
        return (try kept.get("airing"), body.value)
    }

    /// Newest first. Index: primary key.
    package func latest(of station: Station.Code, limit: Int) throws -> [(
        airing: Int64, at: Instant, report: PlayReport
    )] {
        try tx.rows(
            """
            SELECT airing, received_at, body FROM play_log WHERE station = \(station)
             ORDER BY received_at DESC, report LIMIT \(limit)
            """
        ).map { row in
            let body: JSON<PlayReport> = try row.get("body")
            return (try row.get("airing"), try row.get("received_at"), body.value)
        }
    }
}
