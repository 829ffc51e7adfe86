// Reports at rest.
//
// Read top-down: find one, write one, and at the end how a report becomes a row. What may be seen is decided in
// ReportQueries.swift; here is what the use cases need, who load a report in order to decide about it.

package import FieldReports
package import LocalTime
package import Office
import Territory
import Vietnamese

package struct ReportTable {
    let tx: any Transaction
}

extension Transaction {
    package var reports: ReportTable { ReportTable(tx: self) }
}

/// Nothing by that code, or nothing this viewer may know of: the two look the same from outside.
package struct NoSuchReport: Error, Equatable { package init() {} }

/// Somebody else wrote first. Read again and decide again.
package struct StaleReport: Error, Equatable { package init() {} }

extension ReportTable {
    /// The whole report, for a decision. Index: primary key.
    package func load(_ code: ReportCode) throws -> Report? {
        try tx.rows("SELECT body FROM report WHERE id = \(code.number)").first.map(report)
    }

    /// The same, for a decision about another report: nobody changes this one before the transaction ends.
    package func hold(_ code: ReportCode) throws -> Report? {
        try tx.rows("SELECT body FROM report WHERE id = \(code.number)\(tx.dialect.lockedForUpdate)").first.map(report)
    }

    /// Writes a new report, or nothing when this account has sent this request before: one statement decides.
    ///
    /// - Returns: false when the request was known.
    package func insert(_ report: Report, wakesAt: Instant?, request: RequestKey?, at now: Instant) throws -> Bool {
        let cell = report.scene.point.map(MapPosition.cell)
        let changed = try tx.run(
            """
            INSERT INTO report (id, submitted_at, channel, reporter, submitted_by, is_assisted, is_pilot, shown_description,
                                request_key, request_digest, cell, latitude, longitude,
                                version, status, visibility, is_hidden, is_restricted, category, unit_era, unit_code,
                                urgent_kind, acknowledged_at, lead_agency, received_at, deadline_day, answered_at,
                                rating, notice_owed_since, pending, place_words, wakes_at, first_limit_day, was_on_time,
                                is_late, updated_at, body)
            VALUES (\(report.code.number), \(report.submittedAt), \(report.channel), \(report.reporter),
                    \(report.submittedBy), \(report.isAssisted), \(report.isPilot), \(report.shownDescription),
                    \(request?.key), \(request?.digest), \(cell), \(report.scene.point?.latitude),
                    \(report.scene.point?.longitude),
                    \(report.version), \(report.status), \(report.visibility), \(report.isHidden),
                    \(report.isRestricted), \(report.category), \(report.scene.unit?.era), \(report.scene.unit?.code),
                    \(report.urgent?.kind), \(report.urgent?.acknowledgedAt), \(report.leadAgency),
                    \(report.receivedAt), \(report.round?.deadline.day), \(report.lastAnsweredRound?.answer?.at),
                    \(report.lastAnsweredRound?.rating?.level), \(report.noticeOwedSince), \(report.proposals.count),
                    \(report.shownPlaceWords), \(wakesAt), \(report.firstLimitDay),
                    \(report.punctuality.wasOnTime), \(report.isLateForGood), \(now), \(JSON(report)))
            ON CONFLICT (submitted_by, request_key) DO NOTHING
            """)
        guard changed == 1 else { return false }
        try tx.send(tx.dialect.index(report.code.number, searchKey(Self.searchText(report))))
        return true
    }

    /// Writes what has changed, provided nobody wrote since `seen` was read.
    package func update(_ report: Report, seen version: Int, wakesAt: Instant?, at now: Instant) throws {
        let cell = report.scene.point.map(MapPosition.cell)
        let changed = try tx.run(
            """
            UPDATE report
               SET version = \(report.version), status = \(report.status), visibility = \(report.visibility),
                   is_hidden = \(report.isHidden), is_restricted = \(report.isRestricted),
                   category = \(report.category), unit_era = \(report.scene.unit?.era),
                   unit_code = \(report.scene.unit?.code), cell = \(cell),
                   latitude = \(report.scene.point?.latitude), longitude = \(report.scene.point?.longitude),
                   urgent_kind = \(report.urgent?.kind), acknowledged_at = \(report.urgent?.acknowledgedAt),
                   lead_agency = \(report.leadAgency), received_at = \(report.receivedAt),
                   deadline_day = \(report.round?.deadline.day), answered_at = \(answeredAt(report)),
                   rating = \(report.lastAnsweredRound?.rating?.level),
                   notice_owed_since = \(report.noticeOwedSince), pending = \(report.proposals.count),
                   place_words = \(report.shownPlaceWords), shown_description = \(report.shownDescription),
                   first_limit_day = \(report.firstLimitDay), was_on_time = \(report.punctuality.wasOnTime),
                   is_late = \(report.isLateForGood), wakes_at = \(wakesAt), updated_at = \(now),
                   body = \(JSON(report))
             WHERE id = \(report.code.number) AND version = \(version)
            """)
        guard changed == 1 else { throw StaleReport() }
        try tx.send(tx.dialect.reindex(report.code.number, searchKey(Self.searchText(report))))
        let cooperating = report.cooperations.compactMap(\.agency)
        // An agency that became the lead cooperates no more, and must not see what is led elsewhere later.
        try tx.send(
            "DELETE FROM cooperation WHERE report = \(report.code.number) AND agency NOT IN (\(list: cooperating))")
        for agency in cooperating {
            try tx.send(
                """
                INSERT INTO cooperation (report, agency) VALUES (\(report.code.number), \(agency))
                ON CONFLICT (report, agency) DO NOTHING
                """)
        }
    }

    /// The report an account made with this key, and the digest of what it sent then.
    package func made(by account: AccountID, key: String) throws -> (code: ReportCode, digest: String)? {
        try tx.rows(
            "SELECT id, request_digest FROM report WHERE submitted_by = \(account) AND request_key = \(key)"
        ).first.map { (ReportCode(number: try $0.get("id")), try $0.get("request_digest")) }
    }
}

/// A client's own key for a request, and what the request said.
package struct RequestKey: Sendable, Equatable {
    package var key: String
    package var digest: String

    package init(key: String, digest: String) {
        self.key = key
        self.digest = digest
    }
}

// MARK: - Rows

func report(_ row: Row) throws -> Report {
    let body: JSON<Report> = try row.get("body")
    return body.value
}

/// What the running promise came to, as lists judge it.
func answeredAt(_ report: Report) -> Instant? { report.promise.endedAt }

extension ReportTable {
    fileprivate static func searchText(_ report: Report) -> String {
        searchText(report.code, report.shownDescription, report.shownPlaceWords)
    }

    /// What a report is found by; the row has it all. A block is no word of the reporter's.
    static func searchText(_ code: ReportCode, _ description: String, _ placeWords: String?) -> String {
        [code.description, MaskGround.withoutBlocks(description), MaskGround.withoutBlocks(placeWords ?? "")]
            .joined(separator: " ")
    }
}
