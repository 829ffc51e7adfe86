import FieldReports
import LocalTime
package import Office
import Storage

/// A holiday announced at short notice (AMB-04): the calendar gets a version, and open reports are counted again.
extension Province {
    /// - Returns: how many promised days moved, all of them later.
    @discardableResult
    package func changeCalendar(
        _ edit: @escaping @Sendable (inout [CalendarDay]) -> Void, document: String, by viewer: Viewer
    ) async throws -> Int {
        try viewer.require([.directoryAdmin, .iocManager])
        guard !document.isEmpty else {
            throw InvalidSubmission([FieldProblem("document", "documentMissing", "Hãy ghi văn bản làm căn cứ.")])
        }
        let (now, number) = (now(), freshNumber())
        try await store.write { tx in
            var days = try tx.reference.latest(.calendar, as: [CalendarDay].self)?.body ?? []
            edit(&days)
            try tx.reference.add(.calendar, days, note: document, by: viewer.account, at: now)
            try tx.audit.append("calendar", of: document, by: viewer.account, at: now, number: number)
        }
        try await books.refresh()
        return try await recount(document: document)
    }

    /// Counts every open deadline anew, a hundred reports at a time. Safe to run again: what stands is left.
    package func recount(document: String) async throws -> Int {
        let (law, now) = (try await books.current().law, now())
        try await store.write { try $0.wakes.lookAgain(at: now) }
        var moved = 0
        var last: ReportCode?
        while true {
            let codes = try await store.read { [last] in try $0.duties.waking(after: last) }
            guard let end = codes.last else { return moved }
            for code in codes {
                moved += try await store.write { tx in
                    guard var report = try tx.reports.load(code) else { return 0 }
                    guard let decision = report.recounted(under: law, document: document) else {
                        // No promised day moves, but the hours counted in working days do.
                        try tx.duties.wake(code, at: report.wakesAt(under: law))
                        return 0
                    }
                    try tx.keep(decision, on: &report, at: now, under: law)
                    return 1
                }
            }
            last = end
        }
    }
}
