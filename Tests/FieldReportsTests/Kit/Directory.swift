import LocalTime
import Office
import Territory

@testable import FieldReports

// Agencies as these tests need them: UBND xã Pa Ham, and whoever is named.

extension [Agency] {
    /// The committee of Pa Ham, and every agency that the rules name.
    static func directory(naming rules: [RoutingRule] = []) -> [Agency] {
        let named = rules.compactMap { rule in
            if case .agency(let code) = rule.target { code } else { nil }
        }
        return [.committee] + Set(named).sorted { $0.rawValue < $1.rawValue }.map { .department($0) }
    }
}

extension Agency {
    static let committee = Agency(
        code: .paHam, name: "UBND xã Pa Ham", kind: .communePeoplesCommittee, unit: .paHam)

    static func department(
        _ code: AgencyCode, from: String? = nil, to: String? = nil, successor: AgencyCode? = nil,
        _ kind: Kind = .department
    ) -> Agency {
        Agency(
            code: code, name: code.rawValue, kind: kind, from: from.map(day), to: to.map(day), successor: successor)
    }
}
