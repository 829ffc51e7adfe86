// «Đúng việc này»: somebody sends a report of their own and says which other one tells of the same thing. Each keeps its
// code, its day and its answer; the two know of each other, as if an office had linked them (REP-20, AMB-26).

import FieldReports
import LocalTime
import Office
import Storage

extension Transaction {
    /// The other report, held until the end of the transaction. One that the person may not know of, or that has ended
    /// without a result, answers like one that does not exist.
    func named(asSame code: ReportCode, by viewer: Viewer) throws -> Report {
        let citizen = viewer.asCitizen
        guard let other = try reports.hold(code), other.isVisible(to: citizen),
            Consequence.joining.from.contains(other.status)
        else { throw unknownSame }
        return other
    }

    /// The other end of the link.
    func join(_ submission: Submission, to other: Report?, at now: Instant, under law: Law) throws {
        guard var other, let decision = other.joined(by: submission) else { return }
        try keep(decision, on: &other, at: now, under: law)
    }
}

private let unknownSame = InvalidSubmission([
    FieldProblem(
        "sameAs", "sameAsUnknown",
        "Phản ánh mà ông/bà cho là cùng một việc không còn ở đây. Hãy chọn lại, hoặc chọn «việc khác».")
])
