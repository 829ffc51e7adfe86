package import LocalTime
package import Office
package import Territory

/// A unit that letters are addressed to and campaigns ask something of, from a day to a day (DIR-01). What ended stays
/// under its old name.
package struct DirectoryUnit: Sendable, Equatable, Codable {
    package var code: Code
    package var name: String
    package var kind: Kind
    /// The commune it governs or lies in, where it does.
    package var land: UnitKey?
    /// The agency under which its people sign in; nil for a unit without accounts here.
    package var agency: AgencyCode?
    package var from: Day
    /// Its last day.
    package var to: Day?
    package var successor: Code?

    package init(
        code: Code, name: String, kind: Kind, land: UnitKey? = nil, agency: AgencyCode? = nil, from: Day,
        to: Day? = nil, successor: Code? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.land = land
        self.agency = agency
        self.from = from
        self.to = to
        self.successor = successor
    }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= (to ?? day) }

    package struct Code: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }

    /// The classes by which a letter says «Kính gửi».
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case agency
        case division
        case massOrganisation
        case armedForces
        case communePeoplesCommittee
        case department
        case publicService
        case peoplesCommittee
    }
}

extension DirectoryUnit.Kind {
    package var label: String {
        switch self {
        case .agency: "Cơ quan"
        case .division: "Phòng, ban"
        case .massOrganisation: "Đoàn thể"
        case .armedForces: "Đơn vị lực lượng vũ trang"
        case .communePeoplesCommittee: "Ủy ban nhân dân xã, phường, thị trấn"
        case .department: "Sở, ngành tỉnh"
        case .publicService: "Đơn vị sự nghiệp"
        case .peoplesCommittee: "Ủy ban nhân dân tỉnh, huyện"
        }
    }
}
