package import LocalTime

/// An event with who, in which capacity, when, and under which rules.
package struct Recorded<Value: Ledgered>: Sendable, Equatable {
    package var subject: Subject
    /// 1, 2, 3 … within its subject.
    package var sequence: Int
    package var at: Instant
    package var by: Signature<Value.Standing>
    package var rules: RuleSet.Version
    package var event: Value.Event

    package init(
        subject: Subject, sequence: Int, at: Instant, by: Signature<Value.Standing>, rules: RuleSet.Version,
        event: Value.Event
    ) {
        self.subject = subject
        self.sequence = sequence
        self.at = at
        self.by = by
        self.rules = rules
        self.event = event
    }
}

/// Who did it, as far as the history says. The account is for oversight, the standing for everyone.
package struct Signature<Standing: Sendable & Hashable & Codable>: Sendable, Equatable, Codable {
    package var account: AccountID?
    package var standing: Standing
    package var agency: AgencyCode?

    package init(account: AccountID?, standing: Standing, agency: AgencyCode?) {
        self.account = account
        self.standing = standing
        self.agency = agency
    }
}
