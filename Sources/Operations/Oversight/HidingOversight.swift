package import FieldReports
import LocalTime
package import Office
package import Storage

/// Oversight of what was taken from the public's sight, and of the other ways to avoid an answer (IOC-01, IOC-03): what
/// is counted over all, and the newest of it line by line.
package struct HidingOversight: Sendable {
    package var counts: OversightCounts
    package var agencies: [AgencyFigures]
    package var hidings: [HidingLine]
    package var lateRefusals: [LateRefusalLine]
    package var openings: [OpeningLine]
    /// Of the officials who did what stands in the lines.
    package var names = OfficialNames.none

    /// By the share of their reports that were ever hidden, the highest first (A0.22).
    package var ranked: [AgencyFigures] {
        agencies.filter { Ranking.admits($0.received) }.sorted {
            ($0.hidden * $1.received, $1.agency.rawValue) > ($1.hidden * $0.received, $0.agency.rawValue)
        }
    }

    /// Too few reports for a share; what they hid is shown all the same.
    package var unranked: [AgencyFigures] { agencies.filter { !Ranking.admits($0.received) && $0.hidden > 0 } }
}

package struct HidingLine: Sendable {
    package var code: ReportCode
    package var agency: AgencyCode?
    package var status: Status
    package var hiding: Hiding
    package var objection: Objection?
    /// Nobody has reviewed it, and no later hiding took its place (IOC-01).
    package var awaitsReview: Bool
}

package struct LateRefusalLine: Sendable {
    package var code: ReportCode
    package var agency: AgencyCode?
    package var refusal: Refusal
    /// Undone since: the report is being handled, or was. It counts all the same (A0.3).
    package var isOverturned: Bool
}

package struct OpeningLine: Sendable {
    package var code: ReportCode
    package var opening: IdentityOpening
}

extension Oversight {
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func hidings(for viewer: Viewer) async throws -> HidingOversight {
        try viewer.require(Viewer.oversight)
        let today = now().day
        return try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            var found = HidingOversight(
                counts: try reports.oversightCounts(), agencies: try reports.byAgency(today: today),
                hidings: try reports.hiddenLast().flatMap(\.hidingLines).sorted {
                    $0.hiding.at > $1.hiding.at
                },
                lateRefusals: try reports.refusedLateLast().compactMap(LateRefusalLine.init),
                openings: try reports.openedLast().flatMap { report in
                    report.openings.map { OpeningLine(code: report.code, opening: $0) }
                }.sorted { $0.opening.at > $1.opening.at })
            let authors = found.hidings.flatMap(\.hiding.authors) + found.openings.map(\.opening.by)
            found.names = try names(of: authors, tx)
            return found
        }
    }
}

extension LateRefusalLine {
    fileprivate init?(_ report: Report) {
        guard let refusal = report.lateRefusal else { return nil }
        self.init(
            code: report.code, agency: report.leadAgency, refusal: refusal, isOverturned: report.refusal != refusal)
    }
}

extension Report {
    fileprivate var hidingLines: [HidingLine] {
        hidings.enumerated().map { number, hiding in
            HidingLine(
                code: code, agency: leadAgency, status: status, hiding: hiding,
                objection: objections.last { $0.against == .hiding && $0.at >= hiding.at },
                awaitsReview: hidingReviewer != nil && number == hidings.count - 1)
        }
    }
}
