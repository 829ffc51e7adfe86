package import FieldReports
package import LocalTime
package import Office

extension Books {
    /// What the rules would do with it now: shown beside the choice of an agency, never decided by it (REP-21).
    package func advice(for report: Report, on day: Day) -> RoutingProposal? {
        router.route(unit: report.scene.unit, category: report.category, on: day)
    }

    /// Agencies that may lead, in force on a day, by name.
    package func leadAgencies(on day: Day) -> [Agency] {
        agencies.values.filter { $0.kind.mayLead && $0.isInForce(on: day) }.sorted { $0.name < $1.name }
    }

    package func everyAgency(on day: Day) -> [Agency] {
        agencies.values.filter { $0.isInForce(on: day) }.sorted { $0.name < $1.name }
    }
}
