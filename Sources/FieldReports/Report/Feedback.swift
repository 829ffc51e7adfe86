package import LocalTime
package import Office

/// The reporter questions the result (REP-38); the agency decides, with a reason, whether to clarify (REP-39).
package struct Feedback: Sendable, Equatable, Codable {
    package var id: Int
    package var round: Int
    package var words: String
    package var media: [String]
    package var at: Instant
    package var decision: Decision?

    package struct Decision: Sendable, Equatable, Codable {
        package var continues: Bool
        package var reason: String
        package var by: Author
        package var at: Instant
    }
}

/// A line of the anonymous relay between agency and reporter (AMB-12): no identity, no pause of any clock.
package struct RelayMessage: Sendable, Equatable, Codable {
    package var words: String
    package var by: Author
    package var at: Instant
    package var automatic: Bool
}

/// The agency's notice that it is still being handled (REP-25): with a reason and an expected day.
package struct ProgressNotice: Sendable, Equatable, Codable {
    package var reason: String
    package var expected: Day
    package var by: Author
    package var at: Instant
}

/// Who helps the lead agency without carrying the deadline (REP-22).
package struct Cooperation: Sendable, Equatable, Codable {
    package var agency: AgencyCode?
    /// A utility or other partner outside the system (AMB-27).
    package var externalPartner: String?
    package var request: String
    package var at: Instant
    private var given: [CooperationAnswer]?

    package init(agency: AgencyCode?, externalPartner: String?, request: String, at: Instant) {
        (self.agency, self.externalPartner, self.request, self.at) = (agency, externalPartner, request, at)
    }
}

extension Cooperation {
    /// What the agency has answered the lead, in order.
    package var answers: [CooperationAnswer] {
        get { given ?? [] }
        set { given = newValue.isEmpty ? nil : newValue }
    }
}

package struct CooperationAnswer: Sendable, Equatable, Codable {
    package var words: String
    package var media: [String]
    package var by: Author
    package var at: Instant
}
