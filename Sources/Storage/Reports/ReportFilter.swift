package import FieldReports
package import LocalTime
package import Office
package import Territory

/// What is asked of a list. Every field narrows; none can widen what the viewer may see.
package struct ReportFilter: Sendable, Equatable {
    package var statuses: Set<Status> = []
    package var category: CategoryCode?
    /// Where it lies: in one of these; in none is nowhere.
    package var units: [UnitKey]?
    package var agency: AgencyCode?
    package var urgent: Bool?
    package var hidden: Bool?
    package var search: SearchQuery?
    package var box: Box?
    package var from: Day?
    package var to: Day?
    /// From one of these.
    package var reporters: [PersonID]?
    package var submittedBy: AccountID?
    /// Public reports that this account follows.
    package var followedBy: AccountID?
    /// Past its day on this one, or late for good; says nothing of answers.
    package var lateOn: Day?
    package var unanswered = false
    package var unacknowledged = false
    package var noticeOwed = false
    package var pendingApproval = false
    package var publicOnly = false
    package var sort = Sort.newest

    package enum Sort: String, Sendable {
        case newest, due
        /// The best first; without a search the newest.
        case relevance
    }

    /// West, south, east, north, in degrees.
    package struct Box: Sendable, Equatable {
        package var west, south, east, north: Double
        package init(west: Double, south: Double, east: Double, north: Double) {
            (self.west, self.south, self.east, self.north) = (west, south, east, north)
        }
    }

    package init() {}
}

/// Where a page ended.
package struct ReportCursor: Sendable, Equatable {
    package var key: Int64
    package var id: Int64
    /// Of a ranked list: when the newest report was sent that was ranked for the first page. What is sent later moves
    /// nothing on the pages after it.
    package var newest: Int64?

    package init(key: Int64, id: Int64, newest: Int64? = nil) { (self.key, self.id, self.newest) = (key, id, newest) }
}

/// A slice of a list: some of its reports, and where the next page begins; nil on the last.
package struct ReportSlice: Sendable, Equatable {
    package var reports: [ReportSummary]
    package var next: ReportCursor?
}

extension ReportFilter {
    func condition(_ dialect: Dialect) -> Query {
        narrowing() + (search.map { " AND " + $0.found(dialect) } ?? "")
    }

    /// Without the words of a search, which a list asks first.
    func narrowing() -> Query {
        var all: [Query] = ["1 = 1"]
        if publicOnly { all.append("report.visibility = 'public'") }
        if !statuses.isEmpty { all.append("report.status IN (\(list: statuses.map(\.rawValue).sorted()))") }
        if let category { all.append("report.category = \(category)") }
        if let units { all.append(.lies(in: units)) }
        if let agency { all.append("report.lead_agency = \(agency)") }
        if let urgent { all.append(urgent ? "report.urgent_kind IS NOT NULL" : "report.urgent_kind IS NULL") }
        if let hidden { all.append(hidden ? "report.is_hidden = 1" : "report.is_hidden = 0") }
        if let reporters { all.append("report.reporter IN (\(list: reporters))") }
        if let submittedBy { all.append("report.submitted_by = \(submittedBy)") }
        if let followedBy {
            all.append("report.visibility = 'public'")
            all.append("report.id IN (SELECT follow.report FROM follow WHERE follow.account = \(followedBy))")
        }
        if let from { all.append("report.submitted_at >= \(from.start)") }
        if let to { all.append("report.submitted_at < \(to.end)") }
        if let lateOn { all.append(.pastItsDay(on: lateOn)) }
        if unanswered { all.append("report.answered_at IS NULL AND report.status NOT IN ('merged', 'withdrawn')") }
        if unacknowledged { all.append("report.urgent_kind IS NOT NULL AND report.acknowledged_at IS NULL") }
        if noticeOwed { all.append("report.notice_owed_since IS NOT NULL") }
        if pendingApproval { all.append("report.pending > 0") }
        if let box {
            all.append("report.latitude BETWEEN \(box.south) AND \(box.north)")
            all.append("report.longitude BETWEEN \(box.west) AND \(box.east)")
        }
        return all.joined(separator: " AND ")
    }
}

extension Query {
    fileprivate static func lies(in units: [UnitKey]) -> Query {
        let each = lies(inEachEraOf: units)
        return each.isEmpty ? "1 = 0" : "(" + each.joined(separator: " OR ") + ")"
    }

    /// A unit's code says nothing without its era.
    static func lies(inEachEraOf units: [UnitKey]) -> [Query] {
        Dictionary(grouping: units, by: \.era).sorted { $0.key < $1.key }.map { era, units in
            "report.unit_code IN (\(list: units.map(\.code))) AND report.unit_era = \(era)"
        }
    }
}

extension ReportFilter.Sort {
    var order: Query {
        switch self {
        case .newest, .relevance: "report.submitted_at DESC, report.id DESC"
        case .due: "report.deadline_day IS NULL, report.deadline_day, report.id"
        }
    }

    func after(_ cursor: ReportCursor) -> Query {
        switch self {
        case .newest, .relevance: "(report.submitted_at, report.id) < (\(cursor.key), \(cursor.id))"
        // Without a day they come last, as their cursor says.
        case .due: "(COALESCE(report.deadline_day, 2147483647), report.id) > (\(cursor.day), \(cursor.id))"
        }
    }
}

extension ReportCursor {
    /// The key as the number of a day. A cursor comes from outside: PostgreSQL refuses what no day can be.
    fileprivate var day: Int64 { min(max(key, Int64(Int32.min)), Int64(Int32.max)) }
}
