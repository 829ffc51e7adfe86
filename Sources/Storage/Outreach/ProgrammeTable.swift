package import LocalTime
package import Office
package import Outreach

/// Slots of stations' programmes. What is ended keeps its row, so that what was planned from it stays explained.
package struct ProgrammeTable {
    let tx: any Transaction
}

extension Transaction {
    package var programmes: ProgrammeTable { ProgrammeTable(tx: self) }
}

extension ProgrammeTable {
    package func add(_ slot: ProgrammeSlot, by account: AccountID?, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO programme_slot (id, station, from_day, to_day, body, created_at, created_by)
            VALUES (\(slot.number), \(slot.station), \(slot.from), \(slot.to), \(JSON(slot)), \(now), \(account))
            """)
    }

    package func end(_ slot: ProgrammeSlot, on last: Day, by account: AccountID?) throws {
        var slot = slot
        slot.to = last
        try tx.run(
            """
            UPDATE programme_slot SET to_day = \(last), body = \(JSON(slot)), ended_by = \(account)
             WHERE id = \(slot.number)
            """)
    }

    /// Those that are in force on a day or after it, of one station or of all.
    package func slots(of station: Station.Code? = nil, from day: Day) throws -> [ProgrammeSlot] {
        let own: Query = station.map { "station = \($0) AND " } ?? ""
        return try tx.rows(
            "SELECT body FROM programme_slot WHERE \(own)(to_day IS NULL OR to_day >= \(day)) ORDER BY station, id"
        ).map { row in
            let body: JSON<ProgrammeSlot> = try row.get("body")
            return body.value
        }
    }

    /// Holds a station's programme for this transaction, so that two changes of it come one after the other: also the
    /// first two, when there is no slot yet that either could hold.
    package func hold(_ station: Station.Code) throws {
        try tx.run(
            """
            INSERT INTO programme_turn (station, turn) VALUES (\(station), 1)
            ON CONFLICT (station) DO UPDATE SET turn = programme_turn.turn + 1
            """)
    }
}
