// One report on one official's desk, with what a form needs to know of the world.

import FieldReports
import LocalTime
import Office
import Operations

struct Case: Sendable {
    let inside: InsideReport
    let viewer: Viewer
    let books: Books
    let now: Instant
    /// What may tell of the same thing.
    var alike: [ResemblingReport] = []
    /// What the machine would have filed otherwise.
    var opinion: SecondOpinion?
    /// Who hid it, for whoever oversees that.
    var names = OfficialNames.none
    /// The other report that a form about two is to be filled with.
    var other: ReportCode?
    /// The form that was asked to stand open, and what to fill in there.
    var opened: OpenedForm?
    /// Makes a second press of a form one act.
    var formKey = ""

    var report: Report { inside.report }
    var law: Law { books.law }
    var code: ReportCode { report.code }
    var standings: [Standing] { report.standings(of: viewer) }

    func holds(_ standing: Standing...) -> Bool { standings.contains { standing.contains($0) } }
    var isLead: Bool { holds(.leadOfficer, .leadLeader) }
    var isCentre: Bool { holds(.iocOperator, .iocShiftLead, .iocManager) }

    func agencyName(_ code: AgencyCode?) -> String { books.agencyName(code) ?? code?.rawValue ?? "Chưa có cơ quan" }

    /// The page of this report on the desk.
    var address: String { "/xu-ly/\(report.code)" }
}
