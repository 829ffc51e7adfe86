/// Typed identifiers, so that an account is never taken for a person nor an agency for a unit.
package struct AccountID: RawRepresentable, Sendable, Hashable, Codable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A reporter in the vault. The number says nothing; who it is stands sealed elsewhere.
package struct PersonID: RawRepresentable, Sendable, Hashable, Codable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
}

package struct AgencyCode: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
}
