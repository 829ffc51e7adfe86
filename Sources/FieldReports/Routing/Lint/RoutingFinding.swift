import Office

/// One thing that is wrong, or at least strange, with a list of routing rules.
package struct RoutingFinding: Sendable, Equatable {
    package var code: Code
    /// Where the rules it is about stand in the list, from 0; none where it is about the list as a whole.
    package var places: [Int]
    package var rules: [String]
    package var sentence: String

    package init(_ code: Code, at places: [Int] = [], rules: [String] = [], _ sentence: String) {
        self.code = code
        self.places = places
        self.rules = rules
        self.sentence = sentence
    }

    package var isBroken: Bool { code.isBroken }
}

extension RoutingFinding {
    /// Stable names, for programs and tests. What is broken is refused when it is saved; a warning is shown and kept.
    package enum Code: String, Sendable, CaseIterable {
        case noRules, idMissing, idRepeated, periodReversed
        case unitUnknown, unitNotCommune, unitEnded
        case categoryUnknown
        case agencyUnknown, agencyMayNotLead, agencyEnded, committeeMissing
        /// Of a table that is to become rules.
        case columnUnknown, dayUnreadable, unitIncomplete

        case unreachable, overlap, gap
        case agencyEnds, categoryInactive, expired

        package var isBroken: Bool {
            switch self {
            case .unreachable, .overlap, .gap, .agencyEnds, .categoryInactive, .expired: false
            default: true
            }
        }
    }
}

extension [RoutingFinding] {
    package var broken: [RoutingFinding] { filter(\.isBroken) }
    package var warnings: [RoutingFinding] { filter { !$0.isBroken } }

    /// What is broken first, then as the list has it.
    package func ordered() -> [RoutingFinding] {
        sorted { ($0.rank, $0.code.rawValue, $0.sentence) < ($1.rank, $1.code.rawValue, $1.sentence) }
    }
}

extension RoutingFinding {
    fileprivate var rank: Int { (isBroken ? 0 : 1 << 32) + (places.first ?? 1 << 31) }
}
