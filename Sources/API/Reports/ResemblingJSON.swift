// What may tell of the same thing, for those who decide about it.

import FieldReports
import LocalTime
import Office
import Operations

struct ResemblingListJSON: Encodable {
    let code: ReportCode
    /// The likeliest first.
    let resembling: [ResemblingJSON]
}

struct ResemblingJSON: Encodable {
    let kind: Resemblance.Kind
    /// 0…1, to two places: it orders, and measures nothing.
    let score: Double
    /// In Vietnamese, for people.
    let reasons: [String]
    let report: SummaryJSON

    init(_ found: ResemblingReport, for viewer: Viewer, books: Books, at now: Instant) {
        kind = found.resemblance.kind
        score = (found.resemblance.score * 100).rounded() / 100
        reasons = found.resemblance.reasons(.desk)
        report = SummaryJSON(found.summary, for: viewer, books: books, at: now)
    }
}
