import FieldReports
import LocalTime
import Office
import Storage

extension Transaction {
    /// Keeps a decision: the row, its history, and what people must now be told, together or not at all.
    func keep(_ decision: Decision, on report: inout Report, at now: Instant, under law: Law) throws {
        let seen = report.version
        let recorded = try record(decision, on: &report, at: now, under: law)
        try reports.update(report, seen: seen, wakesAt: report.wakesAt(under: law), at: now)
        try history(recorded, of: report, under: law)
    }

    /// Keeps a birth. Nothing is written when this account has made this request before.
    ///
    /// - Returns: the new report, or nil when the request was known.
    func keepNew(
        _ decision: Decision, of submission: Submission, request: RequestKey?, under law: Law
    ) throws -> Report? {
        var report = Report(submission)
        let now = submission.submittedAt
        let recorded = try record(decision, on: &report, at: now, under: law)
        guard try reports.insert(report, wakesAt: report.wakesAt(under: law), request: request, at: now) else {
            return nil
        }
        try history(recorded, of: report, under: law)
        return report
    }

    /// Keeps a birth with all that followed, as one row: for `writePast`. Those who would have been told are not.
    func keepPast(
        _ birth: Decision, of submission: Submission, under law: Law, _ next: (Report) -> PastAct?
    ) throws {
        var report = Report(submission)
        var last = submission.submittedAt
        var recorded = try record(birth, on: &report, at: last, under: law)
        while let act = next(report) {
            // What the rules refuse did not happen, and nothing after it.
            guard let decision = try? report.decide(act.command, by: act.viewer, at: act.at, under: law) else { break }
            last = act.at
            recorded += try record(decision, on: &report, at: last, under: law)
        }
        guard try reports.insert(report, wakesAt: report.wakesAt(under: law), request: nil, at: last) else { return }
        for event in recorded { try events.append(event) }
    }

    private func record(
        _ decision: Decision, on report: inout Report, at now: Instant, under law: Law
    ) throws -> [RecordedEvent] {
        var recorded: [RecordedEvent] = []
        for event in decision.events {
            let next = RecordedEvent(
                code: report.code, sequence: report.version + 1, at: now, by: decision.by, rules: law.rules.version,
                event: event)
            report.apply(next)
            recorded.append(next)
        }
        return recorded
    }

    private func history(_ recorded: [RecordedEvent], of report: Report, under law: Law) throws {
        for event in recorded {
            try events.append(event)
            for (ordinal, notice) in event.notices(report, under: law).enumerated() {
                // In-app lines may appear at any hour (A0.23); what leaves the house waits for its own time.
                try outbox.append(notice, for: event, ordinal: ordinal, leavesAt: event.at)
            }
        }
    }
}
