import FieldReports
import LocalTime
import Office
import Storage

/// Whoever tries to merge tries to learn whether two reports are of one person (REP-16). Each attempt leaves a trace: one
/// that succeeds in the reports' own history, one that does not in the administrators' (A0.7).
extension Cases {
    func note(
        _ denial: Denial, of command: Command, on code: ReportCode, by viewer: Viewer, at now: Instant
    ) async throws {
        guard case .merge(let other, _, _) = command, viewer.isOfficial else { return }
        let number = province.freshNumber()
        try await store.write { tx in
            try tx.audit.append(
                .mergeRefused, of: code.description, by: viewer.account, detail: "\(other): \(denial.code)", at: now,
                number: number)
        }
    }
}
