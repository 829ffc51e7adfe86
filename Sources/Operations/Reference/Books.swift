package import FieldReports
import LocalTime
package import Office
package import Outreach
package import Territory

/// The books in force: rules, calendar, routing, agencies, fields and the map, as of one reading.
package struct Books: Sendable {
    package let generation: Int64
    package let law: Law
    package let ruleSets: [RuleSet]
    package let regulations: [Regulation]
    package let router: RoutingBook
    package let agencies: [AgencyCode: Agency]
    package let categories: [Category]
    package let atlas: Atlas
    /// The units, stations and speakers of outreach.
    package let outreach: OutreachDirectory
    /// Documents whose newest version cannot be used; empty in a healthy province.
    package let faults: [BookFault]

    package func agencyName(_ code: AgencyCode?) -> String? { code.flatMap { agencies[$0]?.name } }
    /// What sentences of the history are made with.
    package var phrasebook: Phrasebook { Phrasebook(rules: law.rules) { [agencies] in agencies[$0]?.name } }
    package func category(_ code: CategoryCode) -> Category? { categories.first { $0.code == code } }
    package func unitName(_ key: UnitKey?) -> String? { key.flatMap { atlas.gazetteer.unit($0)?.name } }

    /// Who answers where no rule says: the IOC managing agency (A0.20).
    package static let fallback = RoutingProposal(agency: "ioc", rule: "«IOC nhận khi chưa có quy tắc»", version: 0)
}
