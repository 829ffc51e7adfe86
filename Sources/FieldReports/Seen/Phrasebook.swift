package import Office

/// What a sentence of the history needs beside its event: the numbers of the rules in force, and how agencies are called.
package struct Phrasebook: Sendable {
    package var rules: RuleSet
    package var agencyName: @Sendable (AgencyCode) -> String?

    package init(rules: RuleSet, agencyName: @escaping @Sendable (AgencyCode) -> String?) {
        self.rules = rules
        self.agencyName = agencyName
    }
}
