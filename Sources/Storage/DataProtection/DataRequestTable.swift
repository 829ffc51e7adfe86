package import DataProtection
package import LocalTime
package import Office

/// Requests about one's own data as lists ask for them; what each is lies in its journal.
package struct DataRequestTable {
    let tx: any Transaction
}

extension Transaction {
    package var dataRequests: DataRequestTable { DataRequestTable(tx: self) }
}

extension DataRequest: Journalled {
    package static let listings = [
        Listing<DataRequest>(
            "data_request", by: ["id"],
            [
                "version", "account", "about", "status", "asked_at", "answer_by", "carry_out_by", "answered_at",
                "carried_out_at", "ended_at",
            ]
        ) { request in
            [
                storedRow(
                    request.number, request.version, request.account, request.right.rawValue,
                    request.status.rawValue, request.askedAt, request.answerBy, request.carryOutBy,
                    request.answeredAt, request.carriedOutAt, request.endedAt)
            ]
        }
    ]

    /// What the person wrote goes with the end of it.
    package func follow(_ recorded: [Recorded<DataRequest>], at now: Instant, in tx: any Transaction) throws {
        if !status.isOpen { try tx.dataRequests.forgetWords(of: number) }
    }
}

extension DataRequestTable {
    /// Those that somebody owes something, the oldest first. Index: data_request_queue.
    package func queue(limit: Int = 200) throws -> [Int64] {
        try numbers("ended_at IS NULL ORDER BY asked_at, id LIMIT \(limit)")
    }

    /// The newest of those that are over.
    package func ended(limit: Int = 50) throws -> [Int64] {
        try numbers("ended_at IS NOT NULL ORDER BY ended_at DESC, id LIMIT \(limit)")
    }

    /// Of one account, the newest first. Index: data_request_account.
    package func of(_ account: AccountID, limit: Int = 100) throws -> [Int64] {
        try numbers("account = \(account) ORDER BY asked_at DESC, id LIMIT \(limit)")
    }

    /// Of one account, those that are not over. Index: data_request_waiting.
    package func waiting(of account: AccountID) throws -> [Int64] {
        try numbers("account = \(account) AND ended_at IS NULL ORDER BY id")
    }

    package func isWaiting(_ right: DataRight, of account: AccountID) throws -> Bool {
        !(try numbers("account = \(account) AND about = \(right.rawValue) AND ended_at IS NULL").isEmpty)
    }

    private func numbers(_ condition: Query) throws -> [Int64] {
        try tx.rows("SELECT id FROM data_request WHERE \(condition)").map { try $0.get("id") }
    }
}

// MARK: - What oversight counts

/// How requests were dealt with, in numbers alone.
package struct DataRequestCounts: Sendable, Equatable {
    package let all: Int
    package let waiting: Int
    /// Not answered, or not carried out, after the last day of it.
    package let overdue: Int
    package let answeredLate: Int
    package let carriedOutLate: Int

    package init(all: Int, waiting: Int, overdue: Int, answeredLate: Int, carriedOutLate: Int) {
        (self.all, self.waiting, self.overdue) = (all, waiting, overdue)
        (self.answeredLate, self.carriedOutLate) = (answeredLate, carriedOutLate)
    }
}

extension DataRequestTable {
    package func counts(at now: Instant) throws -> DataRequestCounts {
        let today = now.day
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS total, COALESCE(SUM(CASE WHEN ended_at IS NULL THEN 1 ELSE 0 END), 0) AS waiting,
                   COALESCE(SUM(CASE WHEN ended_at IS NULL
                        AND (answered_at IS NULL AND answer_by < \(today) OR carry_out_by < \(today))
                        THEN 1 ELSE 0 END), 0) AS overdue,
                   COALESCE(SUM(CASE WHEN answered_at >= CAST(answer_by + 1 AS BIGINT) * \(dayLength) - \(offset)
                        THEN 1 ELSE 0 END), 0) AS answered_late,
                   COALESCE(SUM(CASE WHEN carried_out_at >= CAST(carry_out_by + 1 AS BIGINT) * \(dayLength) - \(offset)
                        THEN 1 ELSE 0 END), 0) AS carried_out_late
              FROM data_request
            """
        ).first
        return DataRequestCounts(
            all: try row?.get("total") ?? 0, waiting: try row?.get("waiting") ?? 0,
            overdue: try row?.get("overdue") ?? 0, answeredLate: try row?.get("answered_late") ?? 0,
            carriedOutLate: try row?.get("carried_out_late") ?? 0)
    }
}

/// A day's length, and how far its start here lies before that of UTC.
private let dayLength = Span.days(1).milliseconds
private let offset = -Day(number: 0).start.milliseconds

// MARK: - What the person wrote, sealed

extension DataRequestTable {
    package func keepWords(_ sealed: String, of request: Int64) throws {
        try tx.run("INSERT INTO data_request_words (request, sealed) VALUES (\(request), \(sealed))")
    }

    package func words(of request: Int64) throws -> String? {
        try tx.rows("SELECT sealed FROM data_request_words WHERE request = \(request)").first?.get("sealed")
    }

    fileprivate func forgetWords(of request: Int64) throws {
        try tx.run("DELETE FROM data_request_words WHERE request = \(request)")
    }
}
