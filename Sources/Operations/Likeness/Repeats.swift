package import FieldReports
import LocalTime
package import Office
import Storage

/// Which reports are one person's is told to whoever may merge them, and to nobody else (A0.7). Being told is learning
/// something of the person (REP-16): each answer leaves a line, also where it is no.
extension Cases {
    /// - Parameter found: what resembles the report, as this viewer was shown it.
    /// - Returns: those of the same person; none for whoever may not merge.
    /// - Throws: `StorageError` alone.
    package func repeats(
        of code: ReportCode, among found: [ResemblingReport], for viewer: Viewer
    ) async throws -> Set<ReportCode> {
        let asked = found.filter { $0.resemblance.kind == .sameIncident }.map(\.summary.code)
        guard !asked.isEmpty, let account = viewer.account else { return [] }
        let (books, now, number) = (try await books.current(), now(), province.freshNumber())
        return try await store.write { tx in
            guard let own = try tx.reports.load(code), let seen = SeenReport(own, by: viewer)?.inside,
                seen.offers(at: now, under: books.law).contains(where: { $0.act == .merge })
            else { return [] }
            let same = try asked.filter { try tx.reports.load($0)?.reporter == own.reporter }
            // What was asked, not what was answered: the log's readers are not to learn it either.
            try tx.audit.append(
                .repeatsShown, of: code.description, by: account,
                detail: asked.map(\.description).joined(separator: ", "), at: now, number: number)
            return Set(same)
        }
    }
}
