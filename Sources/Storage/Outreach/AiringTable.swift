package import LocalTime
package import Office
package import Outreach

/// What lists and figures ask of airings, beside the journal that holds their histories.
package struct AiringTable {
    let tx: any Transaction
}

extension Transaction {
    package var airings: AiringTable { AiringTable(tx: self) }
}

extension Airing: Journalled {
    package func write(
        _ recorded: [Recorded<Airing>], from old: Airing, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try tx.airings.put(self)
        try wake(at: wakesAt, in: tx)
        tx.announce(.changed(subject))
    }
}

extension AiringTable {
    /// The row as the history makes it.
    func put(_ airing: Airing) throws {
        let (plan, fact, result) = (airing.plan, airing.fact, airing.result)
        try tx.run(
            """
            INSERT INTO airing (id, station, slot, bulletin, title, priority, subjects, planned_at, planned_end,
                                started_at, ending, source, is_unverified, is_disputed)
            VALUES (\(airing.number), \(plan.station), \(plan.slot), \(fact.bulletin), \(plan.playable.title),
                    \(plan.playable.priority), \(JSON(fact.subjects)), \(plan.at), \(plan.end), \(fact.startedAt),
                    \(fact.end), \(result.source), \(result.isUnverified), \(result.isDisputed))
            ON CONFLICT (id) DO UPDATE SET bulletin = excluded.bulletin, title = excluded.title,
                priority = excluded.priority, subjects = excluded.subjects, planned_end = excluded.planned_end,
                started_at = excluded.started_at, ending = excluded.ending, source = excluded.source,
                is_unverified = excluded.is_unverified, is_disputed = excluded.is_disputed
            """)
    }

    /// Everything that was planned to begin in these days, for compliance (CAM-10): one question, by one index.
    package func facts(from first: Day, to last: Day) throws -> [AiringFact] {
        try tx.rows(
            """
            SELECT station, bulletin, subjects, planned_at, started_at, ending FROM airing
             WHERE planned_at >= \(first.start) AND planned_at < \(last.end) ORDER BY planned_at, station
            """
        ).map { row in
            let subjects: JSON<[String]> = try row.get("subjects")
            return AiringFact(
                station: try row.get("station"), bulletin: try row.get("bulletin"), subjects: subjects.value,
                plannedAt: try row.get("planned_at"), startedAt: try row.get("started_at"),
                end: try row.get("ending"))
        }
    }

    /// What of a bulletin is still to be heard, or is being played. Index: airing_open.
    package func open(of bulletin: Int64) throws -> [Int64] {
        try tx.rows("SELECT id FROM airing WHERE bulletin = \(bulletin) AND ending IS NULL ORDER BY planned_at, id")
            .map { try $0.get("id") }
    }

    /// Where and when a bulletin was heard, the newest first. Index: airing_heard.
    package func heard(of bulletin: Int64, limit: Int = 20) throws -> [(station: Station.Code, at: Instant)] {
        try tx.rows(
            """
            SELECT station, started_at FROM airing
             WHERE bulletin = \(bulletin) AND ending = 'aired' AND started_at IS NOT NULL
             ORDER BY started_at DESC, station LIMIT \(limit)
            """
        ).map { (try $0.get("station"), try $0.get("started_at")) }
    }

    /// Numbers of what a station was to begin within a time, in order. Index: airing_station.
    package func numbers(of station: Station.Code, from start: Instant, to end: Instant) throws -> [Int64] {
        try tx.rows(
            """
            SELECT id FROM airing WHERE station = \(station) AND planned_at >= \(start) AND planned_at < \(end)
             ORDER BY planned_at, id
            """
        ).map { try $0.get("id") }
    }

    /// What is still to come of a slot after an instant. Index: airing_slot.
    package func open(ofSlot slot: Int64, after instant: Instant) throws -> [Int64] {
        try tx.rows(
            """
            SELECT id FROM airing WHERE slot = \(slot) AND planned_at > \(instant) AND ending IS NULL ORDER BY planned_at
            """
        ).map { try $0.get("id") }
    }

    /// Station by station, how many planned airings ended in which way: the sum is what was planned.
    package func ends(from start: Instant, to end: Instant) throws -> [Station.Code: [AiringEnd?: Int]] {
        var ends: [Station.Code: [AiringEnd?: Int]] = [:]
        for row in try tx.rows(
            """
            SELECT station, ending, COUNT(*) AS n FROM airing
             WHERE planned_at >= \(start) AND planned_at < \(end) GROUP BY station, ending
            """
        ) {
            let (station, ending): (Station.Code, AiringEnd?) = (try row.get("station"), try row.get("ending"))
            ends[station, default: [:]][ending] = try row.get("n")
        }
        return ends
    }

    /// Where a row says something else than its history, in words: for `verify`.
    package func differences() throws -> [String] {
        var rows: [Int64: Row] = [:]
        for row in try tx.rows("SELECT id, ending, started_at, bulletin, planned_at FROM airing") {
            rows[try row.get("id")] = row
        }
        var found: [String] = []
        try tx.journal.each(Airing.self) { history in
            guard let airing = Airing(replaying: history) else { return }
            let row = rows.removeValue(forKey: airing.number)
            let fact = airing.fact
            let agrees =
                try row.map {
                    try $0.get("ending") == fact.end && $0.get("started_at") == fact.startedAt
                        && $0.get("bulletin") == fact.bulletin && $0.get("planned_at") == fact.plannedAt
                } ?? false
            if !agrees { found.append("\(airing.subject): dòng liệt kê khác với lịch sử của nó") }
        }
        return found + rows.keys.sorted().map { "airing \($0): dòng không có lịch sử" }
    }
}
