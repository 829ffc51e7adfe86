import FieldReports
import LocalTime
package import Office
import Storage

/// A holiday announced at short notice (AMB-04): the calendar gets a version, and open reports are counted again.
extension Reference {
    /// - Parameter base: the version that was being edited; another one in force by now is not overwritten. An edit that
    ///   changes nothing, such as the same form sent twice, adds no version.
    /// - Returns: how many promised days moved, all of them later.
    /// - Throws: `InvalidSubmission` without a document, and where the calendar was changed meanwhile.
    @discardableResult
    package func changeCalendar(
        _ edit: @escaping @Sendable (inout [CalendarDay]) -> Void, document: String, over base: Int? = nil,
        by viewer: Viewer
    ) async throws -> Int {
        try viewer.require([.directoryAdmin, .iocManager])
        guard !document.isEmpty else {
            throw InvalidSubmission([FieldProblem("document", "documentMissing", "Hãy ghi văn bản làm căn cứ.")])
        }
        let (now, number) = (now(), province.freshNumber())
        try await province.changeBooks { tx in
            var reader = BookReader(tx)
            let latest = try reader.newest(.calendar, as: [CalendarDay].self)
            var days = latest?.used ?? []
            edit(&days)
            if days == latest?.used { return }
            if let base, base != latest?.number { throw staleCalendar }
            try tx.reference.add(.calendar, days, note: document, by: viewer.account, at: now)
            try tx.audit.append(.calendar, of: document, by: viewer.account, at: now, number: number)
        }
        return try await recount(document: document)
    }

    /// Counts every open deadline anew, a hundred reports at a time. Safe to run again: what stands is left.
    ///
    /// - Throws: `StorageError` alone.
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

private let staleCalendar = InvalidSubmission([
    FieldProblem(
        "day", "staleCalendar",
        "Lịch vừa được người khác sửa trong lúc ông/bà soạn. Chưa có gì được lưu; hãy xem lịch mới rồi lưu lại.")
])
