package import LocalTime
import Office
package import Outreach

/// What lists and figures ask of airings, beside the journal that holds their histories.
package struct AiringTable {
    let tx: any Transaction
}

extension Transaction {
    package var airings: AiringTable { AiringTable(tx: self) }
}

extension Airing: Journalled {
    package static let listings = [
        Listing<Airing>(
            "airing", by: ["id"],
            [
                "station", "slot", "bulletin", "title", "priority", "subjects", "planned_at", "planned_end",
                "started_at", "ending", "source", "is_unverified", "is_disputed",
            ]
        ) { airing in
            let (plan, fact, result) = (airing.plan, airing.fact, airing.result)
            return [
                storedRow(
                    airing.number, plan.station, plan.slot, fact.bulletin, plan.playable.title,
                    plan.playable.priority, listed(fact.subjects), plan.at, plan.end, fact.startedAt, fact.end,
                    result.source, result.isUnverified, result.isDisputed)
            ]
        }
    ]

    /// Texts alone, which JSON never refuses.
    private static func listed(_ subjects: [String]) -> String { (try? JSON(subjects).text()) ?? "[]" }
}

extension AiringTable {
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

    /// What is still to come of a station's programme. Index: airing_station.
    package func open(ofProgrammeOf station: Station.Code, after instant: Instant) throws -> [Int64] {
        try tx.rows(
            """
            SELECT id FROM airing
             WHERE station = \(station) AND planned_at > \(instant) AND slot IS NOT NULL AND ending IS NULL
             ORDER BY planned_at, id
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
}
