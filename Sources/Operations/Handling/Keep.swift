import FieldReports
import LocalTime
import Office
import Storage

extension Transaction {
    /// Keeps a decision: the row, its history, and what people must now be told, together or not at all.
    func keep<Value: Kept>(
        _ decision: Value.Decision, on value: inout Value, at now: Instant, under law: Law
    ) throws {
        let old = value
        let recorded = value.record(decision, at: now, under: law)
        try value.write(recorded, from: old, wakesAt: value.wakesAt(under: law), at: now, in: self)
        try tell(recorded, of: value, under: law)
    }

    /// In-app lines may appear at any hour (A0.23); what leaves the house waits for its own time.
    private func tell<Value: Kept>(_ recorded: [Recorded<Value>], of value: Value, under law: Law) throws {
        for event in recorded {
            let notices = value.notices(of: event, under: law) + (try value.news(of: event, in: self))
            for (ordinal, notice) in notices.enumerated() {
                try outbox.append(notice, of: event, ordinal: ordinal, leavesAt: event.at)
            }
        }
    }
}

// MARK: - The birth of a report

extension Transaction {
    /// Nothing is written when this account has made this request before.
    ///
    /// - Returns: the new report, or nil when the request was known.
    func keepNew(
        _ decision: Decision, of submission: Submission, request: RequestKey?, under law: Law
    ) throws -> Report? {
        var report = Report(submission)
        let now = submission.submittedAt
        let recorded = report.record(decision, at: now, under: law)
        guard try reports.insert(report, wakesAt: report.wakesAt(under: law), request: request, at: now) else {
            return nil
        }
        for event in recorded { try events.append(event) }
        try tell(recorded, of: report, under: law)
        return report
    }

    /// With all that followed, as one row: for `writePast`. Those who would have been told are not.
    func keepPast(
        _ birth: Decision, of submission: Submission, under law: Law, _ next: (Report) -> PastAct?
    ) throws {
        var report = Report(submission)
        var last = submission.submittedAt
        var recorded = report.record(birth, at: last, under: law)
        while let act = next(report) {
            // What the rules refuse did not happen, and nothing after it.
            guard let decision = try? report.decide(act.command, by: act.viewer, at: act.at, under: law) else { break }
            last = act.at
            recorded += report.record(decision, at: last, under: law)
        }
        guard try reports.insert(report, wakesAt: report.wakesAt(under: law), request: nil, at: last) else { return }
        for event in recorded { try events.append(event) }
    }
}
