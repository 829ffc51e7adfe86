import FieldReports
import LocalTime
import Logging
import Office
import Storage

/// «Không bỏ sót» (IOC-02). What nobody has, or nobody touches, stands in a list of the desk (`WorkList.forgotten`); and
/// once of each standstill the IOC managing agency is told.
extension Duties {
    /// Asks the rows themselves, not the wake-up times by which duties are done, so that it would notice those failing.
    ///
    /// - Returns: of how many reports it was said.
    /// - Throws: `StorageError` alone.
    @discardableResult
    package func noteUntouched() async throws -> Int {
        let (now, law) = (now(), try await books.current().law)
        let quiet = now - .days(law.rules.nothingMissedAfterDays)
        var noted = 0
        for code in try await store.read({ try $0.duties.untouched(since: quiet) })
        where try await isNoted(code, at: now, under: law) {
            noted += 1
        }
        return noted
    }

    /// One report that cannot be read must not keep the others from being told of.
    private func isNoted(_ code: ReportCode, at now: Instant, under law: Law) async throws -> Bool {
        do {
            return try await store.write { tx in
                guard var report = try tx.duties.take(code), let decision = report.noteUntouched(at: now, under: law)
                else { return false }
                try tx.keep(decision, on: &report, at: now, under: law)
                return true
            }
        } catch let error as StorageError where error.isUnreadable {
            log.error("a report cannot be read", metadata: ["code": "\(code)", "error": "\(error)"])
            return false
        }
    }
}
