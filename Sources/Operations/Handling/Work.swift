import FieldReports
import LocalTime
package import Office
package import Storage

/// What waits at a desk, from one moment: the counts of all its lists, and a page of one of them.
package struct Work: Sendable {
    package var counts: [WorkList: Int]
    package var rows: [WorkRow]
    /// Where the next page begins; nil on the last.
    package var next: WorkCursor?
}

extension Cases {
    /// - Throws: `StorageError` alone.
    package func work(
        _ list: WorkList, among lists: [WorkList], search: String = "", for viewer: Viewer,
        after cursor: WorkCursor? = nil, limit: Int = 30
    ) async throws -> Work {
        let question = try await question(list, for: viewer, search: search)
        return try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            var counts: [WorkList: Int] = [:]
            for other in Set(lists + [list]) {
                counts[other] = try reports.workCount(question.about(other))
            }
            var rows = try reports.work(question, after: cursor, limit: limit + 1)
            let hasMore = rows.count > limit
            if hasMore { rows.removeLast() }
            return Work(counts: counts, rows: rows, next: hasMore ? rows.last?.cursor : nil)
        }
    }

    func question(_ list: WorkList, for viewer: Viewer, search: String = "") async throws -> WorkQuestion {
        let (now, law) = (now(), try await books.current().law)
        var question = WorkQuestion(
            list, of: viewer.seesWholeProvince ? [] : viewer.agencies, today: now.day,
            publishedBy: law.calendar.workingDay(law.rules.moderationWorkingDays, before: now.day),
            quietSince: now - .days(law.rules.nothingMissedAfterDays))
        question.search = try await province.reports.searchQuery(search)
        return question
    }
}

extension Viewer {
    /// The centre and UBND tỉnh look at everything; an agency at its own.
    package var seesWholeProvince: Bool {
        holds([.iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .competentInspector])
    }
}
