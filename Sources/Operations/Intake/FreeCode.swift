import FieldReports
import LocalTime
import Office
import Storage

/// Thirty random bits a day name a report: among ten thousand reports of one day the odds that two draw the same are one
/// in twenty. So a code that is taken is drawn again. (Accounts, persons and entries of the log have sixty-three bits,
/// sessions, drafts and uploads a hundred and twenty-eight or more: those are never drawn twice.)
extension Intake {
    /// Runs `keep` in a transaction with a code of the day, and again with another where that one was taken.
    ///
    /// - Throws: what `keep` throws; `StorageError.unavailable` when every draw was taken, as by a source that repeats
    ///   itself: the person may try again.
    func underFreeCode<T: Sendable>(
        on day: Day, _ keep: @escaping @Sendable (any Transaction, ReportCode) throws -> T
    ) async throws -> T {
        for _ in 1...mostDraws {
            let code = ReportCode(day: day, random: UInt64(bitPattern: province.freshNumber()))
            do {
                return try await store.write { try keep($0, code) }
            } catch StorageError.constraint(.unique, let name) {
                let isTaken = try await store.read { try $0.reports.load(code) != nil }
                guard isTaken else { throw StorageError.constraint(.unique, name: name) }
            }
        }
        throw StorageError.unavailable(.busy, detail: "\(mostDraws) report codes were drawn and all are taken")
    }
}

private let mostDraws = 8
