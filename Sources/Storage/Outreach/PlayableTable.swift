package import LocalTime
package import Outreach

/// What stations may play: put here when a bulletin is approved, ended when it is withdrawn.
package struct PlayableTable {
    let tx: any Transaction
}

extension Transaction {
    package var playables: PlayableTable { PlayableTable(tx: self) }
}

extension PlayableTable {
    /// What is approved may be played in its days, and what was withdrawn no more. An exercise has no such thing.
    func follow(_ bulletin: Bulletin, at now: Instant) throws {
        let content = bulletin.content
        if let playable = bulletin.playable(on: content.validFrom) {
            try put(playable, from: content.validFrom, to: content.validTo)
        } else {
            try end(bulletin.number, at: now)
        }
    }

    /// Whether what may be played of it is what its history says. One that is approved may have been ended earlier, because
    /// of what it tells of.
    func agrees(with bulletin: Bulletin) throws -> Bool {
        let content = bulletin.content
        let row = try tx.rows(
            "SELECT from_day, to_day, body, ended_at FROM playable WHERE bulletin = \(bulletin.number)"
        ).first
        guard let playable = bulletin.playable(on: content.validFrom) else {
            return try row.map { try $0.get("ended_at") != (nil as Instant?) } ?? true
        }
        guard let row else { return false }
        let (body, from, to): (JSON<Playable>, Day, Day?) = (
            try row.get("body"), try row.get("from_day"), try row.get("to_day")
        )
        return body.value == playable && from == content.validFrom && to == content.validTo
    }

    package func put(_ playable: Playable, from first: Day, to last: Day? = nil) throws {
        try tx.run(
            """
            INSERT INTO playable (bulletin, from_day, to_day, body) VALUES
                (\(playable.bulletin), \(first), \(last), \(JSON(playable)))
            ON CONFLICT (bulletin) DO UPDATE SET from_day = excluded.from_day, to_day = excluded.to_day,
                body = excluded.body, ended_at = NULL
            """)
    }

    package func end(_ bulletin: Int64, at now: Instant) throws {
        try tx.run("UPDATE playable SET ended_at = \(now) WHERE bulletin = \(bulletin) AND ended_at IS NULL")
    }

    /// Also one that has ended: what was planned from it may still be heard.
    package func find(_ bulletin: Int64) throws -> Playable? {
        try tx.rows("SELECT body FROM playable WHERE bulletin = \(bulletin)").first.map { row in
            let body: JSON<Playable> = try row.get("body")
            return body.value
        }
    }

    package func all(on day: Day) throws -> [Playable] {
        try tx.rows(
            """
            SELECT body FROM playable
             WHERE ended_at IS NULL AND from_day <= \(day) AND (to_day IS NULL OR to_day >= \(day)) ORDER BY bulletin
            """
        ).map { row in
            let body: JSON<Playable> = try row.get("body")
            return body.value
        }
    }
}
