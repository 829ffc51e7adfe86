// One line of a list.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory

struct SummaryJSON: Encodable {
    let code: ReportCode
    let status: Status
    let category: CategoryCode
    let categoryName: String?
    let description: String
    let latitude: Double?
    let longitude: Double?
    let unit: UnitNameJSON?
    let placeWords: String?
    let urgentKind: UrgentKind?
    let submittedAt: Instant
    let receivedAt: Instant?
    let leadAgency: AgencyCode?
    let leadAgencyName: String?
    let deadline: OrNull<Day>
    let answeredAt: Instant?
    let lateness: Lateness
    let rating: Rating.Level?
    let visibility: Visibility?
    let office: OfficeLine?

    /// For those who handle it.
    struct OfficeLine: Encodable {
        let isHidden: Bool
        let isAcknowledged: Bool
        let noticeOwed: Bool
        let pendingProposals: Int
    }

    init(_ line: ReportSummary, for viewer: Viewer, books: Books, at now: Instant) {
        code = line.code
        status = line.status
        category = line.category
        categoryName = books.category(line.category)?.name
        description = line.description
        latitude = line.point?.latitude
        longitude = line.point?.longitude
        unit = line.unit.map { UnitNameJSON($0, books: books) }
        placeWords = line.placeWords
        urgentKind = line.urgentKind
        submittedAt = line.submittedAt
        receivedAt = line.receivedAt
        leadAgency = line.leadAgency
        leadAgencyName = books.agencyName(line.leadAgency)
        deadline = OrNull(line.deadlineDay)
        answeredAt = line.answeredAt
        lateness = line.promise.state(at: now, by: books.law.calendar).lateness
        rating = line.rating
        // Whoever sees what is not public sees it from inside.
        visibility = line.visibility == .public ? nil : line.visibility
        office =
            viewer.handles(line)
            ? OfficeLine(
                isHidden: line.isHidden, isAcknowledged: line.isAcknowledged, noticeOwed: line.noticeOwed,
                pendingProposals: line.pendingProposals) : nil
    }
}

extension Viewer {
    fileprivate func handles(_ line: ReportSummary) -> Bool {
        holds([.iocOperator, .iocShiftLead, .iocManager, .provincialOverseer])
            || line.leadAgency.map(agencies.contains) ?? false
    }
}
