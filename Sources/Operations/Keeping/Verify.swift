import FieldReports
import LocalTime
import Office
package import Storage

/// Replays every event and compares: the history gives the row, for the whole store.
package struct Verification: Sendable {
    package var reports = 0
    package var events = 0
    /// What does not agree, in words; empty when all is well.
    package var differences: [String] = []
}

extension Keeping {
    /// - Throws: `StorageError` alone: `.unreadable` for what cannot be read back.
    package func verify() async throws -> Verification {
        try await store.read { tx in
            var found = try tx.replay()
            let law = try Law(tx)
            for area in areas.values { found.differences += try area.differences(law, tx) }
            return found
        }
    }
}

extension Transaction {
    /// All of it as this transaction sees it: also what it has just written.
    ///
    /// - Throws: `StorageError` alone: `.unreadable` for what cannot be read back.
    package func replay(_ told: Headway.Listener = { _ in }) throws -> Verification {
        let law = try Law(self)
        var result = Verification()
        var history: [RecordedEvent] = []
        func close() throws {
            guard let code = history.first?.code else { return }
            result.reports += 1
            result.events += history.count
            if let difference = try difference(code, history, law) { result.differences.append(difference) }
            history = []
            if result.reports % 10_000 == 0 { told(Headway(.replaying, "report", result.reports)) }
        }
        try events.each { event in
            if let last = history.last, last.code != event.code { try close() }
            history.append(event)
        }
        try close()
        let rows = try reports(visibleTo: .anyone).rowsInAll()
        if rows != result.reports {
            result.differences.append("\(rows) phản ánh nhưng chỉ \(result.reports) có lịch sử")
        }
        result.differences += try journal.gaps().map { "\($0): lịch sử có chỗ khuyết" }
        told(Headway(.replaying, "report", result.reports))
        return result
    }

    private func difference(_ code: ReportCode, _ history: [RecordedEvent], _ law: Law) throws -> String? {
        guard let replayed = Report(replaying: history) else { return "\(code): lịch sử không bắt đầu bằng việc gửi" }
        guard history.enumerated().allSatisfy({ $0.element.sequence == $0.offset + 1 }) else {
            return "\(code): lịch sử có chỗ khuyết"
        }
        guard let row = try reports.load(code) else { return "\(code): có lịch sử nhưng không có phản ánh" }
        guard row == replayed else { return "\(code): phản ánh khác với lịch sử của nó" }
        return try reports.columnDifference(from: replayed, wakesAt: replayed.wakesAt(under: law)).map {
            "\(code): \($0)"
        }
    }
}
