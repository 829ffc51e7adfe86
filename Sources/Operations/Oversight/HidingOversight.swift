package import FieldReports
import LocalTime
package import Office
package import Storage

/// Oversight of what was taken from the public's sight, and of the other ways to avoid an answer (IOC-01, IOC-03).
package struct HidingOversight: Sendable {
    package var hidings: [HidingLine]
    package var lateRefusals: [LateRefusalLine]
    package var agencies: [AgencyFigures]
    package var openings: [OpeningLine]
    /// Of the officials who did what stands in the lines.
    package var names = OfficialNames.none

    /// Reviewed and found wrong, of those that were reviewed.
    package var reviewed: Int { hidings.count { $0.hiding.review != nil } }
    package var overturned: Int { hidings.count { $0.hiding.review?.upheld == false } }
    /// Hidden with no more than this left of its term (IOC-03).
    package static let fewWorkingDays = 1
    package var nearDeadline: [HidingLine] {
        hidings.filter { line in line.hiding.workingDaysLeft.map { $0 <= Self.fewWorkingDays } ?? false }
    }
    package var afterBadRating: [HidingLine] { hidings.filter(\.followsBadRating) }
}

package struct HidingLine: Sendable {
    package var code: ReportCode
    package var agency: AgencyCode?
    package var status: Status
    package var hiding: Hiding
    package var objection: Objection?
    package var followsBadRating: Bool
}

package struct LateRefusalLine: Sendable {
    package var code: ReportCode
    package var agency: AgencyCode?
    package var refusal: Refusal
}

package struct OpeningLine: Sendable {
    package var code: ReportCode
    package var opening: IdentityOpening
}

extension Province {
    package func hidingOversight(for viewer: Viewer) async throws -> HidingOversight {
        try viewer.require(Viewer.oversight)
        let today = now().day
        return try await store.read { tx in
            let reports = tx.reports(visibleTo: viewer)
            var found = HidingOversight(
                hidings: try reports.reports(with: "hidden").flatMap(\.hidingLines).sorted {
                    $0.hiding.at > $1.hiding.at
                },
                lateRefusals: try reports.reports(with: "refused", like: "\"late\":true").compactMap { report in
                    report.refusal.map { LateRefusalLine(code: report.code, agency: report.leadAgency, refusal: $0) }
                },
                agencies: try reports.byAgency(today: today),
                openings: try reports.reports(with: "identityOpened").flatMap { report in
                    report.openings.map { OpeningLine(code: report.code, opening: $0) }
                }.sorted { $0.opening.at > $1.opening.at })
            let authors = found.hidings.flatMap(\.hiding.authors) + found.openings.map(\.opening.by)
            found.names = try names(of: authors, tx)
            return found
        }
    }
}

extension Report {
    fileprivate var hidingLines: [HidingLine] {
        let bad = rounds.flatMap { [$0.rating].compactMap(\.self) + $0.pastRatings }.filter { $0.level == .unsatisfied }
        return hidings.map { hiding in
            HidingLine(
                code: code, agency: leadAgency, status: status, hiding: hiding,
                objection: objections.last { $0.against == .hiding && $0.at >= hiding.at },
                followsBadRating: bad.contains { $0.at < hiding.at })
        }
    }
}
