import FieldReports
import LocalTime
import Office
import Storage

/// Agencies end (AMB-25): open work moves to the successor, deadlines unchanged, and history keeps the old name.
extension Duties {
    /// - Returns: how many reports changed hands.
    /// - Throws: `StorageError` alone.
    @discardableResult
    package func handOver() async throws -> Int {
        let (books, now) = (try await books.current(), now())
        let ended = books.agencies.values.filter { $0.successor != nil && !$0.isInForce(on: now.day) }
        var moved = 0
        for agency in ended.sorted(by: { $0.code.rawValue < $1.code.rawValue }) {
            guard let heir = books.agencies.inCharge(of: agency.code, on: now.day)?.code else { continue }
            while true {
                let codes = try await store.read { try $0.duties.left(by: agency.code) }
                if codes.isEmpty { break }
                for code in codes { try await handOver(code, to: heir, at: now, under: books.law) }
                moved += codes.count
            }
        }
        return moved
    }

    private func handOver(_ code: ReportCode, to heir: AgencyCode, at now: Instant, under law: Law) async throws {
        try await store.write { tx in
            guard var report = try tx.reports.load(code), let decision = report.handedOver(to: heir) else { return }
            try tx.keep(decision, on: &report, at: now, under: law)
        }
    }
}
