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
    /// What the domain lets this official do now.
    let offers: [Act: Offer]
    /// What may tell of the same thing.
    var alike: [ResemblingReport] = []
    /// Those of them that are the same person's, for whoever may merge.
    var repeats: Set<ReportCode> = []
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

    init(_ inside: InsideReport, for viewer: Viewer, _ books: Books, at now: Instant, formKey: String = "") {
        (self.inside, self.viewer, self.books, self.now) = (inside, viewer, books, now)
        self.formKey = formKey
        let offered = inside.offers(at: now, under: books.law).map { ($0.act, $0) }
        offers = Dictionary(offered) { first, _ in first }
    }

    var report: Report { inside.report }
    var law: Law { books.law }
    var code: ReportCode { report.code }

    /// What this form may come to; nil where it could only be refused.
    func offer(for form: DeskAct) -> Offer? { offers[form.act]?.choosing(form.isFor) }

    func agencyName(_ code: AgencyCode?) -> String { books.agencyName(code) ?? code?.rawValue ?? "Chưa có cơ quan" }

    /// The page of this report on the desk.
    var address: String { "/xu-ly/\(report.code)" }
}
