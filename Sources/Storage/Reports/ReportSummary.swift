package import FieldReports
package import LocalTime
package import Office
package import Territory

/// One line of a list: read from columns, no body decoded, no identity to lose.
package struct ReportSummary: Sendable, Equatable {
    package var code: ReportCode
    package var status: Status
    package var visibility: Visibility
    package var category: CategoryCode
    package var unit: UnitKey?
    package var point: Point?
    package var placeWords: String?
    package var urgentKind: UrgentKind?
    package var isAcknowledged: Bool
    package var leadAgency: AgencyCode?
    package var submittedAt: Instant
    package var receivedAt: Instant?
    package var deadlineDay: Day?
    package var answeredAt: Instant?
    package var rating: Rating.Level?
    package var noticeOwed: Bool
    package var pendingProposals: Int
    package var description: String
    package var isHidden: Bool
    /// Whatever its day says now (AMB-09).
    package var isLateForGood: Bool

    /// What is held against its day: the same as the report's own.
    package var promise: PromisedDay {
        PromisedDay(status: status, day: deadlineDay, endedAt: answeredAt, isLateForGood: isLateForGood)
    }

    package func cursor(_ sort: ReportFilter.Sort) -> ReportCursor {
        switch sort {
        case .newest, .relevance: ReportCursor(key: submittedAt.milliseconds, id: code.number)
        case .due: ReportCursor(key: Int64(deadlineDay?.number ?? Int(Int32.max)), id: code.number)
        }
    }
}

let summaryColumns: Query = """
    report.id, report.status, report.visibility, report.category, report.unit_era, report.unit_code, report.latitude,
    report.longitude, report.place_words, report.urgent_kind, report.acknowledged_at, report.lead_agency,
    report.submitted_at, report.received_at, report.deadline_day, report.answered_at, report.rating,
    report.notice_owed_since, report.pending, report.shown_description, report.is_hidden,
    report.is_late
    """

extension ReportSummary {
    init(_ row: Row) throws {
        let latitude: Double? = try row.get("latitude")
        let longitude: Double? = try row.get("longitude")
        let era: String? = try row.get("unit_era")
        let unitCode: String? = try row.get("unit_code")
        let acknowledged: Instant? = try row.get("acknowledged_at")
        let owed: Instant? = try row.get("notice_owed_since")
        self.init(
            code: ReportCode(number: try row.get("id")), status: try row.get("status"),
            visibility: try row.get("visibility"), category: try row.get("category"),
            unit: era.flatMap { era in unitCode.map { UnitKey(era: era, code: $0) } },
            point: latitude.flatMap { latitude in longitude.map { Point(latitude: latitude, longitude: $0) } },
            placeWords: try row.get("place_words"), urgentKind: try row.get("urgent_kind"),
            isAcknowledged: acknowledged != nil, leadAgency: try row.get("lead_agency"),
            submittedAt: try row.get("submitted_at"), receivedAt: try row.get("received_at"),
            deadlineDay: try row.get("deadline_day"), answeredAt: try row.get("answered_at"),
            rating: try row.get("rating"), noticeOwed: owed != nil, pendingProposals: try row.get("pending"),
            description: try row.get("shown_description"), isHidden: try row.get("is_hidden"),
            isLateForGood: try row.get("is_late"))
    }
}
