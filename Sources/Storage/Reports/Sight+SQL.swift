import FieldReports
import LocalTime
package import Office

/// Who may know that a report exists, as a condition of a query: the same sentence as `Report.isVisible(to:)`.
/// Every read that the web is offered goes through it, so there is no second check to forget.
package enum Sight {
    package static func condition(_ viewer: Viewer) -> Query {
        var open: [Query] = ["report.visibility = 'public'"]
        if let person = viewer.person { open.append("report.reporter = \(person)") }
        if let account = viewer.account {
            open.append("(report.submitted_by = \(account) AND report.is_assisted = 1 AND report.is_restricted = 0)")
        }
        if viewer.holds(everywhere) {
            open.append("report.is_restricted = 0")
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
        return "(" + open.joined(separator: " OR ") + ")"
    }

    private static let everywhere: Set<Role> = [
        .iocOperator, .iocShiftLead, .iocManager, .provincialOverseer, .competentInspector,
    ]
    /// Whoever only cooperates is nobody to what the agency leads.
    private static let leading: Set<Role> = [.agencyLeader, .agencyFocal, .agencyOfficer]
    private static let cleared: Set<Role> = [.iocManager, .provincialOverseer]
}
