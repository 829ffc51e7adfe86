import FieldReports
import LocalTime
package import Office
import Territory

/// Who may know that a report exists, as a condition of a query: the same sentence as `Report.isVisible(to:)`.
/// Every read that the web is offered goes through it, so there is no second check to forget.
package enum Sight {
    package static func condition(_ viewer: Viewer) -> Query {
        var open: [Query] = ["report.visibility = 'public'"]
        if !viewer.people.isEmpty { open.append("report.reporter IN (\(list: viewer.people))") }
        if let account = viewer.account {
            open.append("(report.submitted_by = \(account) AND report.is_assisted = 1 AND report.is_restricted = 0)")
        }
        return "(" + (open + offices(viewer)).joined(separator: " OR ") + ")"
    }

    /// What somebody sees by an office: the same sentence as `Audience.official`. What is public, and what they sent
    /// themselves, they see as anybody does.
    static func byOffice(_ viewer: Viewer) -> Query {
        let offices = offices(viewer)
        guard !offices.isEmpty else { return "1 = 0" }
        let own: Query = viewer.people.isEmpty ? "" : " AND report.reporter NOT IN (\(list: viewer.people))"
        return "((" + offices.joined(separator: " OR ") + ")" + own + ")"
    }

    private static func offices(_ viewer: Viewer) -> [Query] {
        var open: [Query] = []
        if viewer.holds(everywhere) { open.append("report.is_restricted = 0") }
        for scope in viewer.appointments.compactMap(inspection) {
            open.append("(report.is_restricted = 0 AND \(scope))")
        }
        if viewer.holds(cleared) { open.append("report.is_restricted = 1") }
        for appointment in viewer.appointments where leading.contains(appointment.role) {
            guard let agency = appointment.agency else { continue }
            open.append("(report.lead_agency = \(agency) AND report.is_restricted = 0)")
        }
        for agency in viewer.agencies {
            open.append(
                """
                (report.is_restricted = 0 AND EXISTS
                  (SELECT 1 FROM cooperation WHERE cooperation.report = report.id AND cooperation.agency = \(agency)))
                """)
        }
        for appointment in viewer.appointments where appointment.role == .agencyLeader {
            guard let agency = appointment.agency else { continue }
            open.append("(report.lead_agency = \(agency) AND report.is_restricted = 1)")
        }
        return open
    }

    private static let everywhere: Set<Role> = [.iocOperator, .iocShiftLead, .iocManager, .provincialOverseer]
    /// Whoever only cooperates is nobody to what the agency leads.
    private static let leading: Set<Role> = [.agencyLeader, .agencyFocal, .agencyOfficer]
    private static let cleared: Set<Role> = [.iocManager, .provincialOverseer]

    /// What an inspector's scope covers: the same sentence as `InspectionScope.covers`. Nil for every other role.
    private static func inspection(_ appointment: Appointment) -> Query? {
        guard appointment.role == .competentInspector, let scope = appointment.scope, !scope.isEmpty else { return nil }
        var all: [Query] = []
        if let agency = scope.agency { all.append("report.lead_agency = \(agency)") }
        if let unit = scope.unit { all.append("report.unit_era = \(unit.era) AND report.unit_code = \(unit.code)") }
        if let category = scope.category { all.append("report.category = \(category)") }
        if let reports = scope.reports { all.append("report.id IN (\(list: reports.map(\.number)))") }
        return all.joined(separator: " AND ")
    }
}
