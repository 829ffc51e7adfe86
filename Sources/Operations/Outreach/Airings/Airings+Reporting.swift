import LocalTime
package import Outreach
package import Storage

// What devices say, under their station's key.

extension Airings {
    /// Keeps what a device says was played, line by line: one that is refused keeps none of the others back. The same line
    /// again, by the number that the device gave it, is known and not kept twice.
    ///
    /// - Throws: `StorageError`; `StaleSubject` where others wrote to one airing again and again. What was kept is
    ///   known when it is sent again.
    package func take(_ log: StationLog, under key: StationKey) async throws -> StationLog.Answer {
        let now = province.now()
        try await province.store.write { try $0.stationKeys.seen(key.id, clock: log.clock, state: log.state, at: now) }
        var outcomes: [StationLog.Outcome] = []
        for line in log.lines {
            do {
                let isNew = try await report(line.report, of: line.airing, under: key)
                outcomes.append(StationLog.Outcome(id: line.report.id, state: isNew ? .kept : .known))
            } catch let denial as AiringDenial {
                outcomes.append(
                    StationLog.Outcome(
                        id: line.report.id, state: .refused, code: denial.code, sentence: denial.sentence))
            }
        }
        outcomes += log.unread.map { id in
            StationLog.Outcome(
                id: id, state: .unread, code: "lineUnreadable",
                sentence: "Hệ thống chưa đọc được dòng này. Máy hãy giữ lại và gửi lại sau khi hệ thống được nâng cấp.")
        }
        return StationLog.Answer(received: now, lines: outcomes)
    }

    /// - Returns: false when it was known.
    /// - Throws: `AiringDenial`.
    @discardableResult
    package func report(_ report: PlayReport, of airing: String, under key: StationKey) async throws -> Bool {
        guard let number = Int64(airing) else { throw AiringDenial.noSuchAiring }
        let (books, now) = (try await province.books.current(), province.now())
        return try await retrying { tx in
            var airing = try self.airing(number, tx)
            let decision = try airing.report(report, from: key.station, at: now)
            if let known = try tx.playLog.add(report, of: number, from: key.station, at: now) {
                guard known.airing == number, known.report.says(thatOf: report) else {
                    throw AiringDenial.reportReused
                }
                return false
            }
            guard let decision else { return false }
            try tx.keep(decision, on: &airing, at: now, under: books.law)
            return true
        }
    }
}

extension PlayReport {
    /// Sent again, over the network or by hand, it has another time of sending, and is the same.
    fileprivate func says(thatOf other: PlayReport) -> Bool {
        var other = other
        (other.sent, other.carried) = (sent, carried)
        return self == other
    }
}
